package org.quotidian.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The prose of the whole project avoids the words in {@code config/words.txt}. Folders that are not
 * clean yet are in {@code config/words-allowed.txt} with the number of such words, which may only
 * become smaller: {@code -Dwords.update=true} writes the smaller numbers.
 */
class PlainWordsTest {

  private static final Path WORDS = ProjectFiles.ROOT.resolve("config/words.txt");
  private static final Path ALLOWED = ProjectFiles.ROOT.resolve("config/words-allowed.txt");

  @Test
  void proseIsInPlainWords() throws IOException {
    Map<String, Integer> allowed = readAllowed();
    Map<String, List<String>> found = wordsByFolder(allowed);
    if (Boolean.getBoolean("words.update")) {
      writeAllowed(allowed, found);
    }
    List<String> problems = new ArrayList<>();
    found.forEach(
        (folder, messages) -> {
          if (messages.size() > allowed.getOrDefault(folder, 0)) {
            problems.addAll(messages);
          }
        });
    assertThat(problems).as("words to avoid, see config/words.txt").isEmpty();
  }

  private static Map<String, List<String>> wordsByFolder(Map<String, Integer> allowed)
      throws IOException {
    WordList words = WordList.read(WORDS);
    Map<String, List<String>> found = new TreeMap<>();
    for (Path file : ProjectFiles.list()) {
      String name = ProjectFiles.name(file);
      if (!isRead(name)) {
        continue;
      }
      String text = Files.readString(file, StandardCharsets.UTF_8);
      for (WordList.Hit hit : words.find(prose(name, text))) {
        long line = text.substring(0, hit.offset()).chars().filter(c -> c == '\n').count() + 1;
        found
            .computeIfAbsent(folder(name, allowed), folder -> new ArrayList<>())
            .add(name + ":" + line + ": '" + hit.words() + "'; write: " + hit.better());
      }
    }
    return found;
  }

  /** The nearest folder above a file that has a number of its own; else the file's folder. */
  private static String folder(String name, Map<String, Integer> allowed) {
    for (String folder = parent(name); !folder.equals("."); folder = parent(folder)) {
      if (allowed.containsKey(folder)) {
        return folder;
      }
    }
    return parent(name);
  }

  private static String parent(String name) {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? "." : name.substring(0, slash);
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

  private static Map<String, Integer> readAllowed() throws IOException {
    Map<String, Integer> allowed = new TreeMap<>();
    if (Files.exists(ALLOWED)) {
      for (String line : Files.readAllLines(ALLOWED, StandardCharsets.UTF_8)) {
        String[] columns = line.split(" ", 2);
        allowed.put(columns[1], Integer.valueOf(columns[0]));
      }
    }
    return allowed;
  }

  private static void writeAllowed(Map<String, Integer> allowed, Map<String, List<String>> found)
      throws IOException {
    List<String> lines = new ArrayList<>();
    found.forEach(
        (folder, messages) -> {
          if (allowed.containsKey(folder)) {
            int fewer = Math.min(allowed.get(folder), messages.size());
            lines.add(fewer + " " + folder);
          }
        });
    Files.write(ALLOWED, lines, StandardCharsets.UTF_8);
  }
}
