package org.quotidian.ingest.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Decodes a stream, and goes on at bytes that are not of its encoding: in UTF-8 each is taken for
 * Windows-1252, which is what they nearly always are, in other encodings U+FFFD replaces them. It
 * counts them, and knows the first.
 */
public final class DecodingReader extends Reader {
  private static final int BUFFER_BYTES = 1 << 13;
  private static final char REPLACEMENT = '\uFFFD';

  private final InputStream in;
  private final Charset charset;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
  private long consumed;
  private long lines;
  private char last;
  private boolean atEnd;
  private boolean flushed;
  private long malformed;
  private String first = "";
  private long firstLine;

  public DecodingReader(InputStream in, Charset charset) {
    this.in = in;
    this.charset = charset;
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    CharBuffer out = CharBuffer.wrap(into, from, length).slice();
    while (out.position() == 0 && !flushed) {
      decode(out);
    }
    int count = out.position();
    countLines(into, from, from + count);
    return count == 0 ? -1 : count;
  }

  private void decode(CharBuffer out) throws IOException {
    int before = bytes.position();
    CoderResult result = decoder.decode(bytes, out, atEnd);
    consumed += bytes.position() - before;
    if (result.isError()) {
      if (out.position() == 0) {
        replace(result.length(), out);
      }
    } else if (result.isUnderflow()) {
      if (!atEnd) {
        fill();
      } else if (decoder.flush(out).isUnderflow()) {
        flushed = true;
      }
    } else if (out.position() == 0) {
      // A pair of surrogates does not fit into an array of one.
      throw new IOException("too little room for a character");
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    atEnd = count < 0;
    bytes.position(bytes.position() + Math.max(0, count));
    bytes.flip();
  }

  /** Replaces one byte; what follows it gets another chance. */
  private void replace(int length, CharBuffer out) {
    if (malformed == 0) {
      first =
          String.format(Locale.ROOT, "byte %d (0x%02X)", consumed + 1, bytes.get(bytes.position()));
      firstLine = lines + 1;
    }
    int count = charset.equals(StandardCharsets.UTF_8) ? 1 : length;
    for (int i = 0; i < count; i++) {
      byte one = bytes.get();
      if (i == 0) {
        out.put(charset.equals(StandardCharsets.UTF_8) ? windows(one) : REPLACEMENT);
      }
    }
    consumed += count;
    malformed += count;
  }

  private static char windows(byte one) {
    return new String(new byte[] {one}, EncodingGuess.WINDOWS_1252).charAt(0);
  }

  private void countLines(char[] chars, int from, int to) {
    for (int i = from; i < to; i++) {
      if (chars[i] == '\r' || (chars[i] == '\n' && last != '\r')) {
        lines++;
      }
      last = chars[i];
    }
  }

  /** The line of the first byte that was replaced, from 1; 0 if there was none. */
  public long firstLine() {
    return firstLine;
  }

  /** What was replaced, in words; empty if nothing was. */
  public String problem() {
    if (malformed == 0) {
      return "";
    }
    String instead = charset.equals(StandardCharsets.UTF_8) ? "windows-1252" : "U+FFFD";
    return malformed == 1
        ? first + " is not " + charset.name() + ": read as " + instead
        : String.format(
            Locale.ROOT,
            "%,d bytes are not %s, the first is %s: read as %s",
            malformed,
            charset.name(),
            first,
            instead);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
