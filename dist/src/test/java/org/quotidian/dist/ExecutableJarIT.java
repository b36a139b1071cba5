package org.quotidian.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code java -jar quotidian.jar}, in an empty folder: nothing but the jar and a Java is needed.
 */
class ExecutableJarIT {

  private static final Path JAR = property("quotidian.jar");
  private static final Path SEEDS = property("quotidian.seeds");

  @TempDir private Path folder;

  @Test
  void printsItsVersion() throws Exception {
    assertThat(run("--version").output())
        .startsWith("quotidian " + System.getProperty("quotidian.version"));
  }

  @Test
  void crossReferencesTheSampleCorpus() throws Exception {
    Run run = run("xref", SEEDS.toString());
    assertThat(run.errors()).doesNotContainIgnoringCase("warning", "exception");
    assertThat(run.output()).contains("sentences have parallels");
    assertThat(run.status()).isZero();
  }

  @Test
  void indexesAndSearches() throws Exception {
    assertThat(run("index", "-a", "archive", SEEDS.toString()).status()).isZero();
    assertThat(run("search", "-a", "archive", "guarantees").output()).contains("guarantees");
  }

  @Test
  void hasItsLicenceAndThoseOfWhatIsInside() throws Exception {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
      var notice = requireNonNull(jar.getEntry("META-INF/NOTICE"));
      assertThat(new String(jar.getInputStream(notice).readAllBytes(), UTF_8))
          .contains("Apache Lucene", "picocli", "jsoup");
    }
  }

  private record Run(int status, String output, String errors) {}

  private Run run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dstdout.encoding=UTF-8");
    command.add("-jar");
    command.add(JAR.toString());
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output.txt");
    Path errors = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(Files.createDirectories(folder.resolve("empty")).toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    process.getOutputStream().close();
    return new Run(process.waitFor(), Files.readString(output), Files.readString(errors));
  }

  private static Path property(String name) {
    return Path.of(requireNonNull(System.getProperty(name), name));
  }
}
