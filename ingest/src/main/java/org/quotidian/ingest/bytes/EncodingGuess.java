package org.quotidian.ingest.bytes;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The encoding of an input: by its byte order mark, else as asked for, else UTF-8 if its bytes are,
 * else as declared, else by the frequencies of its bytes.
 *
 * @param charset the encoding
 * @param mark the length of the byte order mark, in bytes
 * @param guessed whether nothing but the frequencies of the bytes speaks for it
 */
public record EncodingGuess(Charset charset, int mark, boolean guessed) {

  /** What bytes that are no UTF-8 are, if nothing is known. */
  public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  // With fewer bytes outside of ASCII, frequencies say nothing.
  private static final int ENOUGH = 12;

  /**
   * The encoding of these bytes.
   *
   * @param sample all bytes, or the first
   * @param whole whether they are all
   * @param asked the encoding that the user asks for; {@code null} if none
   * @param declared the encoding that the input declares; {@code null} if none
   */
  public static EncodingGuess of(
      byte[] sample, boolean whole, @Nullable Charset asked, @Nullable Charset declared) {
    if (hasUtf8Mark(sample)) {
      return new EncodingGuess(StandardCharsets.UTF_8, 3, false);
    }
    if (hasUtf16Mark(sample)) {
      boolean bigEndian = sample[0] == (byte) 0xFE;
      return certain(bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 2);
    }
    if (asked != null) {
      return certain(asked, 0);
    }
    Charset wide = wide(sample);
    if (wide != null) {
      return certain(wide, 0);
    }
    Utf8Count count = Utf8Count.of(sample, whole);
    if (count.malformed() == 0) {
      boolean ascii = count.multibyte() == 0;
      return certain(ascii && declared != null ? declared : StandardCharsets.UTF_8, 0);
    }
    if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
      return certain(declared, 0);
    }
    if (count.multibyte() >= count.malformed()) {
      // UTF-8, but for some bytes.
      return certain(StandardCharsets.UTF_8, 0);
    }
    return new EncodingGuess(detect(sample, count.malformed()), 0, true);
  }

  private static EncodingGuess certain(Charset charset, int mark) {
    return new EncodingGuess(charset, mark, false);
  }

  /** The charset of a name, as browsers understand it; {@code null} if it is unknown. */
  public static @Nullable Charset named(String name) {
    try {
      Charset charset = Charset.forName(name.strip());
      boolean meansWindows =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return meansWindows ? WINDOWS_1252 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // A page may declare anything; what nobody knows is as good as no declaration.
      return null;
    }
  }

  public static boolean hasUtf8Mark(byte[] head) {
    return head.length >= 3
        && head[0] == (byte) 0xEF
        && head[1] == (byte) 0xBB
        && head[2] == (byte) 0xBF;
  }

  public static boolean hasUtf16Mark(byte[] head) {
    return head.length >= 2
        && ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)
            || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE));
  }

  /**
   * UTF-16 without a mark, if nearly every other byte is zero, as in the text of a Latin script.
   */
  private static @Nullable Charset wide(byte[] sample) {
    int[] zeros = new int[2];
    for (int i = 0; i < sample.length; i++) {
      zeros[i & 1] += sample[i] == 0 ? 1 : 0;
    }
    int many = sample.length * 2 / 5;
    if (sample.length < 4 || zeros[0] + zeros[1] < many) {
      return null;
    }
    if (zeros[1] == 0) {
      return StandardCharsets.UTF_16BE;
    }
    return zeros[0] == 0 ? StandardCharsets.UTF_16LE : null;
  }

  private static Charset detect(byte[] sample, int malformed) {
    if (malformed < ENOUGH) {
      return WINDOWS_1252;
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(sample);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    Charset charset = name == null ? null : named(name);
    return charset == null || charset.equals(StandardCharsets.UTF_8) ? WINDOWS_1252 : charset;
  }
}
