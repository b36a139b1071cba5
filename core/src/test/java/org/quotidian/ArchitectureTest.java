package org.quotidian;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** No package imports upward: the ground floor of the house is the text, its roof the archive. */
class ArchitectureTest {

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.quotidian");

  @Test
  void arrowsRunDownward() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("article")
        .definedBy("org.quotidian.article")
        .layer("text")
        .definedBy("org.quotidian.text")
        .layer("annotate")
        .definedBy("org.quotidian.annotate")
        .layer("sentence")
        .definedBy("org.quotidian.annotate.sentence")
        .layer("annotation")
        .definedBy("org.quotidian.annotation")
        .layer("entity")
        .definedBy("org.quotidian.annotate.entity")
        .layer("link")
        .definedBy("org.quotidian.annotate.link")
        .layer("quotation")
        .definedBy("org.quotidian.annotate.quotation")
        .layer("figure")
        .definedBy("org.quotidian.annotate.figure")
        .layer("passage")
        .definedBy("org.quotidian.passage")
        .layer("index")
        .definedBy("org.quotidian.index")
        .layer("query")
        .definedBy("org.quotidian.query")
        .layer("crossref")
        .definedBy("org.quotidian.crossref")
        .layer("alert")
        .definedBy("org.quotidian.alert")
        .whereLayer("alert")
        .mayNotBeAccessedByAnyLayer()
        .layer("archive")
        .definedBy("org.quotidian")
        .whereLayer("archive")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("crossref")
        .mayOnlyBeAccessedByLayers("archive")
        .whereLayer("query")
        .mayOnlyBeAccessedByLayers("archive", "alert", "crossref")
        .whereLayer("index")
        .mayOnlyBeAccessedByLayers("archive", "alert", "crossref", "query")
        .whereLayer("passage")
        .mayOnlyBeAccessedByLayers("archive", "crossref", "query", "index")
        .whereLayer("sentence")
        .mayOnlyBeAccessedByLayers("annotate")
        .whereLayer("entity")
        .mayOnlyBeAccessedByLayers("annotate")
        .whereLayer("link")
        .mayOnlyBeAccessedByLayers("annotate")
        .whereLayer("quotation")
        .mayOnlyBeAccessedByLayers("annotate")
        .whereLayer("figure")
        .mayOnlyBeAccessedByLayers("annotate")
        .layer("lists")
        .definedBy("org.quotidian.annotate.lists")
        .whereLayer("lists")
        .mayOnlyBeAccessedByLayers("sentence", "entity", "quotation", "figure")
        .whereLayer("annotation")
        .mayOnlyAccessLayers("article", "text")
        .whereLayer("text")
        .mayNotAccessAnyLayer()
        .whereLayer("article")
        .mayNotAccessAnyLayer()
        .check(classes);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.quotidian.(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void onlyTheIndexAndWhatStandsAboveItKnowLucene() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.quotidian.article",
            "org.quotidian.text",
            "org.quotidian.annotate..",
            "org.quotidian.passage")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(classes);
  }
}
