package org.quotidian.training;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The regular inflected forms of a base form. */
final class RegularInflections {

  private static final Pattern HISSES = Pattern.compile(".*(s|z|x|ch|sh)");
  private static final Pattern CONSONANT_Y = Pattern.compile(".*[^aeiou]y");
  private static final Pattern ONE_SYLLABLE = Pattern.compile("[^aeiouy]*(qu)?[aeiouy]+[^aeiouy]*");
  private static final Pattern SHORT_VOWEL =
      Pattern.compile("([^aeiou]*|.*[^aeiou]|.*qu)[aeiouy][bcdfgklmnprstvz]");

  /** Of compounds, which WordNet does not list as irregular. */
  private static final String[][] PLURALS = {
    {"man", "men"}, {"child", "children"}, {"foot", "feet"}, {"tooth", "teeth"},
    {"mouse", "mice"}, {"sis", "ses"}, {"wife", "wives"}, {"life", "lives"}
  };

  private RegularInflections() {}

  /** The plurals of a noun. */
  static List<String> plural(String base) {
    List<String> forms = new ArrayList<>(withS(base));
    for (String[] each : PLURALS) {
      if (base.endsWith(each[0])) {
        forms.add(base.substring(0, base.length() - each[0].length()) + each[1]);
      }
    }
    return forms;
  }

  /** With the ending of the plural, or of the third person. */
  static List<String> withS(String base) {
    if (CONSONANT_Y.matcher(base).matches()) {
      return List.of(base.substring(0, base.length() - 1) + "ies");
    }
    if (HISSES.matcher(base).matches()) {
      return List.of(base + "es");
    }
    return base.endsWith("o") ? List.of(base + "es", base + "s") : List.of(base + "s");
  }

  static List<String> past(String base) {
    List<String> forms = new ArrayList<>();
    if (base.endsWith("e")) {
      forms.add(base + "d");
    } else if (CONSONANT_Y.matcher(base).matches()) {
      forms.add(base.substring(0, base.length() - 1) + "ied");
    } else {
      addDoubled(base, "ed", forms);
    }
    return forms;
  }

  static List<String> participle(String base) {
    List<String> forms = new ArrayList<>();
    if (base.endsWith("ie")) {
      forms.add(base.substring(0, base.length() - 2) + "ying");
    } else if (base.endsWith("e") && base.length() > 2 && !base.matches(".*[eoy]e|[bst]inge")) {
      forms.add(base.substring(0, base.length() - 1) + "ing");
      if (base.endsWith("ge")) {
        forms.add(base + "ing");
      }
    } else {
      addDoubled(base, "ing", forms);
    }
    return forms;
  }

  /** Comparative and superlative. */
  static List<String> compared(String base) {
    List<String> forms = new ArrayList<>();
    for (String ending : new String[] {"er", "est"}) {
      if (base.endsWith("e")) {
        forms.add(base + ending.substring(1));
      } else if (base.endsWith("ey")) {
        forms.add(base.substring(0, base.length() - 2) + "i" + ending);
      } else if (CONSONANT_Y.matcher(base).matches() && base.length() > 3) {
        forms.add(base.substring(0, base.length() - 1) + "i" + ending);
      } else {
        addDoubled(base, ending, forms);
      }
    }
    return forms;
  }

  /** Whether adjectives of this form are commonly compared with an ending. */
  static boolean isOftenCompared(String base) {
    return ONE_SYLLABLE.matcher(base).matches()
        || base.matches("[^aeiouy]*[aeiouy]+[^aeiouy]+(y|le|ow|e)");
  }

  /** A last consonant is doubled after one short vowel; an l, for British writers, after any. */
  private static void addDoubled(String base, String ending, List<String> forms) {
    boolean isShort = ONE_SYLLABLE.matcher(base).matches();
    boolean doubles = SHORT_VOWEL.matcher(base).matches();
    char last = base.charAt(base.length() - 1);
    if (!doubles || !isShort || base.length() < 3) {
      forms.add(base + ending);
    }
    if (doubles && base.length() > 2 && (isShort || last == 'l')) {
      forms.add(base + last + ending);
    }
  }
}
