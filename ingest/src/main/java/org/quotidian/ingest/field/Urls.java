package org.quotidian.ingest.field;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What readers need of web addresses; they come as people typed them, so nothing is refused. */
public final class Urls {

  private Urls() {}

  public static boolean isWeb(String text) {
    return text.regionMatches(true, 0, "http://", 0, 7)
        || text.regionMatches(true, 0, "https://", 0, 8);
  }

  /** The host in lower case without a leading {@code www.}; {@code null} if there is none. */
  public static @Nullable String host(String url) {
    int scheme = url.indexOf("://");
    if (scheme < 0) {
      return null;
    }
    int begin = scheme + 3;
    int end = begin;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String authority = url.substring(begin, end);
    String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    int port = host.lastIndexOf(':');
    if (port >= 0 && host.indexOf(']', port) < 0) {
      host = host.substring(0, port);
    }
    if (host.startsWith("www.")) {
      host = host.substring(4);
    }
    return host.isEmpty() ? null : host;
  }
}
