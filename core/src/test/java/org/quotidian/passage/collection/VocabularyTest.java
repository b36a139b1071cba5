package org.quotidian.passage.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.quotidian.CatchesHang;
import org.quotidian.concurrent.Workers;
import org.quotidian.text.Tokens;

class VocabularyTest {

  private static final int THREADS = 4;
  private static final int WORDS = 6_000;

  /** Many threads number the same words, in different orders, while the tables grow. */
  @Test
  @CatchesHang
  void threadsNumberTheSameWordsAlike() throws Exception {
    long seed = System.nanoTime();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      for (int round = 0; round < 20; round++) {
        List<String> words = words(new Random(seed + round));
        Vocabulary vocabulary = new Vocabulary();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<Map<String, Integer>>> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
          List<String> shuffled = new ArrayList<>(words);
          Collections.shuffle(shuffled, new Random(seed + round * THREADS + thread));
          threads.add(
              pool.submit(
                  () -> {
                    start.await();
                    return numbers(vocabulary, shuffled);
                  }));
        }
        Map<String, Integer> numbers = threads.get(0).get();
        for (Future<Map<String, Integer>> thread : threads) {
          assertThat(thread.get()).as("seed %d", seed).isEqualTo(numbers);
        }
        // Each number from 1 on is that of one word.
        Set<Integer> distinct = new TreeSet<>(numbers.values());
        assertThat(distinct).as("seed %d", seed).hasSize(words.size()).contains(1, words.size());
        assertThat(vocabulary.count()).isEqualTo(words.size());
        // Later look-ups, terms and stems are those of a vocabulary that one thread has made.
        assertThat(numbers(vocabulary, words)).isEqualTo(numbers);
        Vocabulary alone = new Vocabulary();
        Map<String, Integer> numbersAlone = numbers(alone, words);
        int[] terms = vocabulary.terms();
        int[] termsAlone = alone.terms();
        int[] stems = vocabulary.stems(new Workers(2));
        int[] stemsAlone = alone.stems(new Workers(1));
        for (String word : words) {
          int number = numbers.getOrDefault(word, 0);
          int numberAlone = numbersAlone.getOrDefault(word, 0);
          assertThat(terms[number]).as("seed %d", seed).isEqualTo(termsAlone[numberAlone]);
          assertThat(stems[number]).as("seed %d", seed).isEqualTo(stemsAlone[numberAlone]);
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Map<String, Integer> numbers(Vocabulary vocabulary, List<String> words) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String word : words) {
      numbers.put(word, vocabulary.wordOf(Tokens.of(word), 0));
    }
    return numbers;
  }

  /** Different words: short ones, long ones and ones with other letters. */
  private static List<String> words(Random random) {
    Set<String> words = new TreeSet<>();
    while (words.size() < WORDS) {
      StringBuilder word = new StringBuilder();
      int length = 1 + random.nextInt(random.nextBoolean() ? 4 : 20);
      for (int i = 0; i < length; i++) {
        boolean isLatin = random.nextInt(8) > 0;
        // The first Cyrillic letters, of which none is another one with an accent.
        word.append((char) (isLatin ? 'a' + random.nextInt(26) : '\u0430' + random.nextInt(9)));
      }
      words.add(word.toString());
    }
    return new ArrayList<>(words);
  }
}
