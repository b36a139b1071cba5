package org.quotidian.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The pages are loaded when a page is asked for: a few small classes alone use them. */
class PagesAreLazyTest {

  @Test
  void noVerbUsesThePagesItself() {
    noClasses()
        .that(not(simpleName("ReportFile")))
        .and()
        .resideInAPackage("org.quotidian.app..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.quotidian.web..")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.quotidian.app"));
  }
}
