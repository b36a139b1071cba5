package org.quotidian.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quotidian.Archive;

/** The public API of core is what an embedder in another module uses, and no more. */
class PublicApiTest {

  /** House rule: fewer types that are a pleasure to use, instead of many. */
  private static final int MOST_TYPES = 45;

  private final JavaClasses core = classesOfCore();

  @Test
  void everyPublicTypeIsUsedByAProgramOrTestOfThisModule() {
    JavaClasses here = new ClassFileImporter().importPackages("org.quotidian.examples");
    Set<String> used =
        here.stream()
            .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
            .map(Dependency::getTargetClass)
            .map(PublicApiTest::topLevel)
            .collect(Collectors.toSet());

    Set<String> unused = publicTypes();
    unused.removeAll(used);
    // For the module spark, which compares a corpus in parts.
    unused.remove("org.quotidian.passage.CorpusComparison");
    assertThat(unused).isEmpty();
  }

  @Test
  void thePublicTypesAreFew() {
    assertThat(publicTypes()).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_TYPES);
  }

  @Test
  void releasesAreComparedByTheExportedPackages() throws IOException {
    Matcher include =
        Pattern.compile("<include>(.*)</include>")
            .matcher(Files.readString(Path.of("../core/pom.xml")));
    Set<String> compared =
        include.results().map(each -> each.group(1)).collect(Collectors.toCollection(TreeSet::new));

    assertThat(compared).isEqualTo(exported());
  }

  private static Set<String> exported() {
    return ModuleFinder.of(coreOnDisk())
        .find("org.quotidian.core")
        .orElseThrow()
        .descriptor()
        .exports()
        .stream()
        .map(ModuleDescriptor.Exports::source)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The public top-level types of the exported packages. */
  private Set<String> publicTypes() {
    Set<String> exported = exported();
    return core.stream()
        .filter(each -> exported.contains(each.getPackageName()))
        .filter(each -> each.isTopLevelClass() && each.getModifiers().contains(JavaModifier.PUBLIC))
        .map(JavaClass::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String topLevel(JavaClass type) {
    String name = type.getBaseComponentType().getName();
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  /** A folder in a build of the tests alone, a jar in a build of everything. */
  private static JavaClasses classesOfCore() {
    Path core = coreOnDisk();
    if (Files.isDirectory(core)) {
      return new ClassFileImporter().importPath(core);
    }
    try (JarFile jar = new JarFile(core.toFile())) {
      return new ClassFileImporter().importJar(jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path coreOnDisk() {
    try {
      return Path.of(Archive.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
