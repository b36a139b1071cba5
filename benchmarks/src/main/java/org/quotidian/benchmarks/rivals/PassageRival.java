package org.quotidian.benchmarks.rivals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageMatcher;

/** What finds passages that articles share. */
enum PassageRival {
  /** As it is if nothing is set. */
  QUOTIDIAN("Quotidian") {
    @Override
    Optional<List<PassagePair>> find(List<AnnotatedArticle> articles) {
      return Optional.of(quotidian(articles, true));
    }
  },
  /** Runs of the same words alone. */
  QUOTIDIAN_RUNS("Quotidian, runs only") {
    @Override
    Optional<List<PassagePair>> find(List<AnnotatedArticle> articles) {
      return Optional.of(quotidian(articles, false));
    }
  },
  /** Lucene's filter for the smallest hashes of shingles of 5 words: three in ten in common. */
  LUCENE_MIN_HASH("Lucene MinHashFilter") {
    @Override
    Optional<List<PassagePair>> find(List<AnnotatedArticle> articles) throws IOException {
      return Optional.of(new LuceneChunks(articles).byMinHash(.3));
    }
  },
  /** Lucene's query of a chunk's most distinctive words: seven tenths of its score with itself. */
  LUCENE_MORE_LIKE_THIS("Lucene MoreLikeThis") {
    @Override
    Optional<List<PassagePair>> find(List<AnnotatedArticle> articles) throws IOException {
      return Optional.of(new LuceneChunks(articles).byMoreLikeThis(.7));
    }
  },
  /** The program of Debian's package {@code similarity-tester}. */
  SIM_TEXT("sim_text") {
    @Override
    Optional<List<PassagePair>> find(List<AnnotatedArticle> articles) throws IOException {
      Optional<Path> program = SimText.program();
      return program.isEmpty()
          ? Optional.empty()
          : Optional.of(SimText.find(program.get(), articles));
    }
  },
  /** With its language for prose, if the user has fetched it. */
  JPLAG("JPlag, text") {
    @Override
    Optional<List<PassagePair>> find(List<AnnotatedArticle> articles) throws IOException {
      return JPlag.find(CopyleftJars.folder("jplag"), articles);
    }
  };

  private final String title;

  PassageRival(String title) {
    this.title = title;
  }

  /** What a table calls it. */
  String title() {
    return title;
  }

  /** Whether it runs in this process, so that Java compiles it while it runs. */
  boolean isWarmedUp() {
    return this != SIM_TEXT;
  }

  /** All passages of each two articles; empty if it is not installed. */
  abstract Optional<List<PassagePair>> find(List<AnnotatedArticle> articles) throws IOException;

  private static List<PassagePair> quotidian(List<AnnotatedArticle> articles, boolean rewritten) {
    List<PassagePair> pairs = new ArrayList<>();
    PassageMatcher.builder()
        .across(PassageMatcher.Across.ARTICLES)
        .includeRewrites(rewritten)
        .build()
        .match(
            articles,
            passage -> {
              Passage.Side left = passage.left();
              Passage.Side right = passage.right();
              pairs.add(
                  new PassagePair(left.article(), left.span(), right.article(), right.span()));
            });
    return pairs;
  }
}
