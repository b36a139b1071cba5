package org.quotidian.ingest.bytes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.quotidian.ingest.format.Format;

/** Bytes become text, or the reason why not: nothing turns into U+FFFD unseen. */
public final class Encodings {

  /** Characters looked at together. */
  private static final int SOME = 1 << 9;

  private static final int SURROGATES = Character.MAX_SURROGATE + 1 - Character.MIN_SURROGATE;

  private Encodings() {}

  /**
   * The text of a file: UTF-8, or UTF-16 if it starts with a byte order mark that says so. The mark
   * is no part of the text.
   */
  public static String decode(byte[] bytes) throws InputProblem {
    if (Format.hasUtf16Mark(bytes)) {
      boolean bigEndian = bytes[0] == (byte) 0xFE;
      return decode(bytes, 2, bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }
    return decode(bytes, Format.hasUtf8Mark(bytes) ? 3 : 0, StandardCharsets.UTF_8);
  }

  /**
   * The text from byte {@code from} on.
   *
   * @throws InputProblem at the first byte that is not of this encoding
   */
  public static String decode(byte[] bytes, int from, Charset charset) throws InputProblem {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    int most = (int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 1;
    CharBuffer out = CharBuffer.allocate(most);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isUnderflow()) {
      result = decoder.flush(out);
    }
    out.flip();
    if (!result.isUnderflow()) {
      int bad = in.position();
      String reason =
          charset.equals(StandardCharsets.UTF_8)
              ? malformed(bad, bytes[bad])
              : "malformed " + charset.name() + " at byte " + (bad + 1);
      throw new InputProblem(linesIn(out) + 1, reason);
    }
    return out.toString();
  }

  /**
   * The reason to give.
   *
   * @param index from 0; the reason counts from 1
   */
  public static String malformed(long index, byte bad) {
    return String.format(Locale.ROOT, "malformed UTF-8 at byte %d (0x%02X)", index + 1, bad);
  }

  /** The index of the first surrogate without its other half, -1 if there is none. */
  public static int unpairedSurrogate(String text) {
    int length = text.length();
    char[] some = new char[Math.min(length, SOME)];
    for (int from = 0; from < length; from += SOME) {
      int end = Math.min(length, from + SOME);
      text.getChars(from, end, some, 0);
      // Nearly all text has no surrogates at all, and that is seen many characters at a time.
      if (holdSurrogate(some, end - from)) {
        return unpairedSurrogate(text, from);
      }
    }
    return -1;
  }

  private static boolean holdSurrogate(char[] chars, int count) {
    int signs = 0;
    for (int i = 0; i < count; i++) {
      // Negative for a surrogate alone.
      signs |= (chars[i] ^ Character.MIN_SURROGATE) - SURROGATES;
    }
    return signs < 0;
  }

  private static int unpairedSurrogate(String text, int from) {
    int length = text.length();
    for (int i = from; i < length; i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == length
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  /** The line ends in a text: line feeds, carriage returns, and the two together as one. */
  public static int linesIn(CharSequence text) {
    int lines = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pairFollows = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !pairFollows)) {
        lines++;
      }
    }
    return lines;
  }
}
