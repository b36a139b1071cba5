package org.quotidian.spark;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.quotidian.passage.Passage;

/** Passages as rows. */
final class PassageRows {

  /** Offsets are UTF-16 code units into the article's text; words are counted from its first. */
  static final StructType SIDE =
      new StructType()
          .add("article", DataTypes.StringType, false)
          .add("begin", DataTypes.IntegerType, false)
          .add("end", DataTypes.IntegerType, false)
          .add("firstWord", DataTypes.IntegerType, false)
          .add("endWord", DataTypes.IntegerType, false);

  static final StructType SCHEMA =
      new StructType()
          .add("left", SIDE, false)
          .add("right", SIDE, false)
          .add("kind", DataTypes.StringType, false)
          .add("score", DataTypes.DoubleType, false);

  private PassageRows() {}

  /**
   * @param ids the ids of the articles by their numbers in the passage
   */
  static Row of(Passage passage, List<String> ids) {
    return RowFactory.create(
        side(passage.left(), ids),
        side(passage.right(), ids),
        passage.kind().name().toLowerCase(Locale.ROOT),
        passage.score());
  }

  static Row side(Passage.Side side, List<String> ids) {
    return RowFactory.create(
        ids.get(side.article()),
        side.span().begin(),
        side.span().end(),
        side.firstWord(),
        side.endWord());
  }
}
