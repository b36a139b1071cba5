package org.quotidian.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The styles and scripts of the pages, which are resources of this module. */
public final class Assets {

  private Assets() {}

  /** The text of one of them, such as {@code look.css}. */
  public static String text(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("/org/quotidian/web/assets/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the module has no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The source expression that lets a Content-Security-Policy accept this inline text. */
  public static String cspHash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
