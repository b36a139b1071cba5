package org.quotidian.query;

import java.util.Locale;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.jspecify.annotations.Nullable;
import org.quotidian.index.NewsAnalyzer;
import org.quotidian.query.clause.JoinedQuery;

/** What one query may ask for, so that none keeps a server busy. */
final class QueryLimits {

  /** UTF-16 code units of a query. */
  static final int MAX_LENGTH = 20_000;

  /** Words with wildcards, fuzzy words and regular expressions. */
  static final int MAX_PATTERNS = 20;

  /** Letters and digits that a word with wildcards has to have. */
  static final int MIN_LETTERS = 2;

  /** Letters of a word with {@code ~}: its automaton grows with them. */
  static final int MAX_FUZZY = 64;

  /** Characters of a word with wildcards. */
  static final int MAX_PATTERN = 200;

  /** Characters of a regular expression. */
  static final int MAX_REGEXP = 500;

  /** States of the automaton of a regular expression. */
  static final int MAX_STATES = 2_000;

  /** So much of a long word is shown. */
  private static final int SHOWN = 30;

  private QueryLimits() {}

  static void checkLength(String query) throws RefusedException {
    if (query.length() > MAX_LENGTH) {
      throw new RefusedException("the query has over " + MAX_LENGTH + " characters", -1);
    }
  }

  static void check(Query query) throws RefusedException {
    Counter counter = new Counter();
    query.visit(counter);
    if (counter.clauses > IndexSearcher.getMaxClauseCount()) {
      throw new RefusedException(
          "the query has over " + IndexSearcher.getMaxClauseCount() + " clauses", -1);
    }
    if (counter.patterns > MAX_PATTERNS) {
      throw new RefusedException(
          "the query has over " + MAX_PATTERNS + " words with wildcards or ~", -1);
    }
    if (counter.vague != null) {
      checkPattern(counter.vague, -1);
    }
  }

  /**
   * Refuses a word with wildcards that has too few letters.
   *
   * @param offset its place, or -1
   */
  static void checkPattern(String pattern, int offset) throws RefusedException {
    if (pattern.length() > MAX_PATTERN) {
      throw new RefusedException(
          "a word with wildcards has at most "
              + MAX_PATTERN
              + " characters, not "
              + pattern.length(),
          offset);
    }
    if (letters(pattern) < MIN_LETTERS) {
      throw new RefusedException(
          "'"
              + pattern
              + "' would match too many words: it needs at least "
              + MIN_LETTERS
              + " letters",
          offset);
    }
  }

  /** Refuses a word that is too long to be indexed. */
  static void checkWord(String text, int offset) throws RefusedException {
    for (NewsAnalyzer.Word word : NewsAnalyzer.words(text)) {
      if (word.form().length() > NewsAnalyzer.MOST_LETTERS) {
        throw new RefusedException(
            "'"
                + word.form().substring(0, SHOWN)
                + "…' is never found: words of over "
                + NewsAnalyzer.MOST_LETTERS
                + " letters are not indexed",
            offset);
      }
    }
  }

  /** Refuses a fuzzy word that takes long to prepare. */
  static void checkFuzzy(String word, int offset) throws RefusedException {
    if (word.length() > MAX_FUZZY) {
      throw new RefusedException(
          "a word with ~ has at most " + MAX_FUZZY + " letters, not " + word.length(), offset);
    }
  }

  /** Refuses a regular expression that takes long to prepare. */
  static void checkRegexp(String expression, int offset) throws RefusedException {
    if (expression.length() > MAX_REGEXP) {
      throw new RefusedException(
          "a regular expression has at most "
              + MAX_REGEXP
              + " characters, not "
              + expression.length(),
          offset);
    }
    if (PatternSize.of(expression, MAX_STATES) == MAX_STATES) {
      throw new RefusedException(
          "the regular expression repeats what repeats too often: it would have over "
              + String.format(Locale.ROOT, "%,d", MAX_STATES)
              + " states",
          offset);
    }
  }

  private static long letters(String pattern) {
    return pattern.codePoints().filter(Character::isLetterOrDigit).count();
  }

  private static final class Counter extends QueryVisitor {
    private int clauses;
    private int patterns;
    private @Nullable String vague;

    @Override
    public void consumeTerms(Query query, Term... terms) {
      clauses += terms.length;
      patterns += query instanceof FuzzyQuery ? 1 : 0;
    }

    @Override
    public void consumeTermsMatching(
        Query query, String field, Supplier<ByteRunAutomaton> automaton) {
      clauses++;
      patterns++;
      String pattern = null;
      if (query instanceof PrefixQuery prefix) {
        pattern = prefix.getPrefix().text() + "*";
      } else if (query instanceof WildcardQuery wildcard) {
        pattern = wildcard.getTerm().text();
      } else if (!(query instanceof AutomatonQuery) && !(query instanceof FuzzyQuery)) {
        return;
      }
      if (pattern != null && letters(pattern) < MIN_LETTERS) {
        vague = pattern;
      }
    }

    @Override
    public void visitLeaf(Query query) {
      clauses++;
      if (query instanceof JoinedQuery joined) {
        joined.inner().visit(this);
      }
    }

    @Override
    public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
      return this;
    }
  }
}
