package org.quotidian.annotate.grammar;

import org.quotidian.annotate.lists.TermLexicon;
import org.quotidian.punctuation.Marks;
import org.quotidian.text.Tokens;
import org.quotidian.text.Tokens.Gap;

/** A text as the rules look at it: its tokens, what is known of each, and its paragraphs. */
public final class TaggedText {

  private static final int LONGEST_NAME = 8;

  private final Tokens tokens;
  private final TermLexicon lexicon;
  private final long[] traits;

  private TaggedText(Tokens tokens, TermLexicon lexicon, long[] traits) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.traits = traits;
  }

  public static TaggedText of(Tokens tokens, int[] sentences, TermLexicon lexicon) {
    long[] traits = new long[tokens.count()];
    for (int i = 0; i < sentences.length; i += 2) {
      traits[sentences[i]] |= Trait.SENTENCE;
    }
    markParagraphs(tokens, traits);
    return new TaggedText(tokens, lexicon, traits);
  }

  /** A word is looked up when first asked for: a text without quotations asks for few. */
  private long traits(int i) {
    long known = traits[i];
    return (known & Trait.LOOKED_UP) != 0 ? known : lookUp(i);
  }

  private long lookUp(int i) {
    traits[i] |= Trait.LOOKED_UP | (tokens.isWord(i) ? ofWord(i) : 0);
    return traits[i];
  }

  private long ofWord(int i) {
    long known = lexicon.bits(tokens, i);
    if (i + 1 < tokens.count() && tokens.isMark(i + 1, '&') && tokens.isCapitalized(i)) {
      // "AT&T" is a name.
      return 0;
    }
    return tokens.isAllCapitals(i) && tokens.end(i) - tokens.begin(i) > 1
        // "US" and "WHO" are names.
        ? known & ~(Trait.PRONOUN | Trait.OBJECT_PRONOUN | Trait.SUBORDINATOR)
        : known;
  }

  /**
   * An empty line ends a paragraph. So does any line break before a sentence, unless the lines of
   * this text break inside sentences: then it is wrapped.
   */
  private static void markParagraphs(Tokens tokens, long[] traits) {
    int between = 0;
    int inside = 0;
    for (int i = 0; i < traits.length; i++) {
      if (tokens.gapBefore(i) == Gap.LINE) {
        if ((traits[i] & Trait.SENTENCE) != 0 || isDoubleQuote(tokens, i)) {
          between++;
        } else {
          inside++;
        }
      }
    }
    boolean wrapped = inside > between;
    for (int i = 0; i < traits.length; i++) {
      Gap gap = tokens.gapBefore(i);
      boolean starts = (traits[i] & Trait.SENTENCE) != 0 || isDoubleQuote(tokens, i);
      if (i == 0 || gap == Gap.PARAGRAPH || (gap == Gap.LINE && starts && !wrapped)) {
        traits[i] |= Trait.PARAGRAPH | Trait.SENTENCE;
      }
    }
  }

  private static boolean isDoubleQuote(Tokens tokens, int i) {
    return tokens.isMark(i) && Marks.isDoubleQuote(tokens.charAt(i));
  }

  public Tokens tokens() {
    return tokens;
  }

  public int count() {
    return traits.length;
  }

  /** Whether token {@code i} has any of the traits. */
  public boolean is(int i, long any) {
    if ((traits[i] & any) != 0) {
      return true;
    }
    // What no word list says is known without a look at them: most texts ask that of every token.
    return (any & Trait.LISTED) != 0 && (traits(i) & any) != 0;
  }

  /** Sets what no word list says. */
  public void set(int from, int to, long trait) {
    for (int i = from; i < to; i++) {
      traits[i] |= trait;
    }
  }

  /** The end of the paragraph that token {@code i} is in. */
  public int paragraphEnd(int i) {
    int end = i + 1;
    while (end < traits.length && (traits[end] & Trait.PARAGRAPH) == 0) {
      end++;
    }
    return end;
  }

  public boolean isMark(int i, char c) {
    return tokens.isMark(i, c);
  }

  public boolean isWord(int i) {
    return tokens.isWord(i);
  }

  public boolean isComma(int i) {
    return tokens.isMark(i, ',');
  }

  public boolean isDash(int i) {
    return tokens.isMark(i) && Marks.isDash(tokens.charAt(i));
  }

  /** A dash that separates clauses, not a hyphen that joins two words. */
  public boolean isPause(int i) {
    if (!isDash(i)) {
      return false;
    }
    char c = tokens.charAt(i);
    boolean blanks = tokens.gapBefore(i) != Gap.NONE;
    return blanks || c >= 0x2013 || tokens.end(i) - tokens.begin(i) > 1;
  }

  /** A full stop, question or exclamation mark, or an ellipsis. */
  public boolean isStop(int i) {
    if (!tokens.isMark(i)) {
      return false;
    }
    char c = tokens.charAt(i);
    return c == '.' || c == '!' || c == '?' || c == 0x2026;
  }

  public boolean isPoint(int i) {
    return tokens.isMark(i) && tokens.charAt(i) == '.';
  }

  /** "not", "didn't": what the word behind it says was not done. */
  public boolean isNegated(int i) {
    String word = is(i, Trait.AUXILIARY) ? tokens.word(i) : "";
    return word.equals("not") || word.endsWith("n't");
  }

  /** An acronym with points, which may end a sentence: "N.Y." */
  public boolean endsInPoint(int i) {
    return tokens.isWord(i) && tokens.text().charAt(tokens.end(i) - 1) == '.';
  }

  /** Any mark that a noun phrase cannot run across. */
  public boolean isBreak(int i) {
    if (!tokens.isMark(i)) {
      return false;
    }
    char c = tokens.charAt(i);
    if (Marks.isDash(c)) {
      return isPause(i);
    }
    if (c == '.') {
      return tokens.end(i) - tokens.begin(i) > 1 || isLastInSentence(i);
    }
    return c != '&' && c != '/' && c != '\'' && c != 0x2019 && c != '$' && c != '%' && c != '@';
  }

  private boolean isLastInSentence(int i) {
    return i + 1 >= traits.length || (traits[i + 1] & Trait.SENTENCE) != 0;
  }

  /** A word with a capital letter that is none of the small words of the lists. */
  public boolean isName(int i) {
    return tokens.isWord(i)
        && tokens.isCapitalized(i)
        && (isInitial(i)
            || isNameOfModal(i)
            || (traits(i)
                    & (Trait.DETERMINER
                        | Trait.PRONOUN
                        | Trait.PREPOSITION
                        | Trait.CONJUNCTION
                        | Trait.SUBORDINATOR
                        | Trait.AUXILIARY
                        | Trait.ADVERB))
                == 0);
  }

  /** "Will Tarrant", "May Field": a modal verb with a capital inside a sentence, before a name. */
  private boolean isNameOfModal(int i) {
    return (traits(i) & Trait.AUXILIARY) != 0
        && tokens.end(i) - tokens.begin(i) <= 4
        && (traits(i) & Trait.SENTENCE) == 0
        && i + 1 < count()
        && tokens.isWord(i + 1)
        && tokens.isCapitalized(i + 1)
        && (tokens.word(i).equals("will") || tokens.word(i).equals("may"));
  }

  /** "Ruth K. Amsel". */
  private boolean isInitial(int i) {
    return tokens.end(i) == tokens.begin(i) + 1 && i + 1 < count() && tokens.isMark(i + 1, '.');
  }

  /** An adverb of the list, or a word in -ly. */
  public boolean isAdverb(int i) {
    if (is(i, Trait.ADVERB)) {
      return true;
    }
    int end = tokens.end(i);
    String text = tokens.text();
    return tokens.isWord(i)
        && !tokens.isCapitalized(i)
        && end - tokens.begin(i) > 4
        && text.charAt(end - 1) == 'y'
        && text.charAt(end - 2) == 'l'
        && !is(i, Trait.IN_LY);
  }

  /** A word that ends in -ed in lower case, or one of the lists of verbs. */
  public boolean isVerb(int i) {
    if (is(i, Trait.VERB | Trait.AUXILIARY)) {
      return !tokens.isCapitalized(i) || is(i, Trait.AUXILIARY);
    }
    int end = tokens.end(i);
    String text = tokens.text();
    return tokens.isWord(i)
        && !tokens.isCapitalized(i)
        && end - tokens.begin(i) > 4
        && text.charAt(end - 1) == 'd'
        && text.charAt(end - 2) == 'e';
  }

  /**
   * Whether the word is where a verb can be: "crime reports" and "in-state" are no verbs, "he
   * reports" and "police state" may be.
   */
  public boolean canBeVerb(int i) {
    if (!is(i, Trait.NOUN_TOO) || i == 0) {
      return true;
    }
    int before = i - 1;
    if (isDash(before) && !isPause(before)) {
      return false;
    }
    return !tokens.isWord(before)
        || (isName(before) && !tokens.isPossessive(before) && !isNamed(before, i))
        || is(before, Trait.PRONOUN | Trait.PERSON | Trait.AUXILIARY | Trait.CONJUNCTION)
        || isAdverb(before);
  }

  /** "the American offer": a noun with its article, for "the American offers" would be the verb. */
  private boolean isNamed(int last, int noun) {
    int first = last;
    while (first > 0 && first > last - LONGEST_NAME && isName(first - 1)) {
      first--;
    }
    return first > 0 && is(first - 1, Trait.DETERMINER) && !endsInS(noun);
  }

  /** A word in lower case that ends in s, as "charges" and "insists" do. */
  public boolean endsInS(int i) {
    return tokens.isWord(i)
        && !tokens.isCapitalized(i)
        && tokens.end(i) - tokens.begin(i) > 3
        && tokens.text().charAt(tokens.end(i) - 1) == 's';
  }

  /** Whether token {@code i} is in marks, and not first in them. */
  public boolean isInside(int i) {
    return is(i, Trait.QUOTED) && i > 0 && is(i - 1, Trait.QUOTED);
  }

  /** How many characters token {@code i} has. */
  public int length(int i) {
    return tokens.end(i) - tokens.begin(i);
  }

  /** Nothing but commas, "and" and "or" between two stretches in marks. */
  public boolean isJoined(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isComma(i) && !is(i, Trait.CONJUNCTION)) {
        return false;
      }
    }
    return from < to;
  }

  public boolean hasWord(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.isWord(i)) {
        return true;
      }
    }
    return false;
  }
}
