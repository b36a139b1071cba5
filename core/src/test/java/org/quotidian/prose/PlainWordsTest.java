package org.quotidian.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The prose of the whole project avoids the words in {@code config/words.txt}. */
class PlainWordsTest {

  private static final Path WORDS = ProjectFiles.ROOT.resolve("config/words.txt");

  @Test
  void proseIsInPlainWords() throws IOException {
    WordList words = WordList.read(WORDS);
    List<String> problems = new ArrayList<>();
    for (Path file : ProjectFiles.list()) {
      String name = ProjectFiles.name(file);
      if (!isRead(name)) {
        continue;
      }
      String text = Files.readString(file, StandardCharsets.UTF_8);
      for (WordList.Hit hit : words.find(prose(name, text))) {
        long line = text.substring(0, hit.offset()).chars().filter(c -> c == '\n').count() + 1;
        problems.add(name + ":" + line + ": '" + hit.words() + "'; write: " + hit.better());
      }
    }
    assertThat(problems).as("words to avoid, see config/words.txt").isEmpty();
  }

  /** Whether it is a file with prose, and not a test, which may quote anything. */
  private static boolean isRead(String name) {
    boolean hasProse =
        name.endsWith(".java")
            || name.endsWith(".md")
            || name.endsWith("pom.xml")
            || name.equals("quotidian");
    return hasProse && !name.contains("src/test/");
  }

  private static CharSequence prose(String name, String text) {
    if (name.endsWith(".java")) {
      return Prose.ofJava(text);
    } else if (name.endsWith(".md")) {
      return Prose.ofMarkdown(text);
    } else {
      return name.endsWith(".xml") ? Prose.ofXml(text) : Prose.ofShell(text);
    }
  }
}
