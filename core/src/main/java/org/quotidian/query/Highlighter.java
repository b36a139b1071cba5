package org.quotidian.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Figure;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Span;
import org.quotidian.index.Fields;
import org.quotidian.index.Handles;
import org.quotidian.index.NewsAnalyzer;
import org.quotidian.index.SignedWords;
import org.quotidian.index.SpokenWords;
import org.quotidian.query.SentenceHit.Highlight;
import org.quotidian.query.clause.FigureQuery;
import org.quotidian.query.clause.NameQuery;
import org.quotidian.query.clause.QuotationQuery;
import org.quotidian.query.facet.Articles;
import org.quotidian.text.Tokens;

/**
 * Finds what matched in a sentence. The words are exactly those that the query's own matching
 * reports: the index holds no offsets, but position n is the n-th word. Entities, figures and
 * quotations are found by the annotations that meet a part of the query.
 */
final class Highlighter {

  private static final Comparator<Highlight> IN_ORDER =
      Comparator.comparing(Highlight::span)
          .thenComparing(Highlight::kind, Comparator.reverseOrder());

  /** The matching of words, which has their positions; {@code null} if the query asks for none. */
  private final @Nullable Weight words;

  private final List<Named> names = new ArrayList<>();
  private final List<FigureQuery> figures = new ArrayList<>();
  private final List<Quoted> quotations = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<ByteRunAutomaton> patterns;

  private record Named(NameQuery query, NameQuery.Meaning meaning) {}

  /** Finds the quotations that are meant; and of these the speakers. */
  private record Quoted(Weight weight, boolean bySpeaker, List<ByteRunAutomaton> patterns) {}

