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
 * position.
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

  /** The words of a text, in order. */
  public static List<Word> words(String text) {
    Tokens tokens = Tokens.of(text);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.isWord(i)) {
        String form = form(tokens, i);
        words.add(new Word(form, Inflections.english().stems(form), i));
      }
    }
    return words;
  }

  /** The most likely stem of each word of a text, in order. */
  public static List<String> terms(String text) {
    return words(text).stream().map(Word::stem).toList();
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
    private final WordStream words = new WordStream();
    private final TokenStream stemmed = new StemFilter(words);
    private final WordStream forms = new WordStream();

    /** The terms of tokens {@code from} to {@code end}; valid until the next call. */
    TokenStream of(Tokens tokens, int from, int end) {
      words.setTokens(tokens, from, end);
      return stemmed;
    }

    /** The terms of these tokens, all of them words; valid until the next call. */
    TokenStream of(Tokens tokens, int[] some) {
      words.setTokens(tokens, some);
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
    private final WordCursor words = new WordCursor();
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
      if (!words.next(term)) {
        return false;
      }
      position.setPositionIncrement(1 + words.passedOver());
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
