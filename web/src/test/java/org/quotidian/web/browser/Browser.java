package org.quotidian.web.browser;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.quotidian.web.Hang;

/** A headless Chromium, driven by the WebDriver protocol. */
final class Browser implements AutoCloseable {

  /** Looked so often for what a click does, every 50 ms, before the next click. */
  private static final int CLICK_CHECKS = 200;

  private static final JsonFactory JSON = new JsonFactory();

  private final Process driver;
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  private String session = "";

  private Browser(Process driver, int port) {
    this.driver = driver;
    address = URI.create("http://127.0.0.1:" + port);
  }

  /** Whether this machine has a Chromium and its driver. */
  static boolean isInstalled() {
    return find("chromedriver") != null
        && (find("chromium") != null || find("google-chrome") != null);
  }

  private static @Nullable Path find(String program) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      Path path = Path.of(folder, program);
      if (Files.isExecutable(path)) {
        return path;
      }
    }
    return null;
  }

  static Browser start() throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process driver =
        new ProcessBuilder("chromedriver", "--port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Browser browser = new Browser(driver, port);
    try {
      browser.open();
      return browser;
    } catch (IOException | InterruptedException | RuntimeException e) {
      browser.close();
      throw e;
    }
  }

  private void open() throws IOException, InterruptedException {
    long end = System.nanoTime() + Hang.LIMIT.toNanos();
    while (!isReady()) {
      if (System.nanoTime() > end) {
        throw new IOException("chromedriver does not start");
      }
      Thread.sleep(100);
    }
    String options =
        "{\"capabilities\":{\"alwaysMatch\":{\"timeouts\":{\"script\":"
            + Hang.LIMIT.toMillis()
            + ",\"pageLoad\":"
            + Hang.LIMIT.toMillis()
            + "},\"goog:loggingPrefs\":{\"browser\":\"ALL\","
            + "\"performance\":\"ALL\"},\"goog:chromeOptions\":{\"args\":[\"--headless=new\","
            + "\"--no-sandbox\",\"--disable-gpu\",\"--no-first-run\",\"--disable-sync\","
            + "\"--disable-background-networking\",\"--disable-component-update\","
            + "\"--window-size=1280,900\"]}}}}";
    session = field(call("POST", "/session", options), "sessionId");
  }

  private boolean isReady() throws InterruptedException {
    try {
      return call("GET", "/status", null).contains("\"ready\":true");
    } catch (IOException e) {
      return false;
    }
  }

  /** Opens a page, even if only the fragment is another, and waits until it is loaded. */
  void go(String url) {
    command("/url", json -> json.writeStringField("url", "about:blank"));
    command("/url", json -> json.writeStringField("url", url));
  }

  /** Shows pages as for people who prefer dark ones, or light ones. */
  void dark(boolean isDark) {
    command(
        "/goog/cdp/execute",
        json -> {
          json.writeStringField("cmd", "Emulation.setEmulatedMedia");
          json.writeObjectFieldStart("params");
          json.writeArrayFieldStart("features");
          json.writeStartObject();
          json.writeStringField("name", "prefers-color-scheme");
          json.writeStringField("value", isDark ? "dark" : "light");
          json.writeEndObject();
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  void back() {
    command("/back", json -> {});
  }

  /** Runs a script in the page; its value as text. */
  String run(String script) {
    String answer =
        command(
            "/execute/sync",
            json -> {
              json.writeStringField("script", script);
              json.writeArrayFieldStart("args");
              json.writeEndArray();
            });
    return field(answer, "value");
  }

  /** Runs a script that passes its value to the last of its arguments. */
  String runAsync(String script) {
    String answer =
        command(
            "/execute/async",
            json -> {
              json.writeStringField("script", script);
              json.writeArrayFieldStart("args");
              json.writeEndArray();
            });
    return field(answer, "value");
  }

  /** Waits until a script returns true. */
  void await(String script) throws InterruptedException {
    long end = System.nanoTime() + Hang.LIMIT.toNanos();
    while (!isTrue(script)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never true: " + script);
      }
      Thread.sleep(50);
    }
  }

  private boolean isTrue(String script) {
    return run("return String(" + script + ")").equals("true");
  }

  /**
   * Clicks in the middle of the first element that a selector finds, until something is true: a
   * click may miss its element while the browser still scrolls.
   */
  void click(String selector, String until) throws InterruptedException {
    long end = System.nanoTime() + Hang.LIMIT.toNanos();
    while (!isTrue(until)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never true: " + until);
      }
      click(selector);
      for (int i = 0; i < CLICK_CHECKS && !isTrue(until); i++) {
        Thread.sleep(50);
      }
    }
  }

  private void click(String selector) {
    String at =
        runAsync(
            "var done = arguments[arguments.length - 1];"
                + "var e = document.querySelector("
                + quoted(selector)
                + ");document.documentElement.style.scrollBehavior ="
                + " 'auto';e.scrollIntoView({block: 'center', behavior:"
                + " 'instant'});requestAnimationFrame(function () { requestAnimationFrame(function"
                + " () {var r = e.getClientRects()[0];done(Math.round(r.left + r.width / 2) + ',' +"
                + " Math.round(r.top + r.height / 2)); }); });");
    String[] xy = at.split(",", -1);
    actions(
        "{\"type\":\"pointer\",\"id\":\"mouse\",\"actions\":[{\"type\":\"pointerMove\",\"x\":"
            + xy[0]
            + ",\"y\":"
            + xy[1]
            + ",\"duration\":0},{\"type\":\"pointerDown\",\"button\":0},"
            + "{\"type\":\"pointerUp\",\"button\":0}]}");
  }

  /** Presses keys, one after the other. */
  void type(String keys) {
    StringBuilder actions = new StringBuilder();
    keys.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            key ->
                actions
                    .append(actions.isEmpty() ? "" : ",")
                    .append("{\"type\":\"keyDown\",\"value\":")
                    .append(quoted(key))
                    .append("},{\"type\":\"keyUp\",\"value\":")
                    .append(quoted(key))
                    .append('}'));
    actions("{\"type\":\"key\",\"id\":\"keys\",\"actions\":[" + actions + "]}");
  }

  private void actions(String action) {
    post("/actions", "{\"actions\":[" + action + "]}");
  }

  /** What the page wrote to the console, and what the browser complained about. */
  List<String> complaints() {
    return strings(post("/se/log", "{\"type\":\"browser\"}"), "message");
  }

  /** The addresses that the browser asked for since the last call. */
  List<String> requests() {
    List<String> requests = new ArrayList<>();
    for (String message : strings(post("/se/log", "{\"type\":\"performance\"}"), "message")) {
      if (message.contains("\"Network.requestWillBeSent\"")) {
        requests.addAll(strings(message, "documentURL"));
        requests.addAll(strings(message, "url"));
      }
    }
    return requests;
  }

  /** A string of JavaScript or JSON. */
  static String quoted(String text) {
    StringWriter quoted = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(quoted)) {
      json.writeString(text);
    } catch (IOException e) {
      throw new AssertionError("a string can be written", e);
    }
    return quoted.toString();
  }

  /** Writes the fields of a command. */
  @FunctionalInterface
  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private String command(String path, Body body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new AssertionError("a command can be written", e);
    }
    return post(path, text.toString());
  }

  private String post(String path, String body) {
    try {
      return call("POST", "/session/" + session + path, body);
    } catch (IOException e) {
      throw new AssertionError("the browser does not answer", e);
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts this test", e);
    }
  }

  private String call(String method, String path, @Nullable String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(Hang.LIMIT.multipliedBy(2))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.body());
    }
    return answer.body();
  }

  private static String field(String json, String name) {
    List<String> values = strings(json, name);
    return values.isEmpty() ? "" : values.get(0);
  }

  /** The values of all fields of a name that are no objects, wherever they are. */
  private static List<String> strings(String json, String name) {
    List<String> values = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME && name.equals(parser.currentName())) {
          JsonToken value = parser.nextToken();
          if (value != null && value.isScalarValue()) {
            values.add(parser.getText());
          }
        }
      }
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + json, e);
    }
    return values;
  }

  @Override
  public void close() {
    try {
      if (!session.isEmpty()) {
        call("DELETE", "/session/" + session, null);
      }
      driver.destroy();
      if (!driver.waitFor(10, TimeUnit.SECONDS)) {
        driver.destroyForcibly();
      }
    } catch (IOException e) {
      driver.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
