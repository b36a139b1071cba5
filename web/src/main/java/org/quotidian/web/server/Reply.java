package org.quotidian.web.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A complete reply.
 *
 * @param status the HTTP status
 * @param type the media type
 * @param headers further headers
 * @param body the text
 */
record Reply(int status, String type, Map<String, String> headers, String body) {

  static final String HTML = "text/html; charset=utf-8";
  static final String JSON = "application/json; charset=utf-8";

  /** A page. */
  static Reply html(int status, Template template) throws IOException {
    StringBuilder body = new StringBuilder(1 << 14);
    template.write(body);
    return new Reply(status, HTML, Map.of(), body.toString());
  }

  /** A file to keep. */
  static Reply download(String type, String name, String body) {
    return new Reply(
        200, type, Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""), body);
  }

  /** The same, with the advice to ask again some seconds later. */
  Reply later() {
    return new Reply(status, type, Map.of("Retry-After", "2"), body);
  }

  /** A template with its data. */
  @FunctionalInterface
  interface Template {
    void write(Appendable to) throws IOException;
  }

  void write(Request request, Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put(HttpHeader.VARY, "Accept");
    headers.forEach(response.getHeaders()::put);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    boolean isHead = request.getMethod().equals("HEAD");
    response.write(true, isHead ? ByteBuffer.allocate(0) : ByteBuffer.wrap(bytes), callback);
  }
}
