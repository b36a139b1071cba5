package org.quotidian.query;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldableNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorImpl;
import org.apache.lucene.queryparser.flexible.core.util.UnescapedCharSequence;
import org.apache.lucene.queryparser.flexible.standard.nodes.IntervalQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.RegexpQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.WildcardQuery;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotation.EntityType;
import org.quotidian.article.PublicationDate;
import org.quotidian.index.Fields;
import org.quotidian.query.clause.NameQuery;
import org.quotidian.query.clause.QuotationQuery;
import org.quotidian.query.clause.TitleQuery;

/**
 * Gives each field that a query names its meaning: a field of the index, or a query of our own. A
 * new field is one more case of {@link #sentenceField}.
 */
final class FieldProcessor extends QueryNodeProcessorImpl {

  /** The field of words without a field. */
  static final String WORDS = "text";

  /** The words of a quotation. */
  static final String QUOTE = "quote";

  private static final String FIELDS =
      "entity: person: org: place: quote: speaker: figure: like: source: published: title:";

  /** A star beside a letter, or a question mark between letters: what ends a sentence is none. */
  private static final Pattern WILDCARD_IN_PHRASE =
      Pattern.compile("\\S*\\p{L}[*]\\S*|[*]\\p{L}\\S*|\\S*\\p{L}[?]\\p{L}\\S*");

  private static final String DONE = "quotidian.field.done";

  private final String query;
  private final boolean inQuotation;
  private final List<Query> groups;

  /**
   * @param query what is read
   * @param inQuotation whether it is inside {@code quote:( )}
   * @param groups what its {@link QuoteGroups} mean
   */
  FieldProcessor(String query, boolean inQuotation, List<Query> groups) {
    this.query = query;
    this.inQuotation = inQuotation;
    this.groups = groups;
  }

  @Override
  protected QueryNode preProcessNode(QueryNode node) throws QueryNodeException {
    if (!(node instanceof FieldableNode fieldable)
        || fieldable.getField() == null
        || node.getTag(DONE) != null) {
      return node;
    }
    String field = fieldable.getField().toString();
    if (field.equals("*")) {
      if (isAnything(node)) {
        // "*:*": everything.
        return node;
      }
      throw refused("* as a field goes with *:* only", node, field);
    }
    if (node instanceof IntervalQueryNode) {
      throw refused("fn: is not supported; \"…\"~3 finds words near each other", node, field);
    }
    Query group = node instanceof FieldQueryNode text ? group(text, field) : null;
    if (group != null) {
      return new QueryNodes.Made(group);
    }
    return inQuotation ? quotationField(field, fieldable) : sentenceField(field, fieldable);
  }

  private @Nullable Query group(FieldQueryNode node, String field) throws RefusedException {
    int number = QuoteGroups.number(node.getText());
    if (number < 0 || number >= groups.size()) {
      return null;
    }
    if (node instanceof FuzzyQueryNode) {
      throw refused("~ can't follow quote:( )", node, field);
    }
    return groups.get(number);
  }

  private QueryNode sentenceField(String field, FieldableNode node) throws RefusedException {
    return switch (field) {
      case WORDS -> words(Fields.TEXT, node);
      case QUOTE ->
          isAnything(node)
              ? new QueryNodes.Made(new QuotationQuery(Fields.quotations()))
              : new QueryNodes.Around(words(Fields.QUOTE, node), QuotationQuery::new);
      case "speaker" ->
          new QueryNodes.Made(new QuotationQuery(name(NameQuery.Place.SPEAKER, null, field, node)));
      case "entity" -> made(name(NameQuery.Place.SENTENCE, null, field, node));
      case "person" -> made(name(NameQuery.Place.SENTENCE, EntityType.PERSON, field, node));
      case "org" -> made(name(NameQuery.Place.SENTENCE, EntityType.ORGANIZATION, field, node));
      case "place" -> made(name(NameQuery.Place.SENTENCE, EntityType.LOCATION, field, node));
      case "figure" -> made(figure(node));
      case "like" -> made(like(node));
      case "source" -> source(node);
      case "published" -> made(published(node));
      case "title" -> new QueryNodes.Around(words(Fields.TITLE, node), TitleQuery::new);
      default ->
          throw refused(
              "there is no field '"
                  + field
                  + "'; there are "
                  + FIELDS
                  + "; in quotation marks, a colon is text",
              node,
              field);
    };
  }

