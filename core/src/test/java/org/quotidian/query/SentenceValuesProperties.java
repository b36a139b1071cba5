package org.quotidian.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.quotidian.query.facet.OrdinalCounts;
import org.quotidian.query.facet.SegmentStrings;
import org.quotidian.query.facet.SentenceValues;

/** A column in memory counts what the index holds. */
class SentenceValuesProperties {

  private static final String FIELD = "entities";

  @Property(tries = 100)
  void countsWhatTheIndexHolds(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 300) int documents,
      @ForAll @IntRange(min = 1, max = 60) int strings)
      throws IOException {
    Random random = new Random(seed);
    List<List<Integer>> values = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      // Now and then more than a short length can count.
      int most = random.nextInt(10) == 0 ? 40 : 4;
      values.add(random.ints(random.nextInt(most), 0, strings).distinct().boxed().toList());
    }
    check(values, random);
  }

  @Example
  void countsStringsThatNeedTwoChars() throws IOException {
    List<List<Integer>> values = new ArrayList<>();
    for (int i = 0; i < 58_000; i++) {
      values.add(List.of(i));
    }
    values.add(List.of(1, 57_999, 58_000));
    check(values, new Random(1));
  }

  private static void check(List<List<Integer>> values, Random random) throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        for (List<Integer> its : values) {
          Document document = new Document();
          its.forEach(
              i -> document.add(new SortedSetDocValuesField(FIELD, new BytesRef("entity " + i))));
          writer.addDocument(document);
        }
        writer.forceMerge(1);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        LeafReader segment = reader.leaves().get(0).reader();
        SortedSetDocValues index = DocValues.getSortedSet(segment, FIELD);
        SegmentStrings column = SentenceValues.read(segment, FIELD).strings();
        OrdinalCounts counts = new OrdinalCounts(new int[column.size()]);
        Map<String, Integer> expected = new TreeMap<>();
        int[] asked = random.ints(120, 0, values.size()).sorted().distinct().toArray();
        int[] times = random.ints(asked.length, 1, 4).toArray();
        for (int i = 0; i < asked.length; i++) {
          for (int value : values.get(asked[i])) {
            expected.merge("entity " + value, times[i], Integer::sum);
          }
        }
        int half = asked.length / 2;
        int rest = asked.length - half;
        column.count(asked, times, half, counts);
        column.count(
            Arrays.copyOfRange(asked, half, asked.length),
            Arrays.copyOfRange(times, half, asked.length),
            rest,
            counts);
        Map<String, Integer> counted = new TreeMap<>();
        counts.drain(
            (numbers, its, size) -> {
              for (int i = 0; i < size; i++) {
                counted.put(string(index, column.ordinal(numbers[i])), its[i]);
              }
            });
        assertThat(counted).isEqualTo(expected);
        assertThat(counts.array()).isEqualTo(new int[column.size()]);
      }
    }
  }

  private static String string(SortedSetDocValues index, int ordinal) {
    try {
      return index.lookupOrd(ordinal).utf8ToString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
