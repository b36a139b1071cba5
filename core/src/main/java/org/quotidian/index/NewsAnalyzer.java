package org.quotidian.index;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.quotidian.text.Tokens;

/**
 * Turns words into search terms: the words of {@link Tokens}, without a possessive ending, stemmed
 * by Krovetz's stemmer (R. Krovetz, Viewing Morphology as an Inference Process, SIGIR 1993), which
 * removes inflections and keeps words of a dictionary.
 *
 * <p>As an analyzer it reads queries; sentences go through {@link Words}, which takes the tokens
 * that the article was annotated with.
 */
public final class NewsAnalyzer extends Analyzer {

  private static TokenStream stemmed(TokenStream words) {
    return new KStemFilter(new EnglishPossessiveFilter(words));
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new WordTokenizer();
    return new TokenStreamComponents(words, stemmed(words));
  }

  /** The search terms of a text, in order. */
  public static List<String> terms(String text) {
    Tokens tokens = Tokens.of(text);
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = new Words().of(tokens, 0, tokens.count())) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
      return terms;
    } catch (IOException e) {
      throw new AssertionError("words in memory", e);
    }
  }

  /** Gives the search terms of one run of tokens after the other. For one thread. */
  static final class Words {
    private final WordStream words = new WordStream();
    private final TokenStream stemmed = stemmed(words);

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
  }

  /** Reads the whole input and gives its words. */
  private static final class WordTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
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
