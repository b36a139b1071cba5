package org.quotidian.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which American spelling a British one has: SCOWL's British words that become one of its American
 * words by a known difference. A pair that differs in more, or whose American spelling means
 * something else as well ({@code cheque}, {@code tyre}, {@code kerb}), is omitted.
 */
final class Spellings {

  /** What British words have, and what American ones have instead. */
  private static final String[][] DIFFERENCES = {
    {"our", "or"},
    {"is", "iz"},
    {"ys", "yz"},
    {"re", "er"},
    {"ll", "l"},
    {"l", "ll"},
    {"ogue", "og"},
    {"ae", "e"},
    {"oe", "e"},
    {"ence", "ense"},
    {"ice", "ise"},
    {"isi", "ici"},
    {"amme", "am"},
    {"pp", "p"},
    {"gg", "g"},
    {"tt", "t"},
    {"ss", "s"},
    {"dge", "dg"},
    {"eable", "able"},
    {"grey", "gray"},
    {"mould", "mold"},
    {"moult", "molt"},
    {"plough", "plow"},
    {"sceptic", "skeptic"},
    {"aluminium", "aluminum"},
    {"aeroplane", "airplane"},
    {"moustache", "mustache"},
    {"pyjama", "pajama"},
    {"jeweller", "jeweler"},
    {"jewellery", "jewelry"},
    {"cosy", "cozy"},
    {"cosi", "cozi"},
    {"artefact", "artifact"},
    {"ou", "u"},
    {"manoeuvr", "maneuver"},
    {"enquir", "inquir"},
    {"sulph", "sulf"},
    {"mummy", "mommy"},
    {"whisky", "whiskey"},
    {"whiskies", "whiskeys"}
  };

  private final Map<String, String> american = new TreeMap<>();
  private final Set<String> all = new TreeSet<>();

  /** Reads SCOWL's lists. */
  static Spellings read(Path folder) throws IOException {
    Set<String> everywhere = words(folder, "english-words.");
    Set<String> american = words(folder, "american-words.");
    american.addAll(everywhere);
    Set<String> british = new TreeSet<>();
    for (String list : List.of("british", "british_z", "british_variant_1")) {
      british.addAll(words(folder, list + "-words."));
    }
    Spellings spellings = new Spellings();
    spellings.all.addAll(american);
    spellings.all.addAll(british);
    british.removeAll(american);
    for (String word : british) {
      for (String[] difference : DIFFERENCES) {
        String other = other(word, difference, american);
        if (other != null) {
          spellings.american.put(word, other);
          break;
        }
      }
    }
    return spellings;
  }

  private static @Nullable String other(String word, String[] difference, Set<String> american) {
    for (int at = word.indexOf(difference[0]); at >= 0; at = word.indexOf(difference[0], at + 1)) {
      String other =
          word.substring(0, at) + difference[1] + word.substring(at + difference[0].length());
      if (american.contains(other)) {
        return other;
      }
    }
    return null;
  }

  private static Set<String> words(Path folder, String name) throws IOException {
    Set<String> words = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files
              .filter(file -> file.getFileName().toString().startsWith(name))
              .filter(file -> !file.getFileName().toString().endsWith(".95"))
              .sorted()
              .toList()) {
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
          if (line.matches("[a-z]+")) {
            words.add(line);
          }
        }
      }
    }
    return words;
  }

  /** The American spelling; the word itself if it has no other. */
  String american(String word) {
    return american.getOrDefault(word, word);
  }

  /** Whether SCOWL lists the word, in some spelling. */
  boolean has(String word) {
    return all.contains(word);
  }

  /** All that it lists. */
  Set<String> words() {
    return all;
  }

  /** The British spellings that have another in America. */
  Set<String> british() {
    return american.keySet();
  }
}
