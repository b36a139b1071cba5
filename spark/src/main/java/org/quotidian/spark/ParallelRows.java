package org.quotidian.spark;

import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.quotidian.article.Span;
import org.quotidian.crossref.Parallel;

/** Parallels as rows. */
final class ParallelRows {

  /** Sentences are counted from 0. */
  private static final StructType SIDE =
      new StructType()
          .add("article", DataTypes.StringType, false)
          .add("sentence", DataTypes.IntegerType, false)
          .add("begin", DataTypes.IntegerType, false)
          .add("end", DataTypes.IntegerType, false);

  static final StructType SCHEMA =
      new StructType()
          .add("here", SIDE, false)
          .add("there", SIDE, false)
          .add("kind", DataTypes.StringType, false)
          .add("score", DataTypes.DoubleType, false);

  private ParallelRows() {}

  static Row of(Parallel parallel) {
    return RowFactory.create(
        side(parallel.here()),
        side(parallel.there()),
        parallel.kind().name().toLowerCase(Locale.ROOT),
        parallel.score());
  }

  private static Row side(Parallel.Side side) {
    Span span = side.span();
    return RowFactory.create(side.article().id(), side.sentence(), span.begin(), span.end());
  }
}
