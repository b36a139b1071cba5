package org.quotidian.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quotidian.inflection.Inflections;
import org.quotidian.inflection.RegularForms;
import org.quotidian.training.Lemmas.Kind;

/**
 * Builds the table of inflected forms of {@code org.quotidian.inflection}: {@code WORDNET SCOWL
 * OUT}, the folders of WordNet's database files and SCOWL's word lists, and the folder for {@code
 * english.forms} and {@code english.compounds}. See the README beside.
 */
final class BuildForms {

  /** A base form that is this much rarer than the form's own word is not meant by it. */
  private static final int MUCH_RARER = 8;

  /** The same between two base forms. */
  private static final int FAR_RARER = 20;

  /** So long a noun is hardly another word than its plural. */
  private static final int LONG = 7;

  /** Counts below this say little. */
  private static final int FEW = 5;

  /** A form of so frequent a word is seldom a rare one. */
  private static final int FREQUENT = 50;

  /** Not forms of hi, it, dure and the like. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of("his", "its", "this", "us", "as", "yes", "during");

  private final Lemmas lemmas;
  private final Spellings spellings;

  /** For each form the base forms that it may be one of, and how frequent these are. */
  private final Map<String, Map<String, Integer>> bases = new TreeMap<>();

  /** All base forms, once they are known. */
  private final Set<String> baseForms = new HashSet<>();

