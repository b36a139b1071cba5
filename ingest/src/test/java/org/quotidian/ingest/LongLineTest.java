package org.quotidian.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quotidian.ingest.bytes.LineReader;

/** Lines of hundreds of megabytes, made as they are read. */
class LongLineTest {
  private static final long LONG = 200_000_000;

  @Test
  void aLineOf200MegabytesIsPassedOverAndTheRestGoesOn() {
    InputStream lines =
        sequence(
            text(JsonLinesTest.line("a") + "\n{\"id\": \"b\", \"text\": \""),
            new Letters(LONG),
            text("\"}\n" + JsonLinesTest.line("c")));
    Reading.ofStream(lines)
        .assertIds("a", "c")
        .assertProblems("stdin:2: a line of 200,000,023 bytes, more than the limit of 67,108,864");
  }

  @Test
  void soIsOneThatNeverEnds() {
    Reading.ofStream(sequence(text("{\"id\": \""), new Letters(LONG)))
        .assertOnlyProblem(
            "stdin:1: a line of 200,000,008 bytes, more than the limit of 67,108,864");
  }

  @Test
  void aFieldThatIsPassedOverMayBeLong() {
    Reading.ofStream(
            sequence(
                text("{\"html\": \""),
                new Letters(20_000_000),
                text("\", \"id\": \"a\", \"text\": \"It sails.\"}")))
        .assertIds("a")
        .assertProblems();
  }

  @Test
  void aTextThatNeverEndsIsNotHeld() {
    Reading.ofStream(new Letters(LONG))
        .assertOnlyProblem("stdin: too large for one article: more than 16,777,216 bytes");
  }

  @Test
  void theBufferStaysNearTheLimit() throws IOException {
    int limit = 1 << 20;
    LineReader lines = new LineReader(sequence(text("a\n"), new Letters(LONG), text("\nc")), limit);
    assertThat(lines.advance()).isTrue();
    assertThat(lines.isTooLong()).isFalse();
    assertThat(lines.advance()).isTrue();
    assertThat(lines.isTooLong()).isTrue();
    assertThat(lines.length()).isEqualTo(LONG);
    assertThat(lines.buffer().length).isLessThan(limit + (1 << 17));
    assertThat(lines.advance()).isTrue();
    assertThat(lines.isTooLong()).isFalse();
    assertThat(lines.number()).isEqualTo(3);
    assertThat(lines.advance()).isFalse();
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(Reading.bytes(text));
  }

  private static InputStream sequence(InputStream... parts) {
    return new SequenceInputStream(Collections.enumeration(List.of(parts)));
  }

  /** The letter x, very often. */
  private static final class Letters extends InputStream {
    private long left;

    Letters(long count) {
      left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(length, left);
      Arrays.fill(into, from, from + count, (byte) 'x');
      left -= count;
      return count;
    }
  }
}
