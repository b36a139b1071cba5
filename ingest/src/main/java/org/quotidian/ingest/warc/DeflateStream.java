package org.quotidian.ingest.warc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The content of a body with the coding "deflate": in the zlib format, as HTTP specifies it, or
 * without its header, as some servers send it.
 */
final class DeflateStream extends FilterInputStream {
  private static final int METHOD = 0x0F;
  private static final int DEFLATE = 8;
  private static final int CHECKED = 31;

  DeflateStream(InputStream in) throws IOException {
    super(inflated(new PushbackInputStream(in, 2)));
  }

  private static InputStream inflated(PushbackInputStream in) throws IOException {
    byte[] head = in.readNBytes(2);
    in.unread(head);
    boolean isZlib =
        head.length == 2
            && (head[0] & METHOD) == DEFLATE
            && ((head[0] & 0xFF) << 8 | head[1] & 0xFF) % CHECKED == 0;
    return new InflaterInputStream(in, new Inflater(!isZlib));
  }
}
