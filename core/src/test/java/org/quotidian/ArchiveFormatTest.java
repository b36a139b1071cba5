package org.quotidian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArchiveFormatTest {

  @Test
  void aFileThatMayNotBeReadIsNotDamaged() {
    Path news = Path.of("news");
    AccessDeniedException denied = new AccessDeniedException("news/segments_3");
    assertThat(ArchiveFormat.damaged(news, denied))
        .hasMessage("news/segments_3: permission denied");
    assertThat(ArchiveFormat.damaged(news, new IOException("unreadable", denied)))
        .hasMessage("news/segments_3: permission denied");
    assertThat(ArchiveFormat.damaged(news, new IOException("checksum failed")))
        .hasMessage("news is damaged: checksum failed");
  }
}
