package org.quotidian.benchmarks.guard;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.quotidian.benchmarks.NewsSentences;
import org.quotidian.similarity.SentenceSimilarity;
import org.quotidian.text.Tokens;
import org.quotidian.words.BagScorer;
import org.quotidian.words.WordBag;

/** Scores how similar two sentences are, on one thread. One operation is one pair. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SimilarityBenchmark {

  private final SentenceSimilarity similarity = SentenceSimilarity.english();
  private final BagScorer scorer = new BagScorer();
  private List<String> sentences = List.of();
  private WordBag[] bags = {};
  private int next;

  @Setup
  public void setUp() {
    sentences = NewsSentences.of(500);
    bags =
        sentences.stream()
            .map(sentence -> similarity.bag(Tokens.of(sentence)))
            .toArray(WordBag[]::new);
  }

  /** From two texts. */
  @Benchmark
  public double texts() {
    int left = next;
    next = (left + 1) % sentences.size();
    return similarity.score(sentences.get(left), sentences.get(next));
  }

  /** From sentences whose words are known. */
  @Benchmark
  public double prepared() {
    int left = next;
    next = (left + 1) % bags.length;
    return scorer.score(bags[left], bags[next]);
  }
}
