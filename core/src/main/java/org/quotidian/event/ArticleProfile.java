package org.quotidian.event;

import java.util.Arrays;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.text.Tokens;
import org.quotidian.words.StemCache;
import org.quotidian.words.WordWeights;

/**
 * An article as a vector of its stems, to be compared with others as a whole. Immutable and safe to
 * share between threads. Made for English.
 *
 * <p>Two articles are taken to report the same event if their likeness is at least {@value
 * #ONE_EVENT}. The likeness is the cosine of the two vectors. A stem's component is its rarity in
 * English times 1 + ln(n), where n is the number of its occurrences.
 */
public final class ArticleProfile {

  /** The likeness from which two articles are taken to report one event. */
  public static final double ONE_EVENT = 0.25;

  /**
   * The likeness from which two articles may report one event: enough to compare what is
   * distinctive by itself, such as quotations and figures.
   */
  public static final double RELATED = 0.2;

  static final StemCache STEMS = new StemCache();

  private final AnnotatedArticle article;

  /** The different stems, ascending. */
  private final int[] stems;

  /** The component of each stem; the squares sum up to 1. */
  private final float[] components;

  /** Counts the stems of an article. */
  public ArticleProfile(AnnotatedArticle article) {
    this.article = article;
    Tokens tokens = article.tokens();
    int[] all = new int[tokens.count()];
    int count = 0;
    for (Sentence sentence : article.sentences()) {
      for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
        if (tokens.isWord(i)) {
          all[count++] = STEMS.stem(tokens, i);
        }
      }
    }
    Arrays.sort(all, 0, count);
    stems = Arrays.stream(all, 0, count).distinct().toArray();
    components = new float[stems.length];
    double squares = 0;
    int at = 0;
    for (int i = 0; i < stems.length; i++) {
      int first = at;
      while (at < count && all[at] == stems[i]) {
        at++;
      }
      double component = WordWeights.english().weight(stems[i]) * (1 + Math.log(at - first));
      components[i] = (float) component;
      squares += component * component;
    }
    for (int i = 0; i < components.length; i++) {
      components[i] /= (float) Math.sqrt(squares);
    }
  }

  /** The article. */
  public AnnotatedArticle article() {
    return article;
  }

  /** The number of different stems. */
  public int size() {
    return stems.length;
  }

  /** A stem; stems are ascending. */
  public int stem(int i) {
    return stems[i];
  }

  /** The component of that stem. */
  public float component(int i) {
    return components[i];
  }

  /** The place of a stem, or a negative number if the article does not have it. */
  int indexOf(int stem) {
    return Arrays.binarySearch(stems, stem);
  }

  /** From 0 to 1; symmetric. */
  public double likenessTo(ArticleProfile other) {
    double cosine = 0;
    int i = 0;
    int j = 0;
    while (i < stems.length && j < other.stems.length) {
      if (stems[i] == other.stems[j]) {
        cosine += components[i++] * other.components[j++];
      } else if (stems[i] < other.stems[j]) {
        i++;
      } else {
        j++;
      }
    }
    return Math.min(1, cosine);
  }
}
