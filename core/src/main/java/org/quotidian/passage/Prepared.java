package org.quotidian.passage;

import org.jspecify.annotations.Nullable;
import org.quotidian.article.Article;
import org.quotidian.text.Tokens;

/** An article reduced to numbers, to be added to the {@link PassageCollection} that made it. */
public final class Prepared {

  final @Nullable String source;
  final int[] words;
  final int count;
  final WordOffsets offsets;

  private Prepared(Article article, int[] words, int count, WordOffsets offsets) {
    source = article.source();
    this.words = words;
    this.count = count;
    this.offsets = offsets;
  }

  static Prepared of(Article article, Tokens tokens, Vocabulary vocabulary) {
    int[] words = new int[tokens.count() + 1];
    int count = 0;
    WordOffsets offsets = new WordOffsets(tokens.count());
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.isWord(i)) {
        words[count++] = vocabulary.wordOf(tokens, i);
        offsets.add(tokens.begin(i), tokens.end(i));
      }
    }
    return new Prepared(article, words, count, offsets);
  }
}
