package org.quotidian.passage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.text.Tokens;

/** An article reduced to numbers, to be added to the {@link PassageCollection} that made it. */
public final class Prepared {

  final @Nullable String source;
  final int[] words;
  final int count;
  final WordOffsets offsets;

  /** The word after the last of each sentence; none if sentences are not asked for. */
  final int[] sentenceEnds;

  private Prepared(
      Article article, int[] words, int count, WordOffsets offsets, int[] sentenceEnds) {
    source = article.source();
    this.words = words;
    this.count = count;
    this.offsets = offsets;
    this.sentenceEnds = sentenceEnds;
  }

  static Prepared of(
      Article article, Tokens tokens, List<Sentence> sentences, Vocabulary vocabulary) {
    int[] words = new int[tokens.count() + 1];
    int[] sentenceEnds = new int[sentences.size()];
    int count = 0;
    int sentence = 0;
    WordOffsets offsets = new WordOffsets(tokens.count());
    for (int i = 0; i < tokens.count(); i++) {
      while (sentence < sentenceEnds.length && sentences.get(sentence).endToken() <= i) {
        sentenceEnds[sentence++] = count;
      }
      if (tokens.isWord(i)) {
        words[count++] = vocabulary.wordOf(tokens, i);
        offsets.add(tokens.begin(i), tokens.end(i));
      }
    }
    while (sentence < sentenceEnds.length) {
      sentenceEnds[sentence++] = count;
    }
    return new Prepared(article, words, count, offsets, sentenceEnds);
  }
}
