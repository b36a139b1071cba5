package org.quotidian.ingest.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  @Test
  void aLineEndsInALineFeedACarriageReturnOrBoth() throws IOException {
    assertThat(lines("a\nb\r\nc\rd")).containsExactly("a", "b", "c", "d");
    assertThat(lines("a\n\nb\r\rc\r\n\r\nd")).containsExactly("a", "", "b", "", "c", "", "d");
    assertThat(lines("a\n\rb")).containsExactly("a", "", "b");
  }

  @Test
  void theLastLineNeedsNoEnd() throws IOException {
    assertThat(lines("a\nb")).containsExactly("a", "b");
    assertThat(lines("a\nb\n")).containsExactly("a", "b");
    assertThat(lines("a\r\n")).containsExactly("a");
    assertThat(lines("\n")).containsExactly("");
    assertThat(lines("")).isEmpty();
  }

  /** {@link java.io.BufferedReader} knows the same line ends. */
  @Test
  void itAgreesWithThePlatformHoweverTheBytesArrive() throws IOException {
    Random random = new Random(20251215);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      int parts = random.nextInt(60);
      for (int i = 0; i < parts; i++) {
        boolean isLong = random.nextInt(50) == 0;
        text.append(
            "abcdefghijklm".repeat(isLong ? 9000 : 1), 0, isLong ? 117_000 : random.nextInt(13));
        text.append(new String[] {"\n", "\r", "\r\n", ""}[random.nextInt(4)]);
      }
      assertThat(lines(text.toString(), random)).isEqualTo(text.toString().lines().toList());
    }
  }

  private static List<String> lines(String text) throws IOException {
    return lines(text, new Random(7));
  }

  private static List<String> lines(String text, Random random) throws IOException {
    InputStream in =
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(length, 1 + random.nextInt(40_000)));
          }
        };
    LineReader reader = new LineReader(in, 1 << 24);
    List<String> lines = new ArrayList<>();
    while (reader.advance()) {
      int length = reader.end() - reader.begin();
      lines.add(new String(reader.buffer(), reader.begin(), length, StandardCharsets.UTF_8));
      assertThat(reader.length()).isEqualTo(length);
      assertThat(reader.number()).isEqualTo(lines.size());
    }
    return lines;
  }
}
