package org.quotidian.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.quotidian.text.Tokens;

class GramFilterTest {

  @Test
  void letsByAllThatTheSegmentHasAndFewOthers() throws Exception {
    List<Fingerprints> indexed = texts(40, 1);
    try (Directory directory = new ByteBuffersDirectory()) {
      index(directory, indexed);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        LeafReader segment = reader.leaves().get(0).reader();
        Terms terms = segment.terms(Fields.FINGERPRINT);
        GramFilter filter = Objects.requireNonNull(GramFilter.of(terms.size()));

        int asked = 0;
        while (!filter.isWhole()) {
          // As long as it does not know all, it lets everything by.
          assertThat(passed(filter, texts(1, 7))).isEqualTo(1);
          filter.readOn(terms, 3);
          asked++;
        }
        assertThat(asked).isGreaterThan((int) terms.size() / (3 * 32) - 1);
        assertThat(passed(filter, indexed)).isEqualTo(1);
        assertThat(passed(filter, texts(40, 2))).isBetween(0.005, 0.08);
      }
    }
  }

  @Test
  void thereIsNoneForSoManyTermsThatItWouldBeFull() {
    assertThat(GramFilter.of(1L << 40)).isNull();
    assertThat(GramFilter.of(-1)).isNull();
    assertThat(GramFilter.of(0)).isNotNull();
  }

  /** How many of the grams it lets by, as a share. */
  private static double passed(GramFilter filter, List<Fingerprints> texts) {
    int all = 0;
    int passed = 0;
    for (Fingerprints text : texts) {
      for (int i = 0; i < text.count(); i++) {
        all++;
        passed += filter.mayHold(text.gram(i)) ? 1 : 0;
      }
    }
    return (double) passed / all;
  }

  private static List<Fingerprints> texts(int count, int seed) {
    Random random = new Random(seed);
    List<Fingerprints> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 100; word++) {
        text.append("word").append(random.nextInt(1000)).append(' ');
      }
      texts.add(Fingerprints.of(Tokens.of(text.toString())));
    }
    return texts;
  }

  private static void index(Directory directory, List<Fingerprints> texts) throws Exception {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.freeze();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (Fingerprints text : texts) {
        Document document = new Document();
        document.add(new Field(Fields.FINGERPRINT, text.terms(), type));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }
}
