package org.quotidian.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** WordNet's words in small letters, how often each was tagged, and the irregular forms. */
final class Lemmas {

  /** A part of speech; an adjective's satellite is an adjective. */
  enum Kind {
    NOUN("noun", "1"),
    VERB("verb", "2"),
    ADJECTIVE("adj", "35"),
    ADVERB("adv", "4");

    private final String file;
    private final String numbers;

    Kind(String file, String numbers) {
      this.file = file;
      this.numbers = numbers;
    }
  }

  private static final Predicate<String> PLAIN = Pattern.compile("[a-z]+").asMatchPredicate();
  private static final Predicate<String> HYPHENATED =
      Pattern.compile("[a-z]{2,}-[a-z]{2,}").asMatchPredicate();

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
  private final Map<Kind, Map<String, Set<String>>> irregular = new EnumMap<>(Kind.class);
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> hyphenated = new TreeSet<>();

  private Lemmas() {}

  /** Reads WordNet's database files. */
  static Lemmas read(Path folder) throws IOException {
    Lemmas lemmas = new Lemmas();
    for (Kind kind : Kind.values()) {
      Set<String> its = new TreeSet<>();
      for (String line : lines(folder.resolve("index." + kind.file))) {
        String word = line.substring(0, line.indexOf(' '));
        if (PLAIN.test(word)) {
          its.add(word);
        } else if (HYPHENATED.test(word)) {
          lemmas.hyphenated.add(word);
        }
      }
      lemmas.words.put(kind, its);
      Map<String, Set<String>> forms = new TreeMap<>();
      for (String line : lines(folder.resolve(kind.file + ".exc"))) {
        String[] fields = line.split(" ");
        for (int i = 1; i < fields.length; i++) {
          if (PLAIN.test(fields[0]) && PLAIN.test(fields[i]) && !fields[0].equals(fields[i])) {
            forms.computeIfAbsent(fields[0], unseen -> new TreeSet<>()).add(fields[i]);
          }
        }
      }
      lemmas.irregular.put(kind, forms);
    }
    for (String line : lines(folder.resolve("cntlist.rev"))) {
      String[] fields = line.split(" ");
      String word = fields[0].substring(0, fields[0].indexOf('%'));
      char number = fields[0].charAt(word.length() + 1);
      for (Kind kind : Kind.values()) {
        if (kind.numbers.indexOf(number) >= 0) {
          lemmas.counts.merge(kind.file + word, Integer.parseInt(fields[2]), Integer::sum);
        }
      }
    }
    return lemmas;
  }

  private static List<String> lines(Path file) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
    lines.removeIf(line -> line.isBlank() || line.startsWith(" "));
    return lines;
  }

  Set<String> words(Kind kind) {
    return Objects.requireNonNull(words.get(kind));
  }

  boolean has(Kind kind, String word) {
    return Objects.requireNonNull(words.get(kind)).contains(word);
  }

  /** The base forms of each irregular form. */
  Map<String, Set<String>> irregular(Kind kind) {
    return Objects.requireNonNull(irregular.get(kind));
  }

  /** How often the word was tagged in WordNet's texts. */
  int count(Kind kind, String word) {
    return counts.getOrDefault(kind.file + word, 0);
  }

  /** Words of two parts with a hyphen between them. */
  Set<String> hyphenated() {
    return hyphenated;
  }
}
