package org.quotidian.passage.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.concurrent.Workers;
import org.quotidian.text.Tokens;

/** The join finds what comparing each sentence with each finds. */
class SentenceJoinProperties {

  private static final long AMPLE = 1 << 30;
  private static final long SCANT = 1;

  @Property(tries = 300)
  void whatComparingAllFinds(
      @ForAll("sentences") List<List<Integer>> sentences,
      @ForAll @DoubleRange(min = 0.15, max = 1) double threshold) {
    assertThat(joined(sentences, threshold, AMPLE)).isEqualTo(compared(sentences, threshold));
  }

  @Property(tries = 20)
  void variationsOfOneSentence(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.3, max = 0.9) double threshold) {
    List<List<Integer>> sentences = variations(new Random(seed), 250);
    assertThat(joined(sentences, threshold, AMPLE)).isEqualTo(compared(sentences, threshold));
    assertThat(joined(sentences, threshold, SCANT)).isEqualTo(compared(sentences, threshold));
  }

  @Property(tries = 300)
  void whatComparingAllFindsWhereTheTwoRarestCommonWordsWeighEnough(
      @ForAll("sentences") List<List<Integer>> sentences,
      @ForAll @DoubleRange(min = 0.15, max = 1) double threshold,
      @ForAll @DoubleRange(min = 1, max = 20) double leastRare) {
    SentenceBags bags = bags(sentences);
    Set<String> found = new TreeSet<>();
    for (long pair :
        new SentenceJoin(bags, threshold, leastRare, Integer.MAX_VALUE, new Workers(2), AMPLE)
            .pairs()) {
      add(found, bags.member((int) (pair >>> 32), 0), bags.member((int) pair, 0));
    }
    Set<String> expected = new TreeSet<>();
    for (String pair : compared(sentences, threshold)) {
      String[] numbers = pair.split(" ");
      Set<Integer> one = new TreeSet<>(sentences.get(Integer.parseInt(numbers[0])));
      Set<Integer> other = new TreeSet<>(sentences.get(Integer.parseInt(numbers[1])));
      double rarest =
          one.stream()
              .filter(other::contains)
              .sorted(
                  Comparator.comparingLong((Integer stem) -> held(sentences, stem))
                      .thenComparing(SentenceJoinProperties::weight, Comparator.reverseOrder()))
              .limit(2)
              .mapToDouble(SentenceJoinProperties::weight)
              .sum();
      if (!one.equals(other) && rarest >= leastRare) {
        add(expected, first(sentences, one), first(sentences, other));
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  /** How many articles hold a word; three sentences are one. */
  private static long held(List<List<Integer>> sentences, int word) {
    return IntStream.range(0, sentences.size())
        .filter(i -> sentences.get(i).contains(word))
        .map(i -> i / 3)
        .distinct()
        .count();
  }

  /** The first sentence of these words. */
  private static int first(List<List<Integer>> sentences, Set<Integer> words) {
    return IntStream.range(0, sentences.size())
        .filter(i -> new TreeSet<>(sentences.get(i)).equals(words))
        .findFirst()
        .orElseThrow();
  }

  @Example
  void theSampleCorpus() throws IOException {
    List<List<Integer>> sentences = new ArrayList<>();
    Map<Integer, Integer> numbers = new HashMap<>();
    try (Stream<Path> files = Files.list(Path.of("../seeds"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        AnnotatedArticle article =
            Annotator.sentences()
                .annotate(Article.builder(file.toString(), Files.readString(file)).build());
        Tokens tokens = article.tokens();
        for (Sentence sentence : article.sentences()) {
          sentences.add(
              IntStream.range(sentence.firstToken(), sentence.endToken())
                  .filter(tokens::isWord)
                  .mapToObj(i -> numbers.computeIfAbsent(tokens.term(i), t -> numbers.size()))
                  .toList());
        }
      }
    }
    assertThat(sentences).hasSizeGreaterThan(50);
    for (double threshold : new double[] {0.2, 0.5, 0.8}) {
      assertThat(joined(sentences, threshold, AMPLE)).isEqualTo(compared(sentences, threshold));
    }
  }

  @Example
  void tooManyOfOneKindAreCounted() {
    // Two heavy words in common, and a light one of their own.
    List<List<Integer>> sentences = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      sentences.add(List.of(5, 20, 30 + 3 * i));
    }
    // Three more, which are alike too, and few.
    sentences.addAll(List.of(List.of(8, 17, 300), List.of(8, 17, 303), List.of(8, 17, 306)));
    SentenceJoin few = new SentenceJoin(bags(sentences), 0.8, 59, new Workers(1), AMPLE);
    assertThat(few.pairs()).hasSize(3);
    assertThat(few.tooFrequent()).isEqualTo(1);
    SentenceJoin enough = new SentenceJoin(bags(sentences), 0.8, 60, new Workers(1), AMPLE);
    assertThat(enough.pairs()).hasSize(60 * 59 / 2 + 3);
    assertThat(enough.tooFrequent()).isZero();
  }

  /** They would be in thousands of groups of three words, four words, and so on. */
  @Example
  void tooManyVariantsOfOneSentenceAreCountedAndNotSplit() {
    List<List<Integer>> variants = new ArrayList<>();
    for (int one = 0; one < 14; one++) {
      for (int other = one + 1; other < 14; other++) {
        List<Integer> words = IntStream.range(0, 14).boxed().collect(Collectors.toList());
        words.removeAll(List.of(one, other));
        variants.add(words);
      }
    }
    SentenceJoin few = new SentenceJoin(bags(variants, stem -> 1f), 0.7, 50, new Workers(1), AMPLE);
    assertThat(few.pairs()).hasSizeLessThan(200);
    assertThat(few.tooFrequent()).isBetween(1L, 91L);
    SentenceJoin enough =
        new SentenceJoin(bags(variants, stem -> 1f), 0.7, 91, new Workers(1), AMPLE);
    assertThat(enough.pairs()).hasSizeGreaterThan(3_000);
    assertThat(enough.tooFrequent()).isZero();
  }

  @Example
  void copiesAreOneClass() {
    SentenceBags bags = bags(List.of(List.of(1, 2, 3), List.of(4), List.of(3, 2, 1, 1)));
    assertThat(bags.classCount).isEqualTo(2);
    assertThat(new SentenceJoin(bags, 0.5, 100, new Workers(1), AMPLE).pairs()).isEmpty();
  }

  @Example
  void whatIsTooLightOrTooLongIsCounted() {
    List<Integer> all = IntStream.rangeClosed(0, SentenceBags.MOST_WORDS).boxed().toList();
    RankedSentences sentences =
        new RankedSentences(
            new Listed(List.of(all, all.subList(0, 2), all.subList(0, 3))),
            (stem, held, articles) -> 1,
            new Workers(1));
    SentenceBags bags = SentenceBags.of(sentences, 3, new Workers(1));
    assertThat(bags.tooLong).isEqualTo(1);
    assertThat(bags.tooLight).isEqualTo(1);
    assertThat(bags.classCount).isEqualTo(1);
  }

  /** Sentences that have most of ten words, and some of their own. */
  private static List<List<Integer>> variations(Random random, int count) {
    List<List<Integer>> sentences = new ArrayList<>();
    for (int s = 0; s < count; s++) {
      List<Integer> sentence = new ArrayList<>();
      for (int word = 0; word < 10; word++) {
        if (random.nextInt(4) > 0) {
          sentence.add(word);
        }
      }
      sentence.add(10 + random.nextInt(100));
      sentences.add(sentence);
    }
    return sentences;
  }

  /** A few words are far heavier than the rest. */
  private static float weight(int stem) {
    return 1 + stem % 7 * (stem % 3);
  }

  private static SentenceBags bags(List<List<Integer>> sentences) {
    return bags(sentences, SentenceJoinProperties::weight);
  }

  private static SentenceBags bags(List<List<Integer>> sentences, IntFunction<Float> weights) {
    RankedSentences ranked =
        new RankedSentences(
            new Listed(sentences), (stem, held, articles) -> weights.apply(stem), new Workers(3));
    return SentenceBags.of(ranked, 0, new Workers(2));
  }

  /** Three sentences are an article. */
  private static final class Listed implements RankedSentences.Source {
    private final List<List<Integer>> sentences;

    Listed(List<List<Integer>> sentences) {
      this.sentences = sentences;
    }

    @Override
    public int count() {
      return sentences.size();
    }

    @Override
    public int stems() {
      return 1 + sentences.stream().flatMap(List::stream).mapToInt(stem -> stem).max().orElse(-1);
    }

    @Override
    public int article(int sentence) {
      return sentence / 3;
    }

    @Override
    public int length(int sentence) {
      return sentences.get(sentence).size();
    }

    @Override
    public int stem(int sentence, int word) {
      return sentences.get(sentence).get(word);
    }
  }

  private static Set<String> joined(List<List<Integer>> sentences, double threshold, long memory) {
    SentenceBags bags = bags(sentences);
    long[] pairs =
        new SentenceJoin(bags, threshold, Integer.MAX_VALUE, new Workers(2), memory).pairs();
    assertThat(pairs).doesNotHaveDuplicates();
    Set<String> joined = new TreeSet<>();
    for (int c = 0; c < bags.classCount; c++) {
      for (int i = 0; i < bags.memberCount(c); i++) {
        for (int j = i + 1; j < bags.memberCount(c); j++) {
          add(joined, bags.member(c, i), bags.member(c, j));
        }
      }
    }
    for (long pair : pairs) {
      int one = (int) (pair >>> 32);
      int other = (int) pair;
      for (int i = 0; i < bags.memberCount(one); i++) {
        for (int j = 0; j < bags.memberCount(other); j++) {
          add(joined, bags.member(one, i), bags.member(other, j));
        }
      }
    }
    return joined;
  }

  private static void add(Set<String> pairs, int one, int other) {
    pairs.add(Math.min(one, other) + " " + Math.max(one, other));
  }

  /** The oracle. */
  private static Set<String> compared(List<List<Integer>> sentences, double threshold) {
    List<Set<Integer>> sets =
        sentences.stream().map(words -> (Set<Integer>) new TreeSet<>(words)).toList();
    Set<String> pairs = new TreeSet<>();
    for (int i = 0; i < sets.size(); i++) {
      for (int j = i + 1; j < sets.size(); j++) {
        Set<Integer> common =
            sets.get(i).stream().filter(sets.get(j)::contains).collect(Collectors.toSet());
        int heavier = Math.max(total(sets.get(i)), total(sets.get(j)));
        if (!common.isEmpty() && total(common) >= Math.ceil(threshold * heavier)) {
          add(pairs, i, j);
        }
      }
    }
    return pairs;
  }

  private static int total(Set<Integer> words) {
    return words.stream().mapToInt(word -> (int) (SentenceBags.NAT * weight(word))).sum();
  }

  @Provide
  Arbitrary<List<List<Integer>>> sentences() {
    Arbitrary<Integer> word =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.integers().between(0, 5)),
            Tuple.of(2, Arbitraries.integers().between(6, 40)));
    return word.list().ofMaxSize(12).list().ofMaxSize(60);
  }
}