  private BuildForms(Lemmas lemmas, Spellings spellings) {
    this.lemmas = lemmas;
    this.spellings = spellings;
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("usage: BuildForms WORDNET SCOWL OUT");
      System.exit(2);
    }
    Lemmas lemmas = Lemmas.read(Path.of(arguments[0]));
    Spellings spellings = Spellings.read(Path.of(arguments[1]));
    Path out = Path.of(arguments[2]);
    BuildForms build = new BuildForms(lemmas, spellings);
    build.inflect();
    build.supplement();
    Files.writeString(out.resolve("english.forms"), build.table(), StandardCharsets.US_ASCII);
    Files.writeString(
        out.resolve("english.compounds"),
        String.join("\n", lemmas.hyphenated()) + "\n",
        StandardCharsets.US_ASCII);
  }

  private void inflect() {
    // WordNet has it as an adjective alone.
    add("stricken", "strike", Kind.VERB);
    for (Kind kind : Kind.values()) {
      Set<String> withIrregular = new TreeSet<>();
      lemmas
          .irregular(kind)
          .forEach(
              (form, its) -> {
                for (String base : its) {
                  add(form, base, kind);
                  if (!form.endsWith("ing") && !form.endsWith("ed")) {
                    withIrregular.add(base);
                  }
                }
              });
      for (String base : lemmas.words(kind)) {
        regular(kind, base, withIrregular.contains(base));
      }
    }
  }

  private void regular(Kind kind, String base, boolean hasIrregular) {
    switch (kind) {
      case NOUN -> {
        if (base.length() > 1) {
          addAll(RegularInflections.plural(base), base, kind);
        }
      }
      case VERB -> {
        addAll(RegularInflections.withS(base), base, kind);
        for (String form : RegularInflections.participle(base)) {
          add(form, base, kind);
          if (!isWord(form)) {
            add(form + "s", base, kind);
          }
        }
        for (String form : RegularInflections.past(base)) {
          // "seed" is no form of see, which has "saw".
          if (!hasIrregular || lemmas.count(Kind.NOUN, form) + lemmas.count(Kind.VERB, form) == 0) {
            add(form, base, kind);
          }
        }
      }
      case ADJECTIVE, ADVERB -> compared(kind, base);
    }
  }

  /**
   * Adds what SCOWL lists beside WordNet: forms of words that WordNet has not, or not as a verb. No
   * part of speech is known, so only what has no base form yet gets one.
   */
  private void supplement() {
    Set<String> words = new TreeSet<>(spellings.words());
    words.addAll(lemmas.words(Kind.NOUN));
    Map<String, String> found = new TreeMap<>();
    for (String base : words) {
      if (base.length() < 3 || bases.containsKey(base)) {
        continue;
      }
      List<String> forms = new ArrayList<>();
      if (!isWord(base)) {
        forms.addAll(RegularInflections.plural(base));
      }
      forms.addAll(RegularInflections.past(base));
      forms.addAll(RegularInflections.participle(base));
      for (String form : forms) {
        if (spellings.has(form) && !bases.containsKey(form) && own(form) < FEW) {
          found.putIfAbsent(form, base);
        }
      }
    }
    found.forEach((form, base) -> add(form, base, Kind.VERB));
  }

  private void compared(Kind kind, String base) {
    int other = lemmas.count(Kind.NOUN, base) + lemmas.count(Kind.VERB, base);
    if (lemmas.count(kind, base) * MUCH_RARER < other) {
      // "Gamer" is no form of "game", which is hardly ever an adjective.
      return;
    }
    for (String form : RegularInflections.compared(base)) {
      // "Officer" is no form of "office"; "ornatest" can be nothing else.
      boolean isMeant =
          kind == Kind.ADJECTIVE && RegularInflections.isOftenCompared(base)
              || !isWord(form)
              || kind == Kind.ADVERB
                  && lemmas.count(Kind.NOUN, form) + lemmas.count(Kind.VERB, form) == 0;
      if (isMeant && spellings.has(form)) {
        add(form, base, kind);
      }
    }
  }

  private void addAll(List<String> forms, String base, Kind kind) {
    forms.forEach(form -> add(form, base, kind));
  }

  private void add(String form, String base, Kind kind) {
    if (FUNCTION_WORDS.contains(form)) {
      return;
    }
    bases
        .computeIfAbsent(form, unseen -> new LinkedHashMap<>())
        .merge(base, lemmas.count(kind, base), Math::max);
  }

  private boolean isBase(String word) {
    if (baseForms.isEmpty()) {
      bases.values().forEach(its -> baseForms.addAll(its.keySet()));
    }
    return baseForms.contains(word);
  }

  private boolean isWord(String form) {
    for (Kind kind : Kind.values()) {
      if (lemmas.has(kind, form)) {
        return true;
      }
    }
    return false;
  }

  /** How frequent the form is as a word of its own. */
  private int own(String form) {
    int count = 0;
    for (Kind kind : Kind.values()) {
      count += lemmas.count(kind, form);
    }
    return count;
  }

  /** The lines of all words whose stems are not what a table without them gives. */
  private String table() {
    Set<String> words = new TreeSet<>(bases.keySet());
    for (Kind kind : Kind.values()) {
      words.addAll(lemmas.words(kind));
    }
    words.addAll(spellings.british());
    bases.values().forEach(its -> words.addAll(its.keySet()));
    Map<String, List<String>> lines = new TreeMap<>();
    for (String word : words) {
      List<String> stems = spelt(stems(word));
      if (!stems.equals(List.of(regular(word)))) {
        lines.put(word, stems);
      }
    }
    // What is listed has an effect on words with a prefix, which may then have to be listed too.
    int before;
    do {
      before = lines.size();
      Inflections listed = Inflections.of(text(lines).getBytes(StandardCharsets.US_ASCII));
      for (String word : words) {
        List<String> stems = spelt(stems(word));
        if (!listed.stems(word).equals(stems)) {
          lines.put(word, stems);
        }
      }
    } while (lines.size() > before);
    return text(lines);
  }

  private static String text(Map<String, List<String>> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(
        (word, stems) ->
            text.append(word).append(' ').append(String.join(" ", stems)).append('\n'));
    return text.toString();
  }

  private static String regular(String word) {
    char[] letters = word.toCharArray();
    return new String(letters, 0, RegularForms.reduce(letters, letters.length));
  }

  private List<String> spelt(List<String> stems) {
    Set<String> spelt = new LinkedHashSet<>();
    stems.forEach(stem -> spelt.add(spellings.american(stem)));
    return List.copyOf(spelt);
  }

  private List<String> stems(String word) {
    Map<String, Integer> its = bases.get(word);
    if (its == null) {
      String american = spellings.american(word);
      if (isWord(word) || isBase(word)) {
        return List.of(word);
      }
      return american.equals(word) ? List.of(regular(word)) : stems(american);
    }
    int own = own(word);
    int most = its.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    List<String> stems = new ArrayList<>();
    its.forEach(
        (base, count) -> {
          if (!isDominated(word, base, own) && (most < FEW || !isFarRarer(word, base, most))) {
            stems.add(base);
          }
        });
    if (stems.isEmpty()) {
      return List.of(word);
    }
    stems.sort(Comparator.comparing((String base) -> -Objects.requireNonNull(its.get(base))));
    while (stems.size() >= Inflections.MOST_STEMS) {
      stems.remove(stems.size() - 1);
    }
    if (isItself(word, stems, most)) {
      stems.add(own > 2 * most ? 0 : stems.size(), word);
    }
    return stems;
  }

  /** Whether the form, as a word of its own, is too frequent for a form of the base to be meant. */
  private boolean isDominated(String form, String base, int own) {
    int count = count(form, base);
    if (own < FEW || count * MUCH_RARER >= own) {
      return false;
    }
    if (form.equals(base + "s") && lemmas.has(Kind.NOUN, base)) {
      return own(base) == 0 && base.length() < LONG;
    }
    if (form.endsWith("ed") && lemmas.has(Kind.VERB, base)) {
      return false;
    }
    if (form.endsWith("ing")) {
      return count * FAR_RARER < own;
    }
    if (isIrregular(Kind.VERB, form, base) || form.endsWith("en")) {
      return count == 0;
    }
    return !isIrregular(Kind.NOUN, form, base) || !form.regionMatches(0, base, 0, 3);
  }

  private boolean isFarRarer(String form, String base, int most) {
    int count = count(form, base);
    return count * FAR_RARER < most && (count == 0 || !isIrregular(Kind.NOUN, form, base));
  }

  /** How often the form occurs as a form of the base. */
  private int count(String form, String base) {
    return Objects.requireNonNull(Objects.requireNonNull(bases.get(form)).get(base));
  }

  private boolean isIrregular(Kind kind, String form, String base) {
    return lemmas.irregular(kind).getOrDefault(form, Set.of()).contains(base);
  }

  /** Whether the form is also a word that has inflections of its own. */
  private boolean isItself(String form, List<String> stems, int most) {
    if (form.endsWith("s") && stems.stream().anyMatch(base -> form.startsWith(base))) {
      return false;
    }
    boolean isRareOne = form.endsWith("ing") || most < FREQUENT;
    return (lemmas.has(Kind.NOUN, form) && (isRareOne || lemmas.count(Kind.NOUN, form) > 0))
        || (lemmas.has(Kind.VERB, form) && (isRareOne || lemmas.count(Kind.VERB, form) > 0));
  }
}