  private QueryNode quotationField(String field, FieldableNode node) throws RefusedException {
    return switch (field) {
      case QUOTE -> words(Fields.QUOTE, node);
      case "speaker" -> made(name(NameQuery.Place.SPEAKER, null, field, node));
      case "entity" -> made(name(NameQuery.Place.QUOTED, null, field, node));
      case "person" -> made(name(NameQuery.Place.QUOTED, EntityType.PERSON, field, node));
      case "org" -> made(name(NameQuery.Place.QUOTED, EntityType.ORGANIZATION, field, node));
      case "place" -> made(name(NameQuery.Place.QUOTED, EntityType.LOCATION, field, node));
      default ->
          throw refused(
              "there is no field '"
                  + field
                  + "' in quote:( ); there are speaker: entity: person: org: place:",
              node,
              field);
    };
  }

  private Query like(FieldableNode node) throws RefusedException {
    if (!isWords(node)) {
      throw refused("like: takes a sentence in quotation marks", node, "like");
    }
    return Queries.like(((FieldQueryNode) node).getTextAsString());
  }

  private static QueryNode made(Query query) {
    return new QueryNodes.Made(query);
  }

  /** The same node, in a field of the index. */
  private static QueryNode in(String field, FieldableNode node) {
    node.setField(field);
    markDone(node, field);
    return node;
  }

  /** What a node means in a field of words. */
  private QueryNode words(String field, FieldableNode node) throws RefusedException {
    Query query = wordsQuery(field, node);
    return query == null ? in(field, node) : made(query);
  }

  /** {@code null} if the node has no word, or is left to Lucene: ranges. */
  private static @Nullable Query wordsQuery(String field, FieldableNode node)
      throws RefusedException {
    if (node instanceof SlopQueryNode near) {
      return near.getChild() instanceof QuotedFieldQueryNode phrase
          ? phrase(field, phrase, near.getValue())
          : null;
    }
    if (node instanceof RegexpQueryNode regexp) {
      return Patterns.regexp(field, regexp.getText().toString(), -1);
    }
    if (!(node instanceof FieldQueryNode text)) {
      return null;
    }
    int offset = text.getBegin();
    if (node instanceof FuzzyQueryNode fuzzy) {
      return Patterns.fuzzy(field, text.getTextAsString(), fuzzy.getSimilarity(), offset);
    }
    if (node instanceof QuotedFieldQueryNode phrase) {
      return phrase(field, phrase, 0);
    }
    if (wildcard(text.getText()) >= 0) {
      return Patterns.wildcards(field, text.getText(), offset);
    }
    QueryLimits.checkWord(text.getTextAsString(), offset);
    return WordQueries.word(field, text.getTextAsString());
  }

  private static @Nullable Query phrase(String field, QuotedFieldQueryNode phrase, int slop)
      throws RefusedException {
    String text = phrase.getTextAsString();
    Matcher wildcard = WILDCARD_IN_PHRASE.matcher(text);
    if (wildcard.find()) {
      throw new RefusedException(
          "wildcards do not go with a phrase: '" + wildcard.group() + "'", phrase.getBegin());
    }
    QueryLimits.checkWord(text, phrase.getBegin());
    return WordQueries.phraseOfAlternatives(field, text, slop);
  }

  /** Sources are single terms in small letters. */
  private static QueryNode source(FieldableNode node) throws RefusedException {
    if (node instanceof FieldQueryNode text && !(node instanceof FuzzyQueryNode)) {
      if (wildcard(text.getText()) >= 0 && !(node instanceof QuotedFieldQueryNode)) {
        QueryLimits.checkPattern(text.getTextAsString(), text.getBegin());
        return made(
            new WildcardQuery(
                new Term(Fields.SOURCE, text.getTextAsString().toLowerCase(Locale.ROOT))));
      }
      return made(Queries.source(text.getTextAsString()));
    }
    if (node instanceof RegexpQueryNode regexp) {
      QueryLimits.checkRegexp(regexp.getText().toString(), -1);
    } else if (node instanceof FuzzyQueryNode fuzzy) {
      QueryLimits.checkFuzzy(fuzzy.getTextAsString(), fuzzy.getBegin());
    }
    return in(Fields.SOURCE, node);
  }

  private static void markDone(QueryNode node, String field) {
    node.setTag(DONE, Boolean.TRUE);
    List<QueryNode> children = node.getChildren();
    if (children != null) {
      for (QueryNode child : children) {
        if (child instanceof FieldableNode fieldable) {
          fieldable.setField(field);
        }
        markDone(child, field);
      }
    }
  }

  private NameQuery name(
      NameQuery.Place place, @Nullable EntityType type, String field, FieldableNode node)
      throws RefusedException {
    if (!isWords(node)) {
      throw refused(
          field + ": takes a name, such as Merz or \"Friedrich Merz\", without wildcards",
          node,
          field);
    }
    return new NameQuery(place, type, ((FieldQueryNode) node).getTextAsString());
  }

  /** Whether the node is words or a phrase, without wildcards. */
  private static boolean isWords(QueryNode node) {
    return node.getClass() == QuotedFieldQueryNode.class
        || (node.getClass() == FieldQueryNode.class
            && wildcard(((FieldQueryNode) node).getText()) < 0);
  }

