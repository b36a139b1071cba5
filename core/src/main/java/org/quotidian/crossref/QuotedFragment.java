package org.quotidian.crossref;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Span;
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

  private static final StemCache STEMS = new StemCache();

  final AnnotatedArticle article;
  final Span span;
  final Quotation.Kind kind;

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

  /** The different stems, ascending. */
  final int[] stemSet;

  QuotedFragment(
      AnnotatedArticle article,
      Span span,
      Quotation.Kind kind,
      Quotation.@Nullable Speaker speaker) {
    this.article = article;
    this.span = span;
    this.kind = kind;
    this.speaker = speaker;
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
    speakerName = SpeakerName.of(this, speaker);
    stemSet = Arrays.stream(stems).sorted().distinct().toArray();
  }

  /** Whether the words are in quotation marks. */
  boolean isQuoted() {
    return kind != Quotation.Kind.INDIRECT;
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

  /** A mention of a person or an organisation near the fragment that matches a name. */
  @Nullable Mention mentionNear(SpeakerName name) {
    List<Sentence> sentences = article.sentences();
    int number = Math.min(article.sentenceAt(span.begin()), sentences.size() - 1);
    int from = sentences.get(Math.max(0, number - 1)).begin();
    int to = sentences.get(Math.min(sentences.size() - 1, number + 1)).end();
    for (Mention mention : article.mentions()) {
      if (mention.begin() >= from
          && mention.end() <= to
          && mention.type() != EntityType.LOCATION
          && name.matches(SpeakerName.ofEntity(mention.entity(), false))) {
        return mention;
      }
    }
    return null;
  }
}
