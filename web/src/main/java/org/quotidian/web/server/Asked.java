package org.quotidian.web.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for.
 *
 * @param path the path without the suffix of a format, decoded
 * @param format the format, by suffix or by the Accept header
 * @param parameters the parameters of the query
 * @param base the address of the server, such as {@code http://127.0.0.1:8080}
 */
record Asked(String path, Format format, Fields parameters, String base) {

  /** The longest value of a parameter that is considered. */
  private static final int MAX_LENGTH = 2_000;

  /** How a reply is written. */
  enum Format {
    HTML,
    JSON,
    JSONL,
    CSV
  }

  static Asked of(Request request) {
    String path = decoded(String.valueOf(request.getHttpURI().getPath()));
    Format format = null;
    for (Format each : List.of(Format.JSON, Format.JSONL, Format.CSV)) {
      String suffix = "." + each.name().toLowerCase(Locale.ROOT);
      if (path.endsWith(suffix)) {
        path = path.substring(0, path.length() - suffix.length());
        format = each;
        break;
      }
    }
    if (format == null) {
      String accept = request.getHeaders().get(HttpHeader.ACCEPT);
      boolean isJson =
          accept != null && accept.contains("application/json") && !accept.contains("text/html");
      format = isJson ? Format.JSON : Format.HTML;
    }
    String host = request.getHeaders().get(HttpHeader.HOST);
    return new Asked(path, format, parameters(request), "http://" + host);
  }

  private static Fields parameters(Request request) {
    try {
      return Request.extractQueryParameters(request, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new BadRequestException("The address has parameters that can't be read.", e);
    }
  }

  /**
   * The parts between slashes may have been encoded slashes: an id is everything after a prefix.
   */
  private static String decoded(String path) {
    byte[] bytes = new byte[path.length() * 3];
    int length = 0;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      int high = c == '%' && i + 2 < path.length() ? Character.digit(path.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(path.charAt(i + 2), 16);
      if (low >= 0) {
        bytes[length++] = (byte) (high << 4 | low);
        i += 2;
      } else {
        for (byte each : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
          bytes[length++] = each;
        }
      }
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /** What follows a prefix of the path. */
  String after(String prefix) {
    return path.length() <= prefix.length() ? "" : path.substring(prefix.length());
  }

  /** The value of a parameter; empty if it is missing. */
  String parameter(String name) {
    String value = parameters.getValue(name);
    if (value != null && value.length() > MAX_LENGTH) {
      throw new BadRequestException(
          "The parameter " + name + " is longer than " + MAX_LENGTH + " characters.", null);
    }
    return value == null ? "" : value;
  }

  /** The value of a parameter; {@code null} if it is missing or blank. */
  @Nullable String given(String name) {
    String value = parameter(name);
    return value.isBlank() ? null : value;
  }
}
