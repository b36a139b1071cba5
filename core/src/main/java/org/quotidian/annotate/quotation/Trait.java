package org.quotidian.annotate.quotation;

/** What is known of a token, as bits: the word lists it stands in, and its place in the text. */
final class Trait {

  static final int SAY = 1;
  static final int TELL = 1 << 1;
  static final int PLAIN = 1 << 2;
  static final int THINK = 1 << 3;
  static final int CALL = 1 << 4;
  static final int NOMINAL = 1 << 5;
  static final int PRONOUN = 1 << 6;
  static final int OBJECT_PRONOUN = 1 << 7;
  static final int DETERMINER = 1 << 8;
  static final int PREPOSITION = 1 << 9;
  static final int CONJUNCTION = 1 << 10;
  static final int SUBORDINATOR = 1 << 11;
  static final int AUXILIARY = 1 << 12;
  static final int ADVERB = 1 << 13;
  static final int VERB = 1 << 14;
  static final int TITLE = 1 << 15;
  static final int WOMAN = 1 << 16;
  static final int MAN = 1 << 17;
  static final int PERSON = 1 << 18;
  static final int TIME = 1 << 19;
  static final int DROPPED = 1 << 20;
  static final int WORDING = 1 << 21;
  static final int THAT = 1 << 22;
  static final int NOUN_TOO = 1 << 23;
  static final int INFINITIVE = 1 << 24;
  static final int CHARACTERISE = 1 << 25;
  static final int PARTICIPLE = 1 << 26;

  /** The first token of a sentence. */
  static final int SENTENCE = 1 << 27;

  /** The first token of a paragraph. */
  static final int PARAGRAPH = 1 << 28;

  /** Inside outermost quotation marks, or one of them. */
  static final int QUOTED = 1 << 29;

  /** Inside a quotation that has been found, and needs no other. */
  static final int TAKEN = 1 << 30;

  /** A cue that has its quotation. */
  static final int USED = 1 << 31;

  /** Words that can tell that somebody says something. */
  static final int CUE = SAY | THINK | CALL | CHARACTERISE;

  private static final String[] LISTS = {
    "say",
    "tell",
    "plain",
    "think",
    "call",
    "nominal",
    "pronouns",
    "object-pronouns",
    "determiners",
    "prepositions",
    "conjunctions",
    "subordinators",
    "auxiliaries",
    "adverbs",
    "verbs",
    "titles",
    "women",
    "men",
    "persons",
    "times",
    "dropped",
    "wording",
    "that",
    "nouns-too",
    "infinitive",
    "characterise",
  };

  private Trait() {}

  static int ofList(String name) {
    for (int i = 0; i < LISTS.length; i++) {
      if (LISTS[i].equals(name)) {
        return 1 << i;
      }
    }
    throw new IllegalStateException("no such list: " + name);
  }
}
