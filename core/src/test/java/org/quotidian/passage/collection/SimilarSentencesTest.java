package org.quotidian.passage.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.concurrent.Workers;

class SimilarSentencesTest {

  private final Vocabulary vocabulary = new Vocabulary();
  private final TokenStore store = new TokenStore(true);
  private final Workers workers = new Workers(1);

  @Test
  void wordsOfACopyWeighTheSameInAPartOfACorpus() {
    add("Gulls circled the harbour.");
    add("Whelks hummed.");
    BitSet taken = new BitSet();
    taken.set(store.start(1), store.size());
    Copies copies = Copies.known(store, new int[] {Copies.NONE, Copies.NONE}, taken, 8, workers);
    CorpusFacts facts = new CorpusFacts(store, new CorpusCounts(2, new long[0], new int[0]));

    assertThat(weights(copies, null)).containsExactly(weights(copies, facts));
  }

  private float[] weights(Copies copies, @Nullable CorpusFacts facts) {
    int[] stems = vocabulary.stems(workers);
    return SimilarSentences.of(
            store, stems, copies, Crowds.NONE, facts, 0.7, 8, 1000, workers, 1 << 20)
        .weights();
  }

  private void add(String text) {
    AnnotatedArticle article = Annotator.sentences().annotate(Article.of(text, text));
    store.add(
        PreparedArticle.of(
            article.article(), article.tokens(), article.sentences(), new int[0], vocabulary));
  }
}
