package org.quotidian.annotate.quotation;

/** What is known of a token, as bits: the word lists it is in, and its place in the text. */
final class Trait {

  static final long SAY = 1L;
  static final long TELL = 1L << 1;
  static final long PLAIN = 1L << 2;
  static final long THINK = 1L << 3;
  static final long CALL = 1L << 4;
  static final long NOMINAL = 1L << 5;
  static final long PRONOUN = 1L << 6;
  static final long OBJECT_PRONOUN = 1L << 7;
  static final long DETERMINER = 1L << 8;
  static final long PREPOSITION = 1L << 9;
  static final long CONJUNCTION = 1L << 10;
  static final long SUBORDINATOR = 1L << 11;
  static final long AUXILIARY = 1L << 12;
  static final long ADVERB = 1L << 13;
  static final long VERB = 1L << 14;
  static final long TITLE = 1L << 15;
  static final long WOMAN = 1L << 16;
  static final long MAN = 1L << 17;
  static final long PERSON = 1L << 18;
  static final long TIME = 1L << 19;
  static final long DROPPED = 1L << 20;
  static final long WORDING = 1L << 21;
  static final long THAT = 1L << 22;
  static final long NOUN_TOO = 1L << 23;
  static final long INFINITIVE = 1L << 24;
  static final long CHARACTERISE = 1L << 25;
  static final long RELATIVE = 1L << 26;
  static final long OTHER_PARTY = 1L << 27;
  static final long GESTURE = 1L << 28;
  static final long KIND = 1L << 29;
  static final long FIRM = 1L << 30;
  static final long WORK = 1L << 31;
  static final long MUTE = 1L << 32;
  static final long HEDGE = 1L << 33;
  static final long GROUP = 1L << 34;
  static final long BECOME = 1L << 35;
  static final long IN_LY = 1L << 36;
  static final long PARTICIPLE = 1L << 57;

  /** The first token of a sentence. */
  static final long SENTENCE = 1L << 58;

  /** The first token of a paragraph. */
  static final long PARAGRAPH = 1L << 59;

  /** Inside outermost quotation marks, or one of them. */
  static final long QUOTED = 1L << 60;

  /** Inside a quotation that has been found, and needs no other. */
  static final long TAKEN = 1L << 61;

  /** A cue that has its quotation. */
  static final long USED = 1L << 62;

  /** The lists that the word is in are known. */
  static final long LOOKED_UP = 1L << 63;

  /** What word lists say; the other traits are known from the start or set by the rules. */
  static final long LISTED = SENTENCE - 1;

  /** Words that can say that somebody says something. */
  static final long CUE = SAY | THINK | CALL | CHARACTERISE;

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
    "relatives",
    "other-party",
    "gestures",
    "kinds",
    "firms",
    "works",
    "mute",
    "hedges",
    "groups",
    "become",
    "nouns-in-ly",
  };

  private Trait() {}

  /** The traits that a word has for being in a list: a cue in -ing is a participle as well. */
  static long of(String list, String word) {
    long trait = ofList(list);
    return word.endsWith("ing") && (trait & CUE) != 0 ? trait | PARTICIPLE : trait;
  }

  private static long ofList(String name) {
    for (int i = 0; i < LISTS.length; i++) {
      if (LISTS[i].equals(name)) {
        return 1L << i;
      }
    }
    throw new IllegalArgumentException("no such list: " + name);
  }
}
