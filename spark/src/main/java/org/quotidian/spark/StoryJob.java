package org.quotidian.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.PublicationDate;
import org.quotidian.story.Story;
import org.quotidian.story.StoryCollection;
import org.quotidian.story.StoryGrouper;
import scala.jdk.javaapi.CollectionConverters;

/** The stories of a corpus: grouped in the driver. */
final class StoryJob {

  private static final StructType MEMBER =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("source", DataTypes.StringType)
          .add("title", DataTypes.StringType)
          .add("published", DataTypes.StringType);

  static final StructType SCHEMA =
      new StructType()
          .add("story", DataTypes.IntegerType, false)
          .add("title", DataTypes.StringType, false)
          .add("from", DataTypes.StringType)
          .add("to", DataTypes.StringType)
          .add("articles", DataTypes.createArrayType(MEMBER, false), false)
          .add("entities", DataTypes.createArrayType(DataTypes.StringType, false), false);

  private StoryJob() {}

  static Dataset<Row> of(Dataset<Row> articles, StoryGrouper grouper) {
    StoryCollection collection = grouper.collection();
    Iterator<Row> rows = ArticleRows.complete(articles).toLocalIterator();
    while (rows.hasNext()) {
      collection.add(collection.prepare(ArticleRows.article(rows.next(), 0)));
    }
    List<Row> stories = new ArrayList<>();
    for (Story story : collection.stories()) {
      stories.add(row(stories.size(), story));
    }
    return articles.sparkSession().createDataFrame(stories, SCHEMA);
  }

  static Row row(int number, Story story) {
    List<Row> members = story.articles().stream().map(StoryJob::member).toList();
    return RowFactory.create(
        number,
        story.title(),
        string(story.from()),
        string(story.until()),
        CollectionConverters.asScala(members).toSeq(),
        CollectionConverters.asScala(story.entities()).toSeq());
  }

  private static Row member(Story.Member member) {
    return RowFactory.create(
        member.id(), member.source(), member.title(), string(member.published()));
  }

  private static @Nullable String string(@Nullable PublicationDate date) {
    return date == null ? null : date.toString();
  }
}
