package org.quotidian.index;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.quotidian.inflection.Inflections;
import org.quotidian.text.Tokens;

/**
 * Turns words into search terms: the words of {@link Tokens}, without a possessive ending, by their
 * stems ({@link Inflections}). A word that is a form of two words has the terms of both, at one
 * position. The second of two words with {@code &} between them has a term for both, too: {@code
 * at&t}. A word with marks that belong to it ({@link SignedWords}) has a term with them, too:
 * {@code c++}.
 *
 * <p>As an analyzer it reads texts from an application; sentences go through {@link Words}, which
 * takes the tokens that the article was annotated with.
 */
public final class NewsAnalyzer extends Analyzer {

  /** Words of more letters are not indexed. */
  public static final int MOST_LETTERS = 1000;

  private static final int POSSESSIVE = 2;

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new WordTokenizer();
    return new TokenStreamComponents(words, new StemFilter(words));
  }

  /**
   * A word of a text as it is searched for.
   *
   * @param form the word, folded, without a possessive ending
   * @param stems its stems, the most frequent first
   * @param token the number of its token
   */
  public record Word(String form, List<String> stems, int token) {

    /** The stem that is most likely meant. */
    public String stem() {
      return stems.get(0);
    }
  }

  /**
   * The words of a text, in order. A word that {@code &} joins to the one before it, without
   * blanks, has the stems of both: so {@code R&D} is not found where an R is next to a D. One with
   * marks has the stem with them: so {@code C++} is not found where a C is.
   */
  public static List<Word> words(String text) {
    Tokens tokens = Tokens.of(text);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.isWord(i)) {
        String form = form(tokens, i);
        words.add(new Word(form, Inflections.english().stems(searched(tokens, i, form)), i));
      }
    }
    return words;
  }

  private static String searched(Tokens tokens, int word, String form) {
    boolean isOne =
        isJoined(tokens, word)
            && tokens.gapBefore(word) == Tokens.Gap.NONE
            && tokens.gapBefore(word - 1) == Tokens.Gap.NONE;
    StringBuilder joined = new StringBuilder();
    if (isOne) {
      appendJoined(tokens, word, joined);
    } else if (SignedWords.isMarked(tokens, word)) {
      SignedWords.append(tokens, word, joined);
    } else {
      return form;
    }
    return joined.length() <= MOST_LETTERS ? joined.toString() : form;
  }

  /** The most likely stem of each word of a text by itself, in order. */
  public static List<String> terms(String text) {
    Tokens tokens = Tokens.of(text);
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.isWord(i)) {
        terms.add(Inflections.english().stems(form(tokens, i)).get(0));
      }
    }
    return terms;
  }

  /** Whether {@code &} is between a word and the word before it. */
  static boolean isJoined(Tokens tokens, int word) {
    return word >= 2 && tokens.isMark(word - 1, '&') && tokens.isWord(word - 2);
  }

  /** The two words that {@code &} joins, as one, such as {@code at&t}. */
  static void appendJoined(Tokens tokens, int word, StringBuilder joined) {
    tokens.appendWord(word - 2, joined);
    joined.append('&');
    tokens.appendWord(word, joined);
    joined.setLength(formLength(joined));
  }

  /** The folded form of one word or a part of it, as in {@link Tokens}. */
  public static String folded(String word) {
    Tokens tokens = Tokens.of(word);
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < tokens.count(); i++) {
      tokens.appendWord(i, folded);
    }
    return folded.toString();
  }

  /** A token that is a word, folded, without a possessive ending. */
  public static String form(Tokens tokens, int token) {
    return form(tokens.word(token));
  }

  private static String form(String folded) {
    return folded.substring(0, formLength(folded));
  }

  /** The length of a folded word without a possessive ending. */
  static int formLength(CharSequence folded) {
    int length = folded.length();
    boolean isPossessive =
        length > POSSESSIVE
            && folded.charAt(length - 1) == 's'
            && folded.charAt(length - 2) == '\'';
    return isPossessive ? length - POSSESSIVE : length;
  }

  /** Gives the search terms of one run of tokens after the other. For one thread. */
  static final class Words {
    private final WordStream stemmed = WordStream.stemmed();
    private final WordStream forms = WordStream.asTheyAre();

    /** The terms of tokens {@code from} to {@code end}; valid until the next call. */
    TokenStream of(Tokens tokens, int from, int end) {
      stemmed.setTokens(tokens, from, end);
      return stemmed;
    }

    /** The terms of these tokens, all of them words; valid until the next call. */
    TokenStream of(Tokens tokens, int[] some) {
      stemmed.setTokens(tokens, some);
      return stemmed;
    }

    /** The words as they are, folded; valid until the next call. */
    TokenStream forms(Tokens tokens, int from, int end) {
      forms.setTokens(tokens, from, end);
      return forms;
    }

    /** The words as they are, folded; valid until the next call. */
    TokenStream forms(Tokens tokens, int[] some) {
      forms.setTokens(tokens, some);
      return forms;
    }
  }

  /** Reads the whole input and gives its words. */
  private static final class WordTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position =
        addAttribute(PositionIncrementAttribute.class);
    private final WordCursor words = new WordCursor(true);
    private int length;

    @Override
    public void reset() throws IOException {
      super.reset();
      Tokens tokens = Tokens.of(read(input));
      length = tokens.text().length();
      words.start(tokens, 0, tokens.count());
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!words.next()) {
        return false;
      }
      term.copyBuffer(words.letters(), 0, words.length());
      position.setPositionIncrement(words.isJoined() ? 0 : 1 + words.passedOver());
      offset.setOffset(correctOffset(words.begin()), correctOffset(words.end()));
      return true;
    }

    @Override
    public void end() throws IOException {
      super.end();
      int end = correctOffset(length);
      offset.setOffset(end, end);
    }

    private static String read(Reader input) throws IOException {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[1024];
      for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
        text.append(buffer, 0, n);
      }
      return text.toString();
    }
  }
}
