package org.quotidian.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No package of the pages imports upward. */
class ArchitectureTest {

  /** From the ground floor up; a package may use those before it. */
  private static final List<String> FLOORS =
      List.of("org.quotidian.web.page", "org.quotidian.web.reader", "org.quotidian.web.report");

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.quotidian");

  @Test
  void aPackageUsesThoseBelowItOnly() {
    for (int floor = 0; floor < FLOORS.size() - 1; floor++) {
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
  void nothingBelowKnowsThePages() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.quotidian.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.quotidian.web..", "io.jstach..", "org.eclipse.jetty..")
        .check(classes);
  }
}
