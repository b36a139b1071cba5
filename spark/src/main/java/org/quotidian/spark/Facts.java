package org.quotidian.spark;

import java.util.BitSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.quotidian.passage.CorpusComparison.CorpusArticle;
import org.quotidian.passage.collection.ArticleFacts;

/** Articles with what is known of them from the corpus, in columns of bytes; null for nothing. */
final class Facts {

  /** The columns of an article, then those of its facts. */
  static final String[] COLUMNS =
      Stream.concat(
              Stream.of(NumberedArticles.SCHEMA.fieldNames()),
              Stream.of(
                  "rare",
                  "frequent",
                  "frequentQuoted",
                  "taken",
                  "closed",
                  "boilerplate",
                  "original"))
          .toArray(String[]::new);

  private static final int BEFORE = NumberedArticles.SCHEMA.size();

  private Facts() {}

  /** The article of a row of these columns. */
  static CorpusArticle article(Row row) {
    return new CorpusArticle(
        row.getLong(0),
        NumberedArticles.article(row),
        new ArticleFacts(
            bits(row, BEFORE),
            bits(row, BEFORE + 1),
            bits(row, BEFORE + 2),
            bits(row, BEFORE + 3),
            bits(row, BEFORE + 4),
            bits(row, BEFORE + 5),
            row.isNullAt(BEFORE + 6) ? ArticleFacts.NO_ORIGINAL : row.getLong(BEFORE + 6)));
  }

  static BitSet bits(Row row, int column) {
    return row.isNullAt(column) ? new BitSet() : BitSet.valueOf(row.<byte[]>getAs(column));
  }
}
