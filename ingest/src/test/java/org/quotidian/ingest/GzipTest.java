package org.quotidian.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.ingest.bytes.GzipStream;

class GzipTest {
  private static final byte[] A = Reading.gzip(JsonLinesTest.line("a") + "\n");
  private static final byte[] B = Reading.gzip(JsonLinesTest.line("b") + "\n");

  @TempDir Path folder;

  @Test
  void everyFormatMayBeCompressed() throws IOException {
    Path lines = write("a.jsonl.gz", A);
    Path text = write("c.txt.gz", Reading.gzip("It sails."));
    Path page = write("d.HTML.GZ", Reading.gzip("<p>It sails.</p>"));
    Reading.of(lines, text, page).assertIds("a", "c", "d").assertProblems();
  }

  @Test
  void aCompressedFileNeedsNoNameThatSaysSo() throws IOException {
    Reading.of(write("a.jsonl", A)).assertIds("a").assertProblems();
  }

  @Test
  void allMembersAreRead() {
    byte[] empty = Reading.gzip("");
    Reading.ofStream(Reading.bytes(A, empty, B)).assertIds("a", "b").assertProblems();
    Reading.ofStream(Reading.bytes(A, new byte[1000])).assertIds("a").assertProblems();
  }

  @Test
  void namesAndOtherPartsOfTheHeaderArePassedOver() {
    byte[] deflated = Arrays.copyOfRange(A, 10, A.length);
    byte[] header = Reading.raw(0x1F, 0x8B, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 0);
    byte[] extra = Reading.raw(3, 0, 'x', 'y', 'z');
    byte[] names = Reading.bytes("a.jsonl\0", "a comment\0");
    Reading.ofStream(Reading.bytes(header, extra, names, Reading.raw(7, 7), deflated))
        .assertIds("a")
        .assertProblems();
  }

  @Test
  void whatComesBeforeTheCutIsKept() throws IOException {
    Path file = write("a.jsonl.gz", Reading.bytes(A, Arrays.copyOf(B, B.length - 9)));
    Reading.of(file)
        .assertIds("a")
        .assertProblems(file + ":2: the gzip data is cut off; the rest is skipped");
    Path text = write("c.txt.gz", Arrays.copyOf(A, A.length - 1));
    Reading.of(text).assertOnlyProblem(text + ": the gzip data is cut off");
  }

  @Test
  void aChangedByteIsFound() throws IOException {
    byte[] changed = Reading.gzip("It sails again.");
    changed[changed.length - 6] ^= 1;
    Path file = write("c.txt.gz", changed);
    Reading.of(file).assertOnlyProblem(file + ": the gzip data is corrupt: its checksum differs");
  }

  @Test
  void noiseInTheDataIsFound() throws IOException {
    byte[] noise = new byte[50_000];
    new Random(7).nextBytes(noise);
    byte[] changed = Reading.gzip(noise);
    new Random(8).nextBytes(noise);
    System.arraycopy(noise, 0, changed, 20_000, 10_000);
    Path file = write("a.jsonl.gz", Reading.bytes(A, changed));
    Reading reading = Reading.of(file).assertIds("a");
    assertThat(reading.problems.get(reading.problems.size() - 1).reason())
        .startsWith("the gzip data is corrupt: ");
  }

  @Test
  void somethingElseBehindItIsReported() {
    Reading.ofStream(Reading.bytes(A, "{\"id\": \"b\"}"))
        .assertIds("a")
        .assertProblems(
            "stdin:2: the gzip data is followed by something else; the rest is skipped");
  }

  @Test
  void aNameThatWronglySaysGzipIsReported() throws IOException {
    Path file = write("a.txt.gz", Reading.bytes("It sails."));
    Reading.of(file).assertOnlyProblem(file + ": not gzip, though its name says so");
    Path empty = write("b.txt.gz", new byte[0]);
    Reading.of(empty).assertOnlyProblem(empty + ": empty");
    Path nothing = write("c.txt.gz", Reading.gzip(""));
    Reading.of(nothing).assertOnlyProblem(nothing + ": empty");
  }

  @Test
  void thousandsOfMembersAreNoBurden() throws IOException {
    byte[] empty = Reading.gzip("");
    byte[] many = new byte[empty.length * 20_000];
    for (int i = 0; i < many.length; i++) {
      many[i] = empty[i % empty.length];
    }
    try (GzipStream stream = new GzipStream(new ByteArrayInputStream(many))) {
      assertThat(stream.read()).isEqualTo(-1);
    }
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }
}
