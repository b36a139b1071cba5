package org.quotidian;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No package imports upward: the ground floor of the house is the text, its roof the archive. */
class ArchitectureTest {

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.quotidian");

  /** From the ground floor up; a package may use those before it. */
  private static final List<String> FLOORS =
      List.of(
          "org.quotidian.hash",
          "org.quotidian.article",
          "org.quotidian.punctuation",
          "org.quotidian.text",
          "org.quotidian.concurrent",
          "org.quotidian.annotation",
          "org.quotidian.annotation.codec",
          "org.quotidian.annotate.lists",
          "org.quotidian.annotate.sentence",
          "org.quotidian.annotate.entity",
          "org.quotidian.annotate.link",
          "org.quotidian.annotate.figure",
          "org.quotidian.annotate.grammar",
          "org.quotidian.annotate.quotation",
          "org.quotidian.annotate",
          "org.quotidian.inflection",
          "org.quotidian.words",
          "org.quotidian.alignment",
          "org.quotidian.similarity",
          "org.quotidian.event",
          "org.quotidian.passage.pair",
          "org.quotidian.passage.collection",
          "org.quotidian.passage",
          "org.quotidian.story",
          "org.quotidian.index",
          "org.quotidian.query.facet",
          "org.quotidian.query.clause",
          "org.quotidian.query",
          "org.quotidian.alert",
          "org.quotidian.crossref.figure",
          "org.quotidian.crossref",
          "org.quotidian");

  @Test
  void aPackageUsesThoseBelowItOnly() {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      noClasses()
          .that()
          .resideInAPackage(FLOORS.get(floor))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FLOORS.subList(floor + 1, FLOORS.size()).toArray(new String[0]))
          .check(classes);
    }
  }

  @Test
  void everyPackageHasItsFloor() {
    assertThat(
            classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet()))
        .hasSameElementsAs(FLOORS);
  }

  @Test
  void theStagesOfTheAnnotatorDoNotKnowEachOther() {
    for (String stage : List.of("sentence", "entity", "link", "figure", "grammar", "quotation")) {
      String below = stage.equals("quotation") ? "grammar" : stage;
      noClasses()
          .that()
          .resideInAPackage("org.quotidian.annotate." + stage)
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.quotidian.annotate.*")
                  .and(not(resideInAPackage("org.quotidian.annotate." + stage)))
                  .and(not(resideInAPackage("org.quotidian.annotate.lists")))
                  .and(not(resideInAPackage("org.quotidian.annotate." + below))))
          .check(classes);
    }
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.quotidian.(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void onlyTheIndexAndThePackagesAboveItKnowLucene() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.quotidian.article",
            "org.quotidian.text",
            "org.quotidian.annotate..",
            "org.quotidian.alignment",
            "org.quotidian.similarity",
            "org.quotidian.event",
            "org.quotidian.passage..",
            "org.quotidian.story")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(classes);
  }
}
