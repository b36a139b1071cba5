package org.quotidian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What {@code quotidian xref seeds} prints, as it stands in {@code src/test/resources/golden} and
 * was read by eye. After a change that is meant, run the test with {@code -Dgolden.update=true} and
 * read the difference.
 */
class GoldenTest {

  private static final Path MODULE = Path.of(System.getProperty("basedir", ".")).toAbsolutePath();

  @Test
  void xrefOfTheSampleCorpus() throws IOException {
    Ran ran = Ran.quotidian("xref", MODULE.resolveSibling("seeds"));
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEqualTo("passed over 1 file of no known kind: 1 .md\n");
    Path golden = MODULE.resolve("src/test/resources/golden/xref-seeds.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.resolveSibling(""));
      Files.writeString(golden, ran.out());
    }
    assertThat(ran.out()).isEqualTo(Files.readString(golden));
  }
}