  private static boolean isAnything(QueryNode node) {
    return node.getClass() == FieldQueryNode.class
        && ((FieldQueryNode) node).getTextAsString().equals("*");
  }

  /** The first wildcard that is not escaped, or -1. */
  static int wildcard(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (isWildcard(text, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a character is a wildcard that is not escaped. */
  static boolean isWildcard(CharSequence text, int i) {
    boolean escaped = text instanceof UnescapedCharSequence raw && raw.wasEscaped(i);
    return !escaped && (text.charAt(i) == '*' || text.charAt(i) == '?');
  }

  private Query figure(FieldableNode node) throws RefusedException {
    if (node instanceof TermRangeQueryNode range) {
      double low = bound(range.getLowerBound(), Double.NEGATIVE_INFINITY);
      double high = bound(range.getUpperBound(), Double.POSITIVE_INFINITY);
      low = range.isLowerInclusive() ? low : Math.nextUp(low);
      high = range.isUpperInclusive() ? high : Math.nextDown(high);
      if (low > high) {
        throw refused(
            "figure: from "
                + range.getLowerBound().getTextAsString()
                + " to "
                + range.getUpperBound().getTextAsString()
                + " is an empty range",
            node,
            "figure");
      }
      return Queries.figure(low, high);
    }
    if (isAnything(node)) {
      return Queries.figure(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    if (!isWords(node)) {
      throw refused(
          "figure: takes a number, a range of numbers such as [700000 TO 900000], or what is"
              + " counted",
          node,
          "figure");
    }
    String text = ((FieldQueryNode) node).getTextAsString().strip();
    int unit = 0;
    while (unit < text.length() && "0123456789.,-".indexOf(text.charAt(unit)) >= 0) {
      unit++;
    }
    Double value = number(text.substring(0, unit));
    return value == null
        ? Queries.figure(text)
        : Queries.figure(value, value, text.substring(unit));
  }

  private double bound(FieldQueryNode node, double open) throws RefusedException {
    String text = node.getTextAsString();
    if (text.isEmpty() || text.equals("*")) {
      return open;
    }
    Double value = number(text);
    if (value == null) {
      throw refused("'" + text + "' is not a number such as 800000 or 3.5", node, "figure");
    }
    return value;
  }

  private static @Nullable Double number(String text) {
    try {
      double value = Double.parseDouble(text.replace(",", ""));
      return Double.isFinite(value) ? value : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private Query published(FieldableNode node) throws RefusedException {
    if (node instanceof TermRangeQueryNode range) {
      PublicationDate lower = date(range.getLowerBound());
      PublicationDate upper = date(range.getUpperBound());
      return between(range, lower, range.isLowerInclusive(), upper, range.isUpperInclusive());
    }
    if (node instanceof FieldQueryNode term
        && !(node instanceof FuzzyQueryNode || node instanceof RegexpQueryNode)) {
      PublicationDate date = date(term);
      return between(term, date, true, date, true);
    }
    throw refused(
        "published: takes a date or a range of dates, such as [2025-12-15 TO *]",
        node,
        "published");
  }

  /** From the one date to the other; {@code null} is an open end. */
  private Query between(
      QueryNode node,
      @Nullable PublicationDate lower,
      boolean withLower,
      @Nullable PublicationDate upper,
      boolean withUpper)
      throws RefusedException {
    Query between = PublishedRange.of(lower, withLower, upper, withUpper);
    if (between == null) {
      throw refused("published: the range is empty: it ends before it begins", node, "published");
    }
    return between;
  }

  /** The date, or {@code null} for an open end. */
  private @Nullable PublicationDate date(FieldQueryNode node) throws RefusedException {
    String text = node.getTextAsString();
    if (text.isEmpty() || text.equals("*")) {
      return null;
    }
    try {
      return PublicationDate.parse(text);
    } catch (DateTimeException e) {
      throw refused(
          "'" + text + "' is not a date such as 2025-12-15 or 2025-12-15T20:14", node, "published");
    }
  }

  /** The offset is that of the value, where the grammar keeps it, or else of the field. */
  private RefusedException refused(String reason, QueryNode node, String field) {
    int offset = node instanceof FieldQueryNode text ? text.getBegin() : -1;
    boolean valueKept = offset > 0 && offset < query.length();
    int named = query.lastIndexOf(field, valueKept ? offset : query.length());
    return new RefusedException(reason, reason.startsWith("'") && valueKept ? offset : named);
  }

  @Override
  protected QueryNode postProcessNode(QueryNode node) {
    return node;
  }

  @Override
  protected List<QueryNode> setChildrenOrder(List<QueryNode> children) {
    return children;
  }
}
