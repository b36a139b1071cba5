package org.quotidian.annotate;

import java.util.ArrayList;
import java.util.List;
import org.quotidian.annotate.entity.EntityRecognizer;
import org.quotidian.annotate.entity.FoundNames;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Sentence;

/**
 * Finds names. An embedder sets another one with {@link Annotator.Builder#names}, for another
 * language or another model; it must be safe to use from several threads if the annotator is.
 *
 * <p>A finder returns only the places and types of names. The annotator decides which of them name
 * one entity, and who is the speaker of a quotation, for any names.
 */
@FunctionalInterface
public interface NameFinder {

  /**
   * The names in an article's text.
   *
   * <p>They may come in any order. A name is widened to whole tokens; where two overlap, the one
   * that begins first stays, or the longer one if both begin together.
   *
   * @param article the article with its sentences and tokens; nothing else is known yet. The
   *     asterisks and underscores that set words apart are not among the tokens
   * @return the names; empty if there are none
   */
  List<Name> find(AnnotatedArticle article);

  /**
   * A name.
   *
   * @param begin its first UTF-16 code unit in the article's text
   * @param end the code unit after its last
   * @param type what kind of thing it names
   * @param basis what the type rests on
   * @param score how probable the type is, from 0 to 1
   */
  record Name(int begin, int end, EntityType type, Mention.Basis basis, double score) {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is empty or begins before the text, or if the
     *     score is not from 0 to 1
     */
    public Name {
      if (begin < 0 || end <= begin) {
        throw new IllegalArgumentException(
            "a name must not be empty or begin before 0, was [" + begin + ", " + end + ")");
      }
      if (!(score >= 0 && score <= 1)) {
        throw new IllegalArgumentException("score must be from 0 to 1, was " + score);
      }
    }

    /**
     * A name whose type is given.
     *
     * @param begin the first UTF-16 code unit
     * @param end the code unit after the last
     * @param type what kind of thing the name is of
     */
    public Name(int begin, int end, EntityType type) {
      this(begin, end, type, Mention.Basis.GIVEN, 1);
    }
  }

  /** {@return a finder that finds no names} */
  static NameFinder none() {
    return article -> List.of();
  }

  /**
   * {@return the finder for English, whose model is in the jar; an annotator asks it for articles
   * in English by default}
   */
  static NameFinder english() {
    return article -> {
      FoundNames found =
          EntityRecognizer.english().recognize(article.tokens(), ranges(article.sentences()));
      List<Name> names = new ArrayList<>(found.count());
      for (int i = 0; i < found.count(); i++) {
        names.add(
            new Name(found.begin(i), found.end(i), found.type(i), found.basis(i), found.score(i)));
      }
      return names;
    };
  }

  private static int[] ranges(List<Sentence> sentences) {
    int[] ranges = new int[sentences.size() * 2];
    for (int i = 0; i < sentences.size(); i++) {
      ranges[2 * i] = sentences.get(i).firstToken();
      ranges[2 * i + 1] = sentences.get(i).endToken();
    }
    return ranges;
  }
}
