package org.quotidian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code convert}: whatever can be read becomes JSON Lines. */
class ConvertTest {
  private static final String PAGE =
      "<title>Mill to close</title><link rel=canonical href=https://oder.example/mill>"
          + "<p>The mill will stop its machines in June, its owner said.</p>";

  @TempDir Path folder;

  @Test
  void aPageKeepsThePathOfItsFile() throws IOException {
    Path file = Files.writeString(folder.resolve("mill.html"), PAGE);
    assertThat(Ran.quotidian("convert", file).well().out())
        .isEqualTo(
            ("{'id':'"
                    + file
                    + "','source':'oder.example','url':'https://oder.example/mill',"
                    + "'title':'Mill to close',"
                    + "'text':'The mill will stop its machines in June, its owner said.'}\n")
                .replace('\'', '"'));
  }

  @Test
  void whatComesOutCanBeReadAgain() throws IOException {
    Files.writeString(folder.resolve("a.html"), PAGE);
    Files.writeString(
        folder.resolve("b.csv"), "id,date,text\nb,7 Feb 2024,\"It sails, \"\"now\"\".\"\n");
    Files.writeString(
        folder.resolve("c.json"),
        "{\"articles\": [{\"url\": \"https://c.example/1\", \"content\": \"<p>One.</p><p>Two.</p>\"}]}");
    String once = Ran.quotidian("convert", folder).well().out();
    assertThat(once.lines()).hasSize(3);
    assertThat(once)
        .contains("\"published\":\"2024-02-07\"")
        .contains("\"text\":\"One.\\n\\nTwo.\"");
    assertThat(Ran.withInput(once, "convert", "-").well().out()).isEqualTo(once);
  }

  @Test
  void theEncodingCanBeSaid() throws IOException {
    byte[] text = "Zażółć gęślą jaźń.".getBytes(Charset.forName("windows-1250"));
    Path file = Files.write(folder.resolve("a.txt"), text);
    assertThat(Ran.quotidian("convert", "--encoding", "windows-1250", file).well().out())
        .contains("Zażółć gęślą jaźń.");
    assertThat(Ran.quotidian("convert", "--encoding", "klingon", file).err())
        .contains("no encoding is called 'klingon'");
  }

  @Test
  void recordsOfWebArchivesThatAreNoPagesAreCounted() throws IOException {
    String http = "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Nothing.</p>";
    String warc =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://oder.example/x\r\n"
            + "WARC-Date: 2024-03-12T14:05:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:6b0b2a4e-0000-4000-8000-000000000001>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + http.length()
            + "\r\n\r\n"
            + http
            + "\r\n\r\n";
    Path file = Files.writeString(folder.resolve("a.warc"), warc);
    assertThat(Ran.quotidian("convert", file).err())
        .isEqualTo("skipped 1 record of web archives: status 404 1\nno article found\n");
  }
}
