package org.quotidian.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
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

  private static final Path ROOT = root();
  private static final Path ALLOWED = ROOT.resolve("config/words-allowed.txt");

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("config/words.txt"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("no folder above this one has config/words.txt");
      }
    }
    return folder;
  }

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
    WordList words = WordList.read(ROOT.resolve("config/words.txt"));
    Map<String, List<String>> found = new TreeMap<>();
    for (Path file : files()) {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      String name = name(file);
      for (WordList.Hit hit : words.find(prose(name, text))) {
        long line = text.substring(0, hit.offset()).chars().filter(c -> c == '\n').count() + 1;
        found
            .computeIfAbsent(folder(name, allowed), folder -> new ArrayList<>())
            .add(name + ":" + line + ": '" + hit.words() + "'; write: " + hit.better());
      }
    }
    return found;
  }

  private static String name(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
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

  /** What a person reads: no test, nothing that a build has made. */
  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            boolean skip =
                !folder.equals(ROOT)
                    && (name.startsWith(".")
                        || name.equals("target")
                        || folder.endsWith("src/test"));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isRead(file.getFileName().toString())) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }

  private static boolean isRead(String name) {
    return name.endsWith(".java")
        || name.endsWith(".md")
        || name.equals("pom.xml")
        || name.equals("quotidian");
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