  Highlighter(IndexSearcher searcher, Query asked) throws IOException {
    Query rewritten = searcher.rewrite(asked);
    // Ranges and patterns would look through the whole segment for each sentence.
    words =
        asksForWords(rewritten)
            ? searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1)
            : null;
    patterns = patterns(asked, Fields.TEXT_FORMS);
    for (Query leaf : leaves(asked)) {
      if (leaf instanceof NameQuery name) {
        NameQuery.Meaning meaning = meaning(searcher, name);
        names.add(new Named(name, meaning));
      } else if (leaf instanceof FigureQuery figure) {
        figures.add(figure);
      } else if (leaf instanceof QuotationQuery quotation) {
        boolean bySpeaker = false;
        for (Query inner : leaves(quotation.inner())) {
          if (inner instanceof NameQuery name) {
            NameQuery.Meaning meaning = meaning(searcher, name);
            bySpeaker |= name.place() == NameQuery.Place.SPEAKER;
            if (name.place() == NameQuery.Place.QUOTED) {
              names.add(new Named(name, meaning));
            }
          }
        }
        quotations.add(
            new Quoted(
                weight(searcher, quotation.inner()),
                bySpeaker,
                patterns(quotation.inner(), Fields.QUOTE_FORMS)));
      }
    }
  }

  private NameQuery.Meaning meaning(IndexSearcher searcher, NameQuery name) throws IOException {
    NameQuery.Meaning meaning = name.meaning(searcher);
    if (!meaning.known()) {
      notes.add(name.unknown());
    }
    return meaning;
  }

  private static Weight weight(IndexSearcher searcher, Query query) throws IOException {
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  private static boolean asksForWords(Query query) {
    boolean[] found = new boolean[1];
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query part, Term... terms) {
            for (Term term : terms) {
              found[0] |= term.field().equals(Fields.TEXT);
            }
          }

          @Override
          public void consumeTermsMatching(
              Query pattern, String field, Supplier<ByteRunAutomaton> automaton) {
            found[0] |= field.equals(Fields.TEXT);
          }
        });
    return found[0];
  }

  /** The parts of a query that have to be met or may be, but not those that must not. */
  private static Set<Query> leaves(Query query) {
    Set<Query> leaves = new LinkedHashSet<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void visitLeaf(Query leaf) {
            leaves.add(leaf);
          }
        });
    return leaves;
  }

  /** What words with wildcards and fuzzy words match; the index has no positions of these. */
  private static List<ByteRunAutomaton> patterns(Query query, String field) {
    List<ByteRunAutomaton> patterns = new ArrayList<>();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTermsMatching(
              Query pattern, String its, Supplier<ByteRunAutomaton> automaton) {
            if (its.equals(field)) {
              patterns.add(automaton.get());
            }
          }

          /** A regular expression may match a single word. */
          @Override
          public void consumeTerms(Query pattern, Term... words) {
            for (Term word : words) {
              if (word.field().equals(field)) {
                patterns.add(new ByteRunAutomaton(Automata.makeBinary(word.bytes()), true));
              }
            }
          }
        });
    return patterns;
  }

  /** Notes on how the query was understood. */
  List<String> notes() {
    return notes;
  }

  /** A sentence that was found, with what to mark in it. */
  SentenceHit hit(LeafReaderContext leaf, int document, AnnotatedArticle article, float score)
      throws IOException {
    int number = number(leaf, document);
    return new SentenceHit(article, number, score, marks(leaf, document, article, number));
  }

  private List<Highlight> marks(
      LeafReaderContext leaf, int document, AnnotatedArticle article, int number)
      throws IOException {
    Set<Highlight> marks = new LinkedHashSet<>();
    Sentence sentence = article.sentences().get(number);
    addWords(leaf, document, article, sentence, marks);
    addNames(article, sentence, marks);
    addFigures(article, sentence, marks);
    addQuotations(leaf, document, article, sentence, marks);
    List<Highlight> sorted = new ArrayList<>(marks);
    sorted.sort(IN_ORDER);
    return sorted;
  }

  private void addWords(
      LeafReaderContext leaf,
      int document,
      AnnotatedArticle article,
      Sentence sentence,
      Set<Highlight> marks)
      throws IOException {
    Matches matches = words == null ? null : words.matches(leaf, document);
    MatchesIterator found = matches == null ? null : matches.getMatches(Fields.TEXT);
    if (found == null && patterns.isEmpty()) {
      return;
    }
    // To look for the tokens of the whole article would take half of the time of a search.
    Tokens own = article.tokens(sentence);
    // A sentence that somebody else found may begin within a token.
    boolean isWhole = own.count() == sentence.endToken() - sentence.firstToken();
    Tokens tokens = isWhole ? own : article.tokens();
    Sentence alone =
        isWhole ? new Sentence(sentence.begin(), sentence.end(), 0, own.count()) : sentence;
    int[] its = tokens.words(alone.firstToken(), alone.endToken());
    if (found != null) {
      addMatched(found, tokens, its, alone, marks);
    }
    addPatterns(patterns, tokens, its, alone, marks);
  }

  private static void addPatterns(
      List<ByteRunAutomaton> patterns,
      Tokens tokens,
      int[] words,
      Sentence sentence,
      Set<Highlight> marks) {
    for (int word : words) {
      Span span = new Span(tokens.begin(word), tokens.end(word));
      BytesRef form = new BytesRef(NewsAnalyzer.form(tokens, word));
      for (ByteRunAutomaton pattern : patterns) {
        if (sentence.span().contains(span) && pattern.run(form.bytes, form.offset, form.length)) {
          marks.add(new Highlight(Highlight.Kind.WORD, span));
        }
      }
    }
  }

  private static void addMatched(
      MatchesIterator found, Tokens tokens, int[] words, Sentence sentence, Set<Highlight> marks)
      throws IOException {
    while (found.next()) {
      int first = found.startPosition();
      int last = found.endPosition();
      if (first < 0 || last >= words.length) {
        continue;
      }
      int from = Math.max(first, 0);
      while (from <= last && words[from] < sentence.firstToken()) {
        from++;
      }
      int to = last;
      while (to >= from && words[to] >= sentence.endToken()) {
        to--;
      }
      if (from <= to) {
        int begin = Math.max(SignedWords.begin(tokens, words[from]), sentence.firstToken());
        int end = Math.min(SignedWords.end(tokens, words[to]), sentence.endToken());
        Span span = new Span(tokens.begin(begin), tokens.end(end - 1));
        marks.add(new Highlight(Highlight.Kind.WORD, span));
      }
    }
  }

  private void addNames(AnnotatedArticle article, Sentence sentence, Set<Highlight> marks) {
    if (names.isEmpty()) {
      return;
    }
    List<Mention> here = new ArrayList<>();
    Set<String> entities = new HashSet<>();
    for (Mention mention : article.mentions()) {
      if (sentence.span().overlaps(mention.span())) {
        here.add(mention);
        entities.add(mention.entity());
      }
    }
    Handles handles = new Handles(article, entities::contains);
    for (Mention mention : here) {
      if (isMeant(mention, handles)) {
        marks.add(new Highlight(Highlight.Kind.ENTITY, mention.span()));
      }
    }
  }

  private boolean isMeant(Mention mention, Handles handles) {
    String place = mention.place();
    for (Named named : names) {
      EntityType type = named.query().type();
      boolean mayBePlace = place != null && (type == null || type == EntityType.LOCATION);
      if (mayBePlace && named.meaning().terms().test(place)) {
        return true;
      }
      if (type == null || type == mention.type()) {
        for (String term : handles.of(mention.entity())) {
          if (named.meaning().terms().test(term)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void addFigures(AnnotatedArticle article, Sentence sentence, Set<Highlight> marks) {
    if (figures.isEmpty()) {
      return;
    }
    for (Figure figure : article.figures()) {
      if (sentence.span().overlaps(figure.span())
          && figures.stream().anyMatch(query -> query.matches(figure))) {
        marks.add(new Highlight(Highlight.Kind.FIGURE, figure.span()));
      }
    }
  }

  private void addQuotations(
      LeafReaderContext leaf,
      int document,
      AnnotatedArticle article,
      Sentence sentence,
      Set<Highlight> marks)
      throws IOException {
    BitSet sentences = quotations.isEmpty() ? null : QuotationQuery.SENTENCES.getBitSet(leaf);
    BitSet articles = quotations.isEmpty() ? null : Articles.ENDS.getBitSet(leaf);
    if (sentences == null || articles == null) {
      return;
    }
    int first = 0;
    if (document > 0) {
      first = Math.max(sentences.prevSetBit(document - 1), articles.prevSetBit(document - 1)) + 1;
    }
    for (int child = first; child < document; child++) {
      for (Quoted quoted : quotations) {
        Matches matches = quoted.weight().matches(leaf, child);
        if (matches != null) {
          Quotation quotation = article.quotations().get(number(leaf, child));
          marks.add(new Highlight(Highlight.Kind.QUOTATION, quotation.span()));
          addSpeaker(quotation, quoted.bySpeaker(), sentence, marks);
          MatchesIterator found = matches.getMatches(Fields.QUOTE);
          if (found != null) {
            int[] said = SpokenWords.of(article, quotation);
            addMatched(found, article.tokens(), said, sentence, marks);
          }
          if (!quoted.patterns().isEmpty()) {
            int[] said = SpokenWords.of(article, quotation);
            addPatterns(quoted.patterns(), article.tokens(), said, sentence, marks);
          }
        }
      }
    }
  }

  private static void addSpeaker(
      Quotation quotation, boolean bySpeaker, Sentence sentence, Set<Highlight> marks) {
    if (!bySpeaker) {
      return;
    }
    for (Quotation.Speaker speaker : quotation.speakers()) {
      if (sentence.span().contains(speaker.span())) {
        marks.add(new Highlight(Highlight.Kind.ENTITY, speaker.span()));
      }
    }
  }

  private static int number(LeafReaderContext leaf, int document) throws IOException {
    NumericDocValues numbers = leaf.reader().getNumericDocValues(Fields.NUMBER);
    if (numbers == null || !numbers.advanceExact(document)) {
      throw new IllegalStateException("document " + document + " has no number");
    }
    return (int) numbers.longValue();
  }
}
