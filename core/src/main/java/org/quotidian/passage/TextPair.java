package org.quotidian.passage;

import java.util.ArrayList;
import java.util.List;
import org.quotidian.article.Span;
import org.quotidian.passage.pair.Match;
import org.quotidian.passage.pair.PairAligner;
import org.quotidian.passage.pair.PairMatches;
import org.quotidian.passage.pair.QuotationRule;
import org.quotidian.text.Tokens;

/** Two articles made ready for the aligner, and its matches turned into passages. */
final class TextPair {

  private final ComparedArticle left;
  private final ComparedArticle right;

  TextPair(ComparedArticle left, ComparedArticle right) {
    this.left = left;
    this.right = right;
  }

  /** None if they share no run of at least {@code leastRun} words. */
  List<Passage> passages(PairAligner aligner, QuotationRule rule, int leastRun) {
    List<Match> aligned = aligner.align(left.text, right.text, this::isSame, leastRun);
    if (aligned.isEmpty() && leastRun > 0) {
      return List.of();
    }
    PairMatches matches = new PairMatches();
    matches.addAll(aligned);
    MarkedWords.shared(left, right, rule).forEach(matches::addQuotation);
    List<Passage> passages = new ArrayList<>();
    for (PairMatches.Found found : matches.all()) {
      passages.add(passage(found.match()));
    }
    return passages;
  }

  /** Whether two words with one term are the same for certain. */
  private boolean isSame(int leftWord, int rightWord) {
    return left.article
        .tokens()
        .sameWord(left.tokens[leftWord], right.article.tokens(), right.tokens[rightWord]);
  }

  private Passage passage(Match match) {
    Appraisal appraisal = Appraisal.of(match, left.text, right.text, this::isSame);
    return new Passage(
        side(0, left, match.leftFirst(), match.leftEnd()),
        side(1, right, match.rightFirst(), match.rightEnd()),
        appraisal.kind(),
        appraisal.score());
  }

  private static Passage.Side side(int number, ComparedArticle article, int first, int end) {
    Tokens tokens = article.article.tokens();
    Span span = new Span(tokens.begin(article.tokens[first]), tokens.end(article.tokens[end - 1]));
    return new Passage.Side(number, span, first, end);
  }
}
