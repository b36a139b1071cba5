package org.quotidian.passage.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteColumnTest {

  @Test
  void eightBytesAreReadAcrossPagesAndUpToTheEnd() {
    int page = 1 << 20;
    for (int size : new int[] {3, 256, page - 1, page, page + 5, 2 * page}) {
      byte[] bytes = new byte[size];
      new Random(size).nextBytes(bytes);
      ByteColumn column = new ByteColumn();
      column.add(bytes, size);
      for (int at = 0; at <= size; at = at == 300 ? Math.max(at + 1, size - 20) : at + 1) {
        long eight = 0;
        for (int i = 0; i < Long.BYTES && at + i < size; i++) {
          eight |= (bytes[at + i] & 0xFFL) << 8 * i;
        }
        assertThat(column.eight(at)).as("at %d of %d", at, size).isEqualTo(eight);
      }
      assertThat(column.copy(0, size)).isEqualTo(bytes);
    }
  }
}
