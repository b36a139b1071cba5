package org.quotidian.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text in other encodings than UTF-8, and text with bytes that are of no encoding. */
class EncodingTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String WORDS =
      "“It’s a café – naïve,” Zoë said to the señor in the façade’s shadow. “Où?” he asked. ";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.html", "a.htm"})
  void oneBadByteCostsNothing(String name) throws IOException {
    Reading read = read(name, Reading.bytes("Zoë’s caf", Reading.raw(0xE9), " is open."));
    assertThat(read.articles.get(0).text()).isEqualTo("Zoë’s café is open.");
    read.assertProblems(
        folder.resolve(name) + ":1: byte 13 (0xE9) is not UTF-8: read as windows-1252");
  }

  @Test
  void manyBadBytesAreCounted() throws IOException {
    byte[] text =
        Reading.bytes(
            "Zoë’s café – one\nand ", Reading.raw(0x93), "two", Reading.raw(0x94), " more.");
    Reading read = read("a.txt", text);
    assertThat(read.articles.get(0).text()).isEqualTo("Zoë’s café – one\nand “two” more.");
    read.assertProblems(
        folder.resolve("a.txt")
            + ":2: 2 bytes are not UTF-8, the first is byte 28 (0x93): read as windows-1252");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.html"})
  void windows1252IsFoundByItsBytes(String name) throws IOException {
    Reading read = read(name, WORDS.repeat(3).getBytes(WINDOWS_1252));
    assertThat(read.articles.get(0).text().strip()).isEqualTo(WORDS.repeat(3).strip());
    assertThat(read.problems).singleElement().asString().contains("read as windows-1252");
  }

  @ParameterizedTest
  @CsvSource({"windows-1252", "ISO-8859-1", "latin1", "x-none", "utf-8"})
  void whateverAPageDeclaresItIsReadRight(String declared) throws IOException {
    String page = "<html><head><meta charset=" + declared + "></head><body><p>" + WORDS.strip();
    Reading windows = read("w.html", page.getBytes(WINDOWS_1252));
    assertThat(windows.articles.get(0).text()).isEqualTo(WORDS.strip());
    Reading utf8 = read("u.html", page.getBytes(StandardCharsets.UTF_8));
    assertThat(utf8.article().text()).isEqualTo(WORDS.strip());
  }

  @Test
  void otherScriptsAreFoundByTheirBytes() throws IOException {
    String words = "Последняя бумажная фабрика города остановит машины в июне, сказал владелец. ";
    Reading read = read("a.txt", words.repeat(5).getBytes(Charset.forName("KOI8-R")));
    assertThat(read.articles.get(0).text()).isEqualTo(words.repeat(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16WithoutAMark(String encoding) throws IOException {
    Charset charset = Charset.forName(encoding);
    assertThat(read("a.txt", WORDS.getBytes(charset)).article().text()).isEqualTo(WORDS);
    String json = "{\"id\": \"a\", \"text\": \"" + WORDS.strip() + "\"}\n";
    assertThat(read("a.jsonl", json.getBytes(charset)).article().text()).isEqualTo(WORDS.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.html", "a.jsonl", "a.json"})
  void theEncodingThatIsAskedForIsTaken(String name) throws IOException {
    String words = "Zażółć gęślą jaźń.";
    String content = name.contains("js") ? "{\"id\": \"a\", \"text\": \"" + words + "\"}" : words;
    ArticleReader reader =
        ArticleReader.builder().encoding(Charset.forName("windows-1250")).build();
    Path file =
        Files.write(folder.resolve(name), content.getBytes(Charset.forName("windows-1250")));
    assertThat(new Reading(reader, List.of(Input.of(file))).article().text()).isEqualTo(words);
    Input stream = Input.of(new ByteArrayInputStream(Files.readAllBytes(file)), "stdin");
    assertThat(new Reading(reader, List.of(stream)).article().text()).isEqualTo(words);
  }

  @Test
  void bytesThatAreNoTextAreNotReadAsSome() throws IOException {
    byte[] picture = new byte[2000];
    for (int i = 0; i < picture.length; i++) {
      picture[i] = (byte) (i * 37 + i / 7 | 1);
    }
    read("a.html", picture)
        .assertOnlyProblem(
            folder.resolve("a.html") + ": not text: it is not UTF-8, and holds control characters");
  }

  private Reading read(String name, byte[] content) throws IOException {
    return Reading.of(Files.write(folder.resolve(name), content));
  }
}
