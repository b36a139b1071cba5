package org.quotidian.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Figure;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Quotation;
import org.quotidian.article.Span;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Annotated articles as rows: the columns of {@link ArticleRows}, then lists of annotations. */
final class AnnotationRows {

  private static final StructType SPAN =
      new StructType()
          .add("begin", DataTypes.IntegerType, false)
          .add("end", DataTypes.IntegerType, false);

  private static final StructType ENTITY =
      SPAN.add("type", DataTypes.StringType, false)
          .add("name", DataTypes.StringType, false)
          .add("entity", DataTypes.StringType, false)
          .add("link", DataTypes.StringType, false)
          .add("linkCertainty", DataTypes.StringType, false)
          .add("typeBasis", DataTypes.StringType, false)
          .add("typeScore", DataTypes.DoubleType, false)
          .add("place", DataTypes.StringType);

  private static final StructType SPEAKER =
      SPAN.add("name", DataTypes.StringType, false)
          .add("entity", DataTypes.StringType)
          .add("basis", DataTypes.StringType, false)
          .add("certainty", DataTypes.StringType, false);

  private static final StructType QUOTATION =
      SPAN.add("kind", DataTypes.StringType, false)
          .add("speakers", list(SPEAKER), false)
          .add("cue", SPAN);

  private static final StructType FIGURE =
      SPAN.add("value", DataTypes.DoubleType, false)
          .add("upTo", DataTypes.DoubleType)
          .add("unit", DataTypes.StringType)
          .add("qualifier", DataTypes.StringType);

  static final StructType SCHEMA =
      ArticleRows.SCHEMA
          .add("sentences", list(SPAN), false)
          .add("entities", list(ENTITY), false)
          .add("quotations", list(QUOTATION), false)
          .add("scareQuotes", list(SPAN), false)
          .add("figures", list(FIGURE), false);

  private AnnotationRows() {}

  private static DataType list(StructType of) {
    return DataTypes.createArrayType(of, false);
  }

  static Row of(AnnotatedArticle article) {
    Row plain = ArticleRows.of(article.article());
    List<@Nullable Object> columns = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      columns.add(plain.get(i));
    }
    columns.add(rows(article.sentences(), sentence -> span(sentence.span())));
    columns.add(rows(article.mentions(), AnnotationRows::entity));
    columns.add(rows(article.quotations(), AnnotationRows::quotation));
    columns.add(rows(article.scareQuotes(), AnnotationRows::span));
    columns.add(rows(article.figures(), AnnotationRows::figure));
    return RowFactory.create(columns.toArray());
  }

  private static <T> Seq<Row> rows(List<T> annotations, Function<T, Row> row) {
    return CollectionConverters.asScala(annotations.stream().map(row).toList()).toSeq();
  }

  private static Row span(Span span) {
    return RowFactory.create(span.begin(), span.end());
  }

  private static Row entity(Mention mention) {
    return RowFactory.create(
        mention.begin(),
        mention.end(),
        mention.type().name(),
        mention.name(),
        mention.entity(),
        lower(mention.link()),
        lower(mention.link().certainty()),
        lower(mention.basis()),
        mention.score(),
        mention.place());
  }

  private static Row quotation(Quotation quotation) {
    Span cue = quotation.cue();
    return RowFactory.create(
        quotation.begin(),
        quotation.end(),
        lower(quotation.kind()),
        rows(quotation.speakers(), AnnotationRows::speaker),
        cue == null ? null : span(cue));
  }

  private static Row speaker(Quotation.Speaker speaker) {
    return RowFactory.create(
        speaker.begin(),
        speaker.end(),
        speaker.name(),
        speaker.entity(),
        lower(speaker.basis()),
        lower(speaker.certainty()));
  }

  private static Row figure(Figure figure) {
    return RowFactory.create(
        figure.begin(),
        figure.end(),
        figure.low(),
        figure.high() > figure.low() ? figure.high() : null,
        figure.unit(),
        figure.qualifier() == Figure.Qualifier.EXACTLY ? null : lower(figure.qualifier()));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
