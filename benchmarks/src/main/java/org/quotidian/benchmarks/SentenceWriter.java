package org.quotidian.benchmarks;

import java.util.Random;

/** Writes sentences of news that mean nothing, in the marks of a typewriter. */
final class SentenceWriter {

  private static final String[] TITLES = {
    "President", "Sen.", "Gen.", "Dr.", "Mr.", "Ms.", "Prime Minister", "Lt. Col.", "Gov."
  };
  private static final String[] ACRONYMS = {"U.S.", "U.N.", "NATO", "EU", "U.K.", "IMF"};
  private static final String[] BODIES = {"Bank", "Ministry", "Party", "University", "Council"};
  private static final String[] CUES = {"said", "said", "said", "told reporters", "added", "wrote"};
  private static final String[] UNITS = {
    "percent", "million", "people", "troops", "billion euros", "km", "years", "votes"
  };
  private static final String[] MONTHS = {"Jan.", "Feb.", "March", "June", "Sept.", "Nov.", "Dec."};

  private final Random random;
  private final Vocabulary vocabulary;

  SentenceWriter(Random random, Vocabulary vocabulary) {
    this.random = random;
    this.vocabulary = vocabulary;
  }

  /** A sentence of some 22 words. */
  String sentence() {
    int length = 6 + random.nextInt(12) + random.nextInt(12) + random.nextInt(12);
    return switch (random.nextInt(20)) {
      case 0 -> speaker() + " " + cue() + ": \"" + stopped(clause(length)) + '"';
      case 1, 2 -> '"' + clause(length) + ",\" " + speaker() + " " + cue() + ".";
      case 3 ->
          '"'
              + clause(length / 2)
              + ",\" said "
              + speaker()
              + ". \""
              + stopped(clause(length))
              + '"';
      case 4 -> clause(length / 2) + " \"" + words(4) + "\" " + stopped(words(length / 3));
      case 5 -> random.nextInt(4) == 0 ? clause(length) + "?" : stopped(clause(length));
      default -> stopped(clause(length));
    };
  }

  private static String stopped(String sentence) {
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }

  /** A heading: some words, and no full stop. */
  String heading() {
    return clause(3 + random.nextInt(4)).replace(",", "");
  }

  private String clause(int length) {
    return Vocabulary.capitalized(words(length));
  }

  private String words(int length) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < length; i++) {
      words.append(i == 0 ? "" : " ").append(wordOrName());
      if (i > 2 && i < length - 3) {
        int mark = random.nextInt(100);
        words.append(mark < 6 ? "," : mark == 6 ? " -" : mark == 7 ? ";" : "");
      }
    }
    return words.toString();
  }

  private String wordOrName() {
    return switch (random.nextInt(100)) {
      case 0, 1, 2, 3 -> vocabulary.name();
      case 4 -> vocabulary.name() + " " + vocabulary.name();
      case 5 -> vocabulary.name() + "'s";
      case 6 -> vocabulary.any(ACRONYMS);
      case 7 -> number() + " " + vocabulary.any(UNITS);
      case 8 -> vocabulary.name() + " " + vocabulary.any(BODIES);
      case 9 -> vocabulary.word() + "-" + vocabulary.word();
      case 10 -> time();
      default -> vocabulary.word();
    };
  }

  private String number() {
    return switch (random.nextInt(4)) {
      case 0 -> Integer.toString(2 + random.nextInt(98));
      case 1 -> (1 + random.nextInt(900)) + ",000";
      case 2 -> random.nextInt(20) + "." + random.nextInt(10);
      default -> "$" + (1 + random.nextInt(60)) + "." + random.nextInt(10);
    };
  }

  private String time() {
    return random.nextInt(3) == 0
        ? (1 + random.nextInt(12)) + " p.m."
        : vocabulary.any(MONTHS) + " " + (1 + random.nextInt(28));
  }

  private String speaker() {
    String name = vocabulary.name();
    return switch (random.nextInt(4)) {
      case 0 -> vocabulary.any(TITLES) + " " + name;
      case 1 -> vocabulary.name() + " " + name.charAt(0) + ". " + name;
      default -> vocabulary.name() + " " + name;
    };
  }

  private String cue() {
    return vocabulary.any(CUES);
  }
}
