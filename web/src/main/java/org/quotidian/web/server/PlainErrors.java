package org.quotidian.web.server;

import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What Jetty refuses gets a plain page, without a stack trace and without a name of the server. */
final class PlainErrors extends ErrorHandler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    if (status < 400) {
      // "Not modified" comes this way too.
      response.write(true, ByteBuffer.allocate(0), callback);
      return true;
    }
    String reason = status == 503 ? "The server is busy. Try again." : "The request was refused.";
    new Reply(status, "text/plain; charset=utf-8", Map.of(), reason + "\n")
        .write(request, response, callback);
    return true;
  }
}
