package org.quotidian.annotate.grammar;

/** What is known of a token, as bits: the word lists it is in, and its place in the text. */
public final class Trait {

  public static final long SAY = 1L;
  public static final long TELL = 1L << 1;
  public static final long PLAIN = 1L << 2;
  public static final long THINK = 1L << 3;
  public static final long CALL = 1L << 4;
  public static final long NOMINAL = 1L << 5;
  public static final long PRONOUN = 1L << 6;
  public static final long OBJECT_PRONOUN = 1L << 7;
  public static final long DETERMINER = 1L << 8;
  public static final long PREPOSITION = 1L << 9;
  public static final long CONJUNCTION = 1L << 10;
  public static final long SUBORDINATOR = 1L << 11;
  public static final long AUXILIARY = 1L << 12;
  public static final long ADVERB = 1L << 13;
  public static final long VERB = 1L << 14;
  public static final long TITLE = 1L << 15;
  public static final long WOMAN = 1L << 16;
  public static final long MAN = 1L << 17;
  public static final long PERSON = 1L << 18;
  public static final long TIME = 1L << 19;
  public static final long DROPPED = 1L << 20;
  public static final long WORDING = 1L << 21;
  public static final long THAT = 1L << 22;
  public static final long NOUN_TOO = 1L << 23;
  public static final long INFINITIVE = 1L << 24;
  public static final long CHARACTERISE = 1L << 25;
  public static final long RELATIVE = 1L << 26;
  public static final long OTHER_PARTY = 1L << 27;
  public static final long GESTURE = 1L << 28;
  public static final long KIND = 1L << 29;
  public static final long FIRM = 1L << 30;
  public static final long WORK = 1L << 31;
  public static final long MUTE = 1L << 32;
  public static final long HEDGE = 1L << 33;
  public static final long GROUP = 1L << 34;
  public static final long BECOME = 1L << 35;
  public static final long IN_LY = 1L << 36;
  public static final long PARTICIPLE = 1L << 57;

  /** The first token of a sentence. */
  public static final long SENTENCE = 1L << 58;

  /** The first token of a paragraph. */
  public static final long PARAGRAPH = 1L << 59;

  /** Inside outermost quotation marks, or one of them. */
  public static final long QUOTED = 1L << 60;

  /** Inside a quotation that has been found, and needs no other. */
  public static final long TAKEN = 1L << 61;

  /** A cue that has its quotation. */
  public static final long USED = 1L << 62;

  /** The lists that the word is in are known. */
  public static final long LOOKED_UP = 1L << 63;

  /** What word lists say; the other traits are known from the start or set by the rules. */
  public static final long LISTED = SENTENCE - 1;

  /** Words that can say that somebody says something. */
  public static final long CUE = SAY | THINK | CALL | CHARACTERISE;

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
  public static long of(String list, String word) {
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
