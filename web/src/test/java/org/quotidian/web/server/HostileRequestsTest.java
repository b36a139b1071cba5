package org.quotidian.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.web.Hang;
import org.quotidian.web.Samples;

/** Requests that no browser sends: each is refused or replied to, and the next one is served. */
class HostileRequestsTest {

  @TempDir private static Path directory;

  private static Served served;

  @BeforeAll
  static void serve() throws IOException {
    served = Served.of(directory.resolve("news"), Samples.WIRE, Samples.POST);
  }

  @AfterAll
  static void stop() throws IOException {
    served.close();
  }

  private static void assertThatItStillServes() {
    assertThat(served.client.get("/search?q=ferry").status()).isEqualTo(200);
  }

  /** The reply, or an empty text if the connection was closed without one. */
  private static String sent(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", served.server.address().getPort())) {
      socket.setSoTimeout((int) Hang.LIMIT.toMillis());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketException e) {
      return "";
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET http://evil.example/search?q=ferry HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        "GET http://evil.example/search?q=ferry HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        "GET /search?q=ferry HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n",
        "GET /search?q=ferry HTTP/1.1\r\nHost: 127.0.0.1@evil.example\r\n\r\n",
        "GET /search?q=ferry HTTP/1.1\r\nHost: evil.example#127.0.0.1\r\n\r\n",
        "GET /search?q=ferry HTTP/1.1\r\nHost: [::ffff:10.0.0.1]\r\n\r\n",
        "GET /search?q=ferry HTTP/1.0\r\n\r\n",
        "GET /search?q=ferry\r\n\r\n",
        "CONNECT 127.0.0.1:80 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
      })
  void anotherNameInDisguiseIsRefused(String request) throws IOException {
    assertThat(sent(request)).doesNotContain("Tarlem", " 200 ");
    assertThatItStillServes();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nx",
        "Content-Length: -1\r\n\r\n",
        "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "Expect: 100-continue\r\nContent-Length: 99999999\r\n\r\n",
        "X: \u0000\r\n\r\n",
        " folded: header\r\n\r\n"
      })
  void aBrokenBodyOrHeaderIsNoSecondRequest(String rest) throws IOException {
    String reply =
        sent("GET /search?q=ferry HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + rest);
    assertThat(reply.split("HTTP/1.1 (?!100)", -1)).hasSizeLessThanOrEqualTo(2);
    assertThat(reply).doesNotContain("Exception", "\tat ");
    assertThatItStillServes();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=ferry%0d%0aSet-Cookie:%20a=b",
        "/search?q=%00%01%1b[2J",
        "/search?q=%c0%ae%c0%ae%2f",
        "/search?q=%ed%a0%80",
        "/search?q=ferry&q=boat&sort=sideways&after=%25",
        "/search?q=%2F(.*a)%7B40%7D%2F",
        "/search?q=*a*e*i*o*u*",
        "/search?q=%22a%22~999999999",
        "/search?q=figure:%5B*%20TO%209e999999%5D",
        "/search?q=published:%5B0000-00-00%20TO%2099999-99-99%5D",
        "/article/%00",
        "/article/%2e%2e%2f%2e%2e%2fetc%2fpasswd.json",
        "/speaker/%F0%9F%92%A3%00%0a",
        "/stories?%=%&&&=",
        "/feed?q=ferry%0d%0aX:%20y",
        "/suggest?q=%22%22%22((((",
        "/%2e%2e/%2e%2e/",
        "//evil.example/",
        "/assets/%6cook.css%2f.."
      })
  void anAddressThatMakesNoSenseIsNoError(String address) {
    Client.Answer answer = served.client.getMade(address);
    assertThat(answer.status()).isNotEqualTo(500);
    assertThat(answer.headers()).doesNotContainKeys("set-cookie", "x");
    assertThat(answer.body()).doesNotContain("Exception", "\tat ", "root:", "\u001b", "\u0000");
    assertThatItStillServes();
  }

  @Test
  void aQueryOfManyParenthesesIsNoError() {
    for (String query :
        List.of("(".repeat(900), "(".repeat(600) + "a" + ")".repeat(600), "NOT ".repeat(400))) {
      assertThat(served.client.get("/search?q=" + query.replace(" ", "+")).status())
          .isIn(200, 400, 503);
    }
    assertThatItStillServes();
  }

  @Test
  void manyRequestsOnOneConnectionAreRepliedToInTurn() throws IOException {
    String one = "HEAD /search?q=ferry HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    assertThat(sent(one.repeat(300)).split("HTTP/1.1 200", -1)).hasSize(301);
    assertThatItStillServes();
  }

  @Test
  void clientsThatReadNothingDoNotStopIt() throws IOException {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 40; i++) {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress("127.0.0.1", served.server.address().getPort()));
        sockets.add(socket);
        String one = "GET /article/wire-1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        socket.getOutputStream().write(one.repeat(200).getBytes(StandardCharsets.US_ASCII));
      }
      assertThatItStillServes();
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }
}
