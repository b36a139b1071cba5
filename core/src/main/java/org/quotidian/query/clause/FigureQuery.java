package org.quotidian.query.clause;

import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.quotidian.annotation.Figure;
import org.quotidian.index.Fields;
import org.quotidian.index.FigureUnits;
import org.quotidian.index.NewsAnalyzer;

/** Sentences with a figure that can lie between two values, both included, or counts something. */
public final class FigureQuery extends Query {

  private final double low;
  private final double high;
  private final List<String> unit;

  private FigureQuery(double low, double high, List<String> unit) {
    this.low = low;
    this.high = high;
    this.unit = unit;
  }

  /** Between two values; where {@code unit} is not empty, also a figure that counts it. */
  public static FigureQuery of(double low, double high, String unit) {
    return new FigureQuery(low, high, unitTerms(unit));
  }

  private static List<String> unitTerms(String unit) {
    return NewsAnalyzer.terms(FigureUnits.word(unit));
  }

  /** The words of the unit, stemmed; none if it may be anything. */
  List<String> unitWords() {
    return unit;
  }

  /** Whether it is such a figure. */
  public boolean matches(Figure figure) {
    String its = figure.unit();
    boolean counts = unit.isEmpty() || (its != null && unitTerms(its).containsAll(unit));
    return counts && figure.low() <= high && figure.high() >= low;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean open = low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY;
    if (!open || unit.isEmpty()) {
      Query range =
          DoubleRange.newIntersectsQuery(Fields.FIGURE, new double[] {low}, new double[] {high});
      all.add(range, BooleanClause.Occur.MUST);
    }
    for (String word : unit) {
      all.add(new TermQuery(new Term(Fields.UNIT, word)), BooleanClause.Occur.MUST);
    }
    return all.build();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "figure([" + low + " TO " + high + "] " + String.join(" ", unit) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && Double.compare(low, ((FigureQuery) other).low) == 0
        && Double.compare(high, ((FigureQuery) other).high) == 0
        && unit.equals(((FigureQuery) other).unit);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), low, high, unit);
  }
}
