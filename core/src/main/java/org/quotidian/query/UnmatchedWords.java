package org.quotidian.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.quotidian.index.Fields;
import org.quotidian.index.NewsAnalyzer;
import org.quotidian.query.clause.ExactFirstQuery;
import org.quotidian.query.clause.JoinedQuery;

/** Names the words of a query that no sentence of an index has: why nothing was found. */
final class UnmatchedWords extends QueryVisitor {

  private static final Map<String, String> PLACES =
      Map.of(
          Fields.TEXT_FORMS, "sentence",
          Fields.QUOTE_FORMS, "quotation",
          Fields.TITLE_FORMS, "title");

  private final IndexSearcher searcher;
  private final IndexReader reader;
  private final Set<String> notes = new LinkedHashSet<>();

  private UnmatchedWords(IndexSearcher searcher) {
    this.searcher = searcher;
    reader = searcher.getIndexReader();
  }

  /** A note for each such word, in order. */
  static List<String> notes(IndexSearcher searcher, Query query) throws IOException {
    UnmatchedWords words = new UnmatchedWords(searcher);
    try {
      query.visit(words);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return List.copyOf(words.notes);
  }

  @Override
  public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
    if (occur == BooleanClause.Occur.MUST_NOT) {
      return EMPTY_VISITOR;
    }
    if (parent instanceof ExactFirstQuery words) {
      words.forms().forEach(this::checkWord);
      checkPhrase(words);
      checkMarks(words);
      return EMPTY_VISITOR;
    }
    return this;
  }

  private void checkWord(Term form) {
    String field = form.field().substring(0, form.field().length() - Fields.forms("").length());
    String word = form.text();
    boolean isFound =
        NewsAnalyzer.words(word).stream()
            .flatMap(each -> each.stems().stream())
            .anyMatch(stem -> occurs(new Term(field, stem)));
    if (!isFound) {
      notes.add("no " + PLACES.get(form.field()) + " has the word '" + word + "'");
    }
  }

  private void checkPhrase(ExactFirstQuery words) {
    if (words.forms().size() > 1 && notes.isEmpty() && !isFound(words.words())) {
      String phrase = String.join(" ", words.forms().stream().map(Term::text).toList());
      String place = PLACES.get(words.forms().get(0).field());
      notes.add("no " + place + " has the words '" + phrase + "' one behind the other");
    }
  }

  /** The word may occur, and not with its marks, as C does without those of C++. */
  private void checkMarks(ExactFirstQuery words) {
    if (words.forms().size() == 1
        && notes.isEmpty()
        && words.words() instanceof TermQuery marked
        && !occurs(marked.getTerm())) {
      String place = PLACES.get(words.forms().get(0).field());
      notes.add("no " + place + " has the word '" + marked.getTerm().text() + "'");
    }
  }

  private boolean occurs(Term term) {
    try {
      return reader.docFreq(term) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isFound(Query query) {
    try {
      return searcher.count(query) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void consumeTerms(Query query, Term... terms) {
    for (Term term : terms) {
      if (term.field().equals(Fields.SOURCE) && !occurs(term)) {
        notes.add("no source is named '" + term.text() + "'");
      } else if (query instanceof RegexpQuery && !occurs(term)) {
        // One that matches a single word.
        notes.add("no word matches '" + query.toString(term.field()) + "'");
      }
    }
  }

  @Override
  public void consumeTermsMatching(
      Query query, String field, Supplier<ByteRunAutomaton> automaton) {
    if (query instanceof MultiTermQuery && !isFound(query)) {
      String pattern =
          query instanceof FuzzyQuery fuzzy
              ? fuzzy.getTerm().text() + "~" + fuzzy.getMaxEdits()
              : query.toString(field);
      String what = field.equals(Fields.SOURCE) ? "source is named" : "word matches";
      notes.add("no " + what + " '" + pattern + "'");
    }
  }

  @Override
  public void visitLeaf(Query query) {
    if (query instanceof JoinedQuery joined) {
      joined.inner().visit(this);
    }
  }
}
