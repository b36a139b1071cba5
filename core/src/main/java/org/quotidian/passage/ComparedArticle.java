package org.quotidian.passage;

import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.passage.collection.ShortQuotations;
import org.quotidian.passage.pair.ComparedText;
import org.quotidian.passage.pair.WordOffsets;
import org.quotidian.text.Tokens;
import org.quotidian.words.StemCache;

/** An article made ready for the aligner. */
final class ComparedArticle {

  private static final StemCache STEMS = StemCache.plain();

  final AnnotatedArticle article;

  /** The token of each word. */
  final int[] tokens;

  final ComparedText text;

  /** What it puts in marks, if quotations that are too short for a run are asked for. */
  final MarkedWords marked;

  ComparedArticle(AnnotatedArticle article, boolean areShortAsked) {
    this.article = article;
    tokens = article.tokens().words(0, article.tokens().count());
    text = text(article, tokens);
    marked = MarkedWords.of(text, areShortAsked ? ShortQuotations.in(article) : new int[0]);
  }

  private static ComparedText text(AnnotatedArticle article, int[] words) {
    Tokens tokens = article.tokens();
    int[] terms = new int[words.length];
    int[] stems = new int[words.length];
    WordOffsets offsets = new WordOffsets(words.length);
    for (int i = 0; i < words.length; i++) {
      int token = words[i];
      terms[i] = tokens.term(token);
      stems[i] = STEMS.stem(tokens, token);
      offsets.add(tokens.begin(token), tokens.end(token));
    }
    int[] sentenceEnds = new int[article.sentences().size()];
    int word = 0;
    for (int i = 0; i < sentenceEnds.length; i++) {
      Sentence sentence = article.sentences().get(i);
      while (word < words.length && tokens.end(words[word]) <= sentence.end()) {
        word++;
      }
      sentenceEnds[i] = word;
    }
    return new ComparedText(terms, stems, offsets, sentenceEnds);
  }
}
