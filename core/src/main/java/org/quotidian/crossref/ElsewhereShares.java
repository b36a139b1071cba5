package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.quotidian.alignment.WordAlignment;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.passage.Passage;
import org.quotidian.text.Tokens;

/** Measures how much of an article occurs in others. */
final class ElsewhereShares {

  private final AnnotatedArticle article;
  private final int words;

  ElsewhereShares(AnnotatedArticle article) {
    this.article = article;
    words =
        article.sentences().stream()
            .mapToInt(
                sentence ->
                    article.tokens().words(sentence.firstToken(), sentence.endToken()).length)
            .sum();
  }

  /** The share of the words that at least one of the parallels has on the other side. */
  double of(List<Parallel> parallels) {
    BitSet shared = new BitSet();
    parallels.forEach(parallel -> add(parallel, shared));
    return words == 0 ? 0 : (double) shared.cardinality() / words;
  }

  /** The same for each other article, the largest share first. */
  List<CrossReference.Share> byArticle(List<Parallel> parallels) {
    Map<AnnotatedArticle, List<Parallel>> byArticle = new IdentityHashMap<>();
    List<AnnotatedArticle> inOrder = new ArrayList<>();
    for (Parallel parallel : parallels) {
      AnnotatedArticle other = parallel.there().article();
      if (!byArticle.containsKey(other)) {
        inOrder.add(other);
      }
      byArticle.computeIfAbsent(other, first -> new ArrayList<>()).add(parallel);
    }
    return inOrder.stream()
        .map(other -> new CrossReference.Share(other, of(byArticle.getOrDefault(other, List.of()))))
        .sorted(
            Comparator.comparingDouble((CrossReference.Share share) -> -share.share())
                .thenComparing(share -> share.article().id()))
        .toList();
  }

  private void add(Parallel parallel, BitSet shared) {
    if (parallel.kind() == Passage.Kind.VERBATIM) {
      for (int token = parallel.here().firstToken(); token < parallel.here().endToken(); token++) {
        if (article.tokens().isWord(token)) {
          shared.set(token);
        }
      }
      return;
    }
    WordAlignment alignment = parallel.alignment();
    Tokens tokens = article.tokens();
    for (WordAlignment.Stretch stretch : alignment.stretches()) {
      if (stretch.change() == WordAlignment.Change.EQUAL) {
        for (int token = stretch.leftFirst(); token < stretch.leftEnd(); token++) {
          if (tokens.isWord(token)) {
            shared.set(token);
          }
        }
      }
    }
  }
}
