package org.quotidian.query;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.WildcardQuery;
import org.quotidian.index.Fields;
import org.quotidian.index.NewsAnalyzer;

/**
 * Queries for words with wildcards, fuzzy words and regular expressions. They go through the same
 * folding as words, and match words as they are, in the form that a text has.
 */
final class Patterns {

  private static final int MOST_EDITS = FuzzyQuery.defaultMaxEdits;

  private Patterns() {}

  /**
   * Words that a pattern with wildcards matches.
   *
   * @param field where the words are, stemmed
   * @param pattern the pattern, in which a wildcard may be escaped
   */
  static Query wildcards(String field, CharSequence pattern, int offset) throws RefusedException {
    String shown = pattern.toString();
    QueryLimits.checkPattern(shown, offset);
    StringBuilder folded = new StringBuilder();
    int start = 0;
    for (int i = 0; i <= pattern.length(); i++) {
      if (i == pattern.length() || FieldProcessor.isWildcard(pattern, i)) {
        folded.append(word(shown.substring(start, i), shown, offset));
        if (i < pattern.length()) {
          folded.append(pattern.charAt(i));
        }
        start = i + 1;
      }
    }
    int first = indexOfWildcard(folded);
    return folded.charAt(folded.length() - 1) == '*' && first == folded.length() - 1
        ? new PrefixQuery(term(field, folded.substring(0, first)))
        : new WildcardQuery(term(field, folded.toString()));
  }

  private static int indexOfWildcard(StringBuilder folded) {
    int first = 0;
    while (folded.charAt(first) != '*' && folded.charAt(first) != '?') {
      first++;
    }
    return first;
  }

  /** Words that differ in at most so many letters. */
  static Query fuzzy(String field, String word, float edits, int offset) throws RefusedException {
    if (!(edits == 0 || edits == 1 || edits == MOST_EDITS)) {
      throw new RefusedException(
          "~ after a word takes 1 or 2, the number of letters that may differ; '"
              + word
              + "' has ~"
              + (edits == (int) edits ? Integer.toString((int) edits) : Float.toString(edits)),
          offset);
    }
    QueryLimits.checkFuzzy(word, offset);
    String folded = word(word, word + "~", offset);
    return new FuzzyQuery(term(field, folded), (int) edits);
  }

  /** Words that a regular expression matches; its letters are folded. */
  static Query regexp(String field, String expression, int offset) throws RefusedException {
    QueryLimits.checkRegexp(expression, offset);
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      boolean escaped = i > 0 && expression.charAt(i - 1) == '\\';
      folded.append(
          escaped || !Character.isLetter(c) ? String.valueOf(c) : folded(String.valueOf(c)));
    }
    return new RegexpQuery(term(field, folded.toString()));
  }

  private static String folded(String letter) {
    String folded = NewsAnalyzer.folded(letter);
    return folded.isEmpty() ? letter.toLowerCase(Locale.ROOT) : folded;
  }

  /** The words of a source's name are one term, in small letters. */
  static String ofSource(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The folded form of a part of a pattern, which must be part of one word. */
  private static String word(String part, String pattern, int offset) throws RefusedException {
    List<NewsAnalyzer.Word> words = NewsAnalyzer.words(part);
    boolean isOne =
        part.isEmpty() || words.size() == 1 && part.codePoints().allMatch(Patterns::isOfAWord);
    if (!isOne) {
      throw new RefusedException(
          "'" + pattern + "' is more than one word: wildcards and ~ go with one", offset);
    }
    return NewsAnalyzer.folded(part);
  }

  private static boolean isOfAWord(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || "'’.,".indexOf(c) >= 0;
  }

  private static Term term(String field, String text) {
    return new Term(Fields.forms(field), text);
  }
}
