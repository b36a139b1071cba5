package org.quotidian.ingest.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8CheckTest {

  @Test
  void allCharactersPass() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        all.appendCodePoint(c);
      }
    }
    assertThat(firstMalformed(all.toString().getBytes(StandardCharsets.UTF_8))).isEqualTo(-1);
  }

  @Test
  void theFirstBrokenCharacterIsFound() {
    assertThat(firstMalformed(0x61, 0x80)).isEqualTo(1);
    assertThat(firstMalformed(0xC0, 0xAF)).isEqualTo(0);
    assertThat(firstMalformed(0x61, 0xE0, 0x9F, 0xBF)).isEqualTo(1);
    assertThat(firstMalformed(0x61, 0xED, 0xA0, 0x80)).isEqualTo(1);
    assertThat(firstMalformed(0x61, 0xF0, 0x8F, 0xBF, 0xBF)).isEqualTo(1);
    assertThat(firstMalformed(0x61, 0xF4, 0x90, 0x80, 0x80)).isEqualTo(1);
    assertThat(firstMalformed(0x61, 0xF5, 0x80, 0x80, 0x80)).isEqualTo(1);
    assertThat(firstMalformed(0xC3, 0xA9, 0xE2, 0x82, 0x61)).isEqualTo(2);
    assertThat(firstMalformed(0xC3, 0xA9, 0xE2, 0x82)).isEqualTo(2);
  }

  @Test
  void itAgreesWithThePlatform() {
    Random random = new Random(20251215);
    byte[] text =
        "Zelenskyy’s “robust” 90 % – naïve 🚀 plan, far‑reaching".getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = text.clone();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      assertThat(firstMalformed(bytes) < 0).isEqualTo(isWellFormed(bytes));
      assertThat(inPieces(bytes, random)).isEqualTo(isWellFormed(bytes));
    }
  }

  private static boolean inPieces(byte[] bytes, Random random) {
    Utf8Check check = new Utf8Check();
    int at = 0;
    while (at < bytes.length) {
      int to = Math.min(bytes.length, at + 1 + random.nextInt(12));
      if (check.feed(bytes, at, to) >= 0) {
        return false;
      }
      at = to;
    }
    return check.isComplete();
  }

  private static boolean isWellFormed(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static int firstMalformed(int... bytes) {
    return firstMalformed(raw(bytes));
  }

  private static int firstMalformed(byte[] bytes) {
    return Utf8Check.firstMalformed(bytes, 0, bytes.length);
  }

  private static byte[] raw(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
