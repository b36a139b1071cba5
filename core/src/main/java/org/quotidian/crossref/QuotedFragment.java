package org.quotidian.crossref;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Span;
import org.quotidian.event.SpeakerName;
import org.quotidian.text.Tokens;
import org.quotidian.words.StemCache;
import org.quotidian.words.WordWeights;

/**
 * Words that an article reports as said: those between two quotation marks, or a clause that
 * reports speech without marks. Immutable and safe to share between threads.
 */
final class QuotedFragment {

  /** Words before quotation marks that say that what follows is a name. */
  private static final Set<String> TERMS =
      Set.of("term", "terms", "word", "words", "phrase", "name", "named", "title", "titled");

  /** The number of sentences before the words in which a pronoun's name is looked for. */
  private static final int ANTECEDENT = 8;

  private static final int TITLE_WORDS = 3;

  /** The length of words that titles have without a capital: "of", "and", "the", "from". */
  private static final int LITTLE = 4;

  private static final StemCache STEMS = new StemCache();

  final AnnotatedArticle article;
  final Span span;
  final Quotation.Kind kind;

  /** The quotation that it is a part of, if the article has more than the words in marks. */
  final @Nullable Quotation quotation;

  /** The speaker that the article names for it, if it does. */
  final Quotation.@Nullable Speaker speaker;

  final @Nullable SpeakerName speakerName;

  /** The range of tokens, and the words among them. */
  final int firstToken;

  final int endToken;
  final int[] words;

  /** The stem of each word, and its weight in nats. */
  final int[] stems;

  final float[] weights;
  final double weight;

  /** Whether each word is part of a name. */
  final boolean[] isName;

  /** Whether each word is in quotation marks within this quotation: it is somebody else's. */
  final boolean[] isNested;

  /** The different stems, ascending. */
  final int[] stemSet;

  /**
   * Prepares words for comparison.
   *
   * @param quotation what the annotator knows of them; null if nothing
   */
  QuotedFragment(AnnotatedArticle article, Span span, @Nullable Quotation quotation) {
    this.article = article;
    this.span = span;
    this.quotation = quotation;
    kind = quotation == null ? Quotation.Kind.DIRECT : quotation.kind();
    speaker = quotation == null ? null : quotation.speaker();
    Tokens tokens = article.tokens();
    firstToken = tokens.indexAt(span.begin());
    int end = firstToken;
    while (end < tokens.count() && tokens.begin(end) < span.end()) {
      end++;
    }
    endToken = end;
    words = new Parallel.Side(article, 0, firstToken, endToken).wordTokens().toArray();
    stems = new int[words.length];
    weights = new float[words.length];
    double sum = 0;
    for (int i = 0; i < words.length; i++) {
      stems[i] = STEMS.stem(tokens, words[i]);
      weights[i] = WordWeights.english().sentenceWeight(stems[i]);
      sum += weights[i];
    }
    weight = sum;
    isName = new boolean[words.length];
    for (Mention mention : article.mentions()) {
      for (int i = 0; i < words.length && mention.begin() < span.end(); i++) {
        isName[i] |=
            tokens.begin(words[i]) >= mention.begin() && tokens.end(words[i]) <= mention.end();
      }
    }
    isNested = NestedMarks.in(span.of(article.article().text())).contain(tokens, span, words);
    speakerName = SpeakerName.of(article, speaker);
    stemSet = Arrays.stream(stems).sorted().distinct().toArray();
  }

  /** Whether the words are in quotation marks. */
  boolean isQuoted() {
    return kind != Quotation.Kind.INDIRECT;
  }

  /** Whether the article leaves no doubt who says it. */
  boolean isSpeakerCertain() {
    return speaker != null && speaker.certainty() == Certainty.HIGH;
  }

  /** The weight of the stems that both have, whatever their order. */
  double sharedWeight(QuotedFragment other) {
    double shared = 0;
    int i = 0;
    int j = 0;
    while (i < stemSet.length && j < other.stemSet.length) {
      if (stemSet[i] == other.stemSet[j]) {
        shared += WordWeights.english().sentenceWeight(stemSet[i]);
        i++;
        j++;
      } else if (stemSet[i] < other.stemSet[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }

  /** Whether the article says that the words are a name or a term, not that somebody said them. */
  boolean isTerm() {
    int before = firstToken - 1;
    Tokens tokens = article.tokens();
    while (before >= 0 && !tokens.isWord(before) && before > firstToken - 3) {
      before--;
    }
    return before >= 0
        && TERMS.contains(
            tokens
                .text()
                .substring(tokens.begin(before), tokens.end(before))
                .toLowerCase(Locale.ROOT));
  }

  /**
   * Whether it reads as the title of a work or the name of a day: three words and more, all with a
   * capital but for the little ones.
   */
  boolean isTitle() {
    int capitals = 0;
    for (int word : words) {
      String text = article.tokens().text();
      int begin = article.tokens().begin(word);
      int end = article.tokens().end(word);
      boolean isCapital = Character.isUpperCase(text.charAt(begin));
      if (!isCapital && end - begin > LITTLE) {
        return false;
      }
      capitals += isCapital && (end - begin == 1 || hasLowerCase(text, begin, end)) ? 1 : 0;
    }
    return words.length >= TITLE_WORDS && 2 * capitals > words.length;
  }

  /** A title that shouts is none. */
  private static boolean hasLowerCase(String text, int begin, int end) {
    return text.substring(begin, end).chars().anyMatch(Character::isLowerCase);
  }

  /**
   * A mention of a person or an organisation near the fragment that matches a name: in its
   * sentences, the one before and the one after. A pronoun or a description ("the governor") can
   * refer to somebody who is named up to {@value #ANTECEDENT} sentences before.
   */
  @Nullable Mention mentionNear(SpeakerName name) {
    List<Sentence> sentences = article.sentences();
    int last = sentences.size() - 1;
    int before = speaker != null && speakerName == null ? ANTECEDENT : 1;
    int first = Math.min(article.sentenceAt(span.begin()), last);
    int from = sentences.get(Math.max(0, first - before)).begin();
    int to = sentences.get(Math.min(last, article.sentenceAt(span.end() - 1) + 1)).end();
    Mention nearest = null;
    for (Mention mention : article.mentions()) {
      if (mention.begin() >= from
          && mention.end() <= to
          && mention.type() != EntityType.LOCATION
          && name.matches(SpeakerName.ofEntity(mention.entity(), false))
          && (nearest == null || distance(mention) < distance(nearest))) {
        nearest = mention;
      }
    }
    return nearest;
  }

  private int distance(Mention mention) {
    return mention.begin() < span.begin()
        ? span.begin() - mention.begin()
        : mention.begin() - span.begin();
  }
}
