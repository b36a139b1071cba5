package org.quotidian.web.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.quotidian.web.Hang;

/** Sends requests as they are, also those that a well-behaved client can't send. */
final class Client {

  private final URI server;

  Client(URI server) {
    this.server = server;
  }

  /** What came back. */
  record Answer(int status, Map<String, String> headers, String body) {

    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  /** Asks for a path as a browser does that was given this address. */
  Answer get(String path, String... headers) {
    return send("GET", path, server.getAuthority(), headers);
  }

  /** Asks until what the page needs is made. */
  Answer getMade(String path, String... headers) {
    long end = System.nanoTime() + Hang.LIMIT.toNanos();
    Answer answer = get(path, headers);
    while (answer.status() == 503
        && answer.body().contains(Pages.BEING_MADE)
        && System.nanoTime() < end) {
      pause();
      answer = get(path, headers);
    }
    return answer;
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts this test", e);
    }
  }

  Answer send(String method, String path, String host, String... headers) {
    String more = String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList());
    String hostLine = host.isEmpty() ? "" : "Host: " + host + "\r\n";
    return raw(
        method + " " + path + " HTTP/1.1\r\n" + hostLine + "Connection: close\r\n" + more + "\r\n");
  }

  /** Sends text, and reads all that comes back. */
  Answer raw(String request) {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout((int) Hang.LIMIT.toMillis());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(all);
      return parse(all.toString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError("no answer to " + request, e);
    }
  }

  private static Answer parse(String text) {
    int end = text.indexOf("\r\n\r\n");
    List<String> lines = text.substring(0, end).lines().toList();
    Map<String, String> headers = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new Answer(
        Integer.parseInt(lines.get(0).split(" ", -1)[1]), headers, text.substring(end + 4));
  }
}
