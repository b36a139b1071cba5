package org.quotidian.ingest.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quotidian.ingest.bytes.EncodingGuess;

/** The encoding that a page declares in a meta tag or an XML declaration. */
final class DeclaredEncoding {
  private static final int HEAD_BYTES = 1 << 14;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "<meta\\b[^>]*?\\bcharset\\s*=\\s*[\"']?\\s*([\\w.:-]+)"
              + "|<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"']([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  private DeclaredEncoding() {}

  /** {@code null} if there is none that is known. */
  static @Nullable Charset of(byte[] page) {
    int length = Math.min(page.length, HEAD_BYTES);
    String head = new String(page, 0, length, StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARATION.matcher(head);
    if (!declaration.find()) {
      return null;
    }
    String name = declaration.group(1) != null ? declaration.group(1) : declaration.group(2);
    Charset charset = EncodingGuess.named(name);
    // Who could read these letters as ASCII has not read UTF-16.
    return charset == null || charset.name().startsWith("UTF-16")
        ? StandardCharsets.UTF_8
        : charset;
  }
}
