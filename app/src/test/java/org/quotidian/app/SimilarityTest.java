package org.quotidian.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarityTest {

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aScoreALine() throws IOException {
    Path pairs =
        write(
            "pairs.tsv",
            """
            Talks go on in Berlin.\tIn Berlin, talks go on.
            Talks go on in Berlin.\tTalks went on in Rome.\ta remark
            Talks go on.\tRain fell.
            """);
    assertThat(Ran.quotidian("similarity", pairs).well().out())
        .matches("1\\.0000\n0\\.[3-7]\\d{3}\n0\\.0000\n");
  }

  @Test
  void whatAgreesInJson() {
    String line = "{'left':'Talks on drones.','id':[7],'right':'A drone came.'}\n";
    Ran ran = Ran.withInput(line.replace('\'', '"'), "similarity", "--format", "jsonl", "-").well();
    assertThat(ran.out().replace('"', '\''))
        .matches(
            "\\{'line':1,'score':0\\.\\d{1,4},'words':\\[\\{'left':\\{'begin':9,'end':15},"
                + "'right':\\{'begin':2,'end':7},'likeness':1\\.0}]}\n");
  }

  @Test
  void aLineThatIsNoPairIsReportedAndTheRestIsRead() throws IOException {
    Path pairs = folder.resolve("pairs.tsv");
    try (OutputStream out = Files.newOutputStream(pairs)) {
      out.write("a drone\ta drone\nno pair\n\n".getBytes(UTF_8));
      out.write(new byte[] {'a', (byte) 0xFF, '\t', 'b', '\n'});
      out.write("drones\tdrones".getBytes(UTF_8));
    }
    Ran ran = Ran.quotidian("similarity", pairs);
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).isEqualTo("1.0000\n\n\n\n1.0000\n");
    assertThat(ran.err())
        .isEqualTo(
            pairs
                + ":2: no tab between two sentences\n"
                + pairs
                + ":4: not UTF-8\n2 records or files skipped\n");
  }

  @Test
  void jsonThatIsNoPair() throws IOException {
    Path pairs =
        write(
            "pairs.jsonl",
            """
            {"left":"a drone","right":"a drone"}
            {"left":"a drone"}
            {"left":7,"right":"a drone"}
            {"left":"a drone",
            [1]
            """);
    Ran ran = Ran.quotidian("similarity", "--format", "jsonl", pairs);
    assertThat(ran.json()).hasSize(1);
    assertThat(ran.err().lines())
        .hasSize(5)
        .startsWith(pairs + ":2: no \"right\"", pairs + ":3: \"left\" is no string")
        .anyMatch(line -> line.startsWith(pairs + ":4: no valid JSON: "))
        .contains(pairs + ":5: no JSON object");
  }

  @Test
  void manyLinesComeInTheirOrderFromAGzippedFile() throws IOException {
    Path pairs = folder.resolve("pairs.tsv.gz");
    StringBuilder expected = new StringBuilder();
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(pairs))) {
      for (int i = 0; i < 2000; i++) {
        out.write(("drones fell\t" + (i % 3 == 0 ? "fell drones\n" : "rain\n")).getBytes(UTF_8));
        expected.append(i % 3 == 0 ? "1.0000\n" : "0.0000\n");
      }
    }
    assertThat(Ran.quotidian("similarity", pairs).well().out()).isEqualTo(expected.toString());
  }

  @Test
  void aLineOfMegabytesIsPassedOver() {
    String input = "a".repeat(5 << 20) + "\tb\na drone\ta drone\n";
    Ran ran = Ran.withInput(input, "similarity", "-");
    assertThat(ran.out()).isEqualTo("\n1.0000\n");
    assertThat(ran.err()).startsWith("stdin:1: a line of more than 4 MB\n");
  }

  @Test
  void aFileThatIsNotThere() throws IOException {
    Path missing = folder.resolve("missing.tsv");
    Ran ran = Ran.quotidian("similarity", missing, write("pairs.tsv", "a drone\ta drone\n"));
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).isEqualTo("1.0000\n");
    assertThat(ran.err()).startsWith(missing + ": " + missing + ": no such file or folder");
  }

  @Test
  void nothingToCompare() throws IOException {
    Ran ran = Ran.quotidian("similarity", write("empty.tsv", ""));
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).isEqualTo("no pair found\n");
  }
}
