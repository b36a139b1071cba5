package org.quotidian.ingest.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Turns bytes into text; what is not of the encoding is never replaced without a warning. */
public final class Encodings {

  /** Characters looked at together. */
  private static final int SOME = 1 << 12;

  private static final int SURROGATES = Character.MAX_SURROGATE + 1 - Character.MIN_SURROGATE;

  private Encodings() {}

  /**
   * The text of an input.
   *
   * @param asked the encoding that the user asks for; {@code null} if none
   * @param declared the encoding that the input declares; {@code null} if none
   * @throws InputProblem if it is not text
   */
  public static Decoded decode(byte[] bytes, @Nullable Charset asked, @Nullable Charset declared)
      throws InputProblem {
    EncodingGuess guess = EncodingGuess.of(bytes, true, asked, declared);
    int mark = guess.mark();
    InputStream in = new ByteArrayInputStream(bytes, mark, bytes.length - mark);
    DecodingReader reader = new DecodingReader(in, guess.charset());
    String text = readAll(reader, bytes.length);
    String problem = reader.problem();
    if (guess.guessed()) {
      problem = "not UTF-8: read as " + guess.charset().name() + ", by its bytes";
    }
    if (!problem.isEmpty() && isBinary(text)) {
      throw new InputProblem(0, "not text: it is not UTF-8, and holds control characters");
    }
    return new Decoded(text, reader.firstLine(), problem);
  }

  private static String readAll(DecodingReader reader, int size) {
    StringBuilder text = new StringBuilder(size);
    char[] some = new char[SOME];
    try {
      int count;
      while ((count = reader.read(some, 0, SOME)) >= 0) {
        text.append(some, 0, count);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an array cannot fail to be read", e);
    }
    return text.toString();
  }

  /** Whether a control character, line breaks and tabs aside, comes with every hundred others. */
  private static boolean isBinary(String text) {
    long controls = text.chars().filter(c -> c < ' ' && "\t\n\r\f\u000B".indexOf(c) < 0).count();
    return controls * 100 > text.length();
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
