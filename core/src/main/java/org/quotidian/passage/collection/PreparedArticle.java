package org.quotidian.passage.collection;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.passage.PassageCollection;
import org.quotidian.passage.PassageCollection.Boilerplate;
import org.quotidian.passage.pair.WordOffsets;
import org.quotidian.text.Tokens;

/** An article reduced to numbers, to be added to the {@link PassageCollection} that made it. */
public final class PreparedArticle {

  private static final String FULL_STOPS = "\u2026\u3002\uFF01\uFF1F\u0964\u061F\u06D4";

  final @Nullable String source;
  final int[] words;
  final int count;
  final WordOffsets offsets;

  /** The word after the last of each sentence; none if sentences are not asked for. */
  final int[] sentenceEnds;

  /** The word after the last of each piece; see {@link Boilerplate}. */
  final int[] pieceEnds;

  /** See {@link ShortQuotations#in}; none if they are not asked for. */
  public final int[] quotations;

  private PreparedArticle(
      Article article,
      int[] words,
      int count,
      WordOffsets offsets,
      int[] sentenceEnds,
      int[] pieceEnds,
      int[] quotations) {
    source = article.source();
    this.words = words;
    this.count = count;
    this.offsets = offsets;
    this.sentenceEnds = sentenceEnds;
    this.pieceEnds = pieceEnds;
    this.quotations = quotations;
  }

  public static PreparedArticle of(
      Article article,
      Tokens tokens,
      List<Sentence> sentences,
      int[] quotations,
      Vocabulary vocabulary) {
    int[] words = new int[tokens.count() + 1];
    int[] sentenceEnds = new int[sentences.size()];
    int count = 0;
    int sentence = 0;
    WordOffsets offsets = new WordOffsets(tokens.count());
    int[] pieceEnds = new int[16];
    int pieces = 0;
    boolean isStopped = false;
    boolean isNewPiece = false;
    for (int i = 0; i < tokens.count(); i++) {
      while (sentence < sentenceEnds.length && sentences.get(sentence).endToken() <= i) {
        sentenceEnds[sentence++] = count;
      }
      Tokens.Gap gap = tokens.gapBefore(i);
      isNewPiece |= isStopped ? gap != Tokens.Gap.NONE : gap.compareTo(Tokens.Gap.LINE) >= 0;
      if (tokens.isWord(i)) {
        if (isNewPiece && count > 0) {
          pieceEnds = pieces < pieceEnds.length ? pieceEnds : Arrays.copyOf(pieceEnds, pieces * 2);
          pieceEnds[pieces++] = count;
        }
        isStopped = false;
        isNewPiece = false;
        words[count++] = vocabulary.wordOf(tokens, i);
        offsets.add(tokens.begin(i), tokens.end(i));
      } else {
        isStopped |= isFullStop(tokens.charAt(i));
      }
    }
    while (sentence < sentenceEnds.length) {
      sentenceEnds[sentence++] = count;
    }
    pieceEnds = Arrays.copyOf(pieceEnds, count == 0 ? 0 : pieces + 1);
    if (count > 0) {
      pieceEnds[pieces] = count;
    }
    return new PreparedArticle(article, words, count, offsets, sentenceEnds, pieceEnds, quotations);
  }

  /** Full stops, question and exclamation marks, those of other scripts too. */
  private static boolean isFullStop(char c) {
    return c == '.' || c == '!' || c == '?' || FULL_STOPS.indexOf(c) >= 0;
  }
}
