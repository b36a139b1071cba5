package org.quotidian.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.KnownPeople;
import org.quotidian.article.Article;

/** Annotations as nested columns. */
class AnnotateTest {

  private static final Article FULL =
      Article.builder(
              "full",
              "BERLIN \u2014 Friedrich Merz met about 30 ministers on Monday."
                  + " \u201cWe will not wait any longer,\u201d Merz said.")
          .source("Post")
          .published(org.quotidian.article.PublicationDate.parse("2025-12-15"))
          .build();

  private static final Article SURNAME =
      Article.of("surname", "The budget is ready. \u201cIt is a good budget,\u201d Merz said.");

  @Test
  void columnsAreWrittenAsParquetAndReadBack(@TempDir Path folder) {
    Dataset<Row> annotated = QuotidianSpark.annotate(LocalSpark.rows(List.of(FULL, SURNAME)));

    annotated.write().parquet(folder.resolve("annotations").toString());

    Dataset<Row> read =
        LocalSpark.session().read().parquet(folder.resolve("annotations").toString());
    assertThat(read.columns()).isEqualTo(QuotidianSpark.annotationSchema().fieldNames());
    Row row = read.where("id = 'full'").head();
    assertThat(row).isEqualTo(AnnotationRows.of(Annotator.english().annotate(FULL)));
    assertThat(
            read.where("id = 'full'")
                .selectExpr("explode(quotations) as quotation")
                .selectExpr("quotation.speakers[0].entity", "quotation.kind")
                .head())
        .hasToString("[person:friedrich-merz,direct]");
    assertThat(read.selectExpr("explode(figures.value)").head().getDouble(0)).isEqualTo(30);
  }

  @Test
  void aSurnameMeansThePersonWhomOtherArticlesName() {
    KnownPeople people = new KnownPeople();
    people.add(Annotator.english().annotate(FULL).mentions());
    Row expected =
        AnnotationRows.of(Annotator.builder().knownPeople(people).build().annotate(SURNAME));

    Dataset<Row> alone = QuotidianSpark.annotate(LocalSpark.rows(List.of(FULL, SURNAME)));
    Dataset<Row> together =
        QuotidianSpark.annotateTogether(LocalSpark.rows(List.of(FULL, SURNAME)));

    assertThat(entities(alone)).contains("person:merz");
    assertThat(entities(together)).containsOnly("person:friedrich-merz");
    // Spark's name of a list depends on how a row was made.
    String found = together.where("id = 'surname'").head().toString();
    assertThat(found.replace("ArraySeq(", "List(")).isEqualTo(expected.toString());
  }

  private static List<String> entities(Dataset<Row> annotated) {
    return annotated
        .where("id = 'surname'")
        .selectExpr("explode(entities.entity)")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }
}
