package org.quotidian.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.builders.QueryTreeBuilder;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorPipeline;
import org.apache.lucene.queryparser.flexible.standard.StandardQueryParser;
import org.apache.lucene.queryparser.flexible.standard.config.StandardQueryConfigHandler;
import org.apache.lucene.queryparser.flexible.standard.parser.ParseException;
import org.apache.lucene.queryparser.flexible.standard.parser.Token;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.quotidian.index.Fields;
import org.quotidian.index.NewsAnalyzer;
import org.quotidian.query.clause.PureNegationRewriter;
import org.quotidian.query.clause.QuotationQuery;

/** Parses the query language that the package page describes. Safe to share between threads. */
final class SentenceQueryParser {

  private static final Analyzer ANALYZER =
      new PerFieldAnalyzerWrapper(new NewsAnalyzer(), Map.of(Fields.SOURCE, new OneKeyword()));

  private SentenceQueryParser() {}

  /** Parses a query. */
  static Query parse(String query) throws QuerySyntaxException {
    try {
      QueryLimits.checkLength(query);
      Query read = read(PlainText.of(query), false);
      QueryLimits.check(read);
      if (read instanceof MatchNoDocsQuery
          || read instanceof BooleanQuery clauses && clauses.clauses().isEmpty()) {
        throw new RefusedException("the query has no word to look for", -1);
      }
      return read;
    } catch (RefusedException e) {
      throw new QuerySyntaxException(PlainText.shown(e.reason()), query, e.offset(), e);
    } catch (IndexSearcher.TooManyClauses e) {
      String reason = "the query has over " + IndexSearcher.getMaxClauseCount() + " clauses";
      throw new QuerySyntaxException(reason, query, -1, e);
    }
  }

  /** Reads a query for sentences, or one for quotations, whose words have all to be met. */
  private static Query read(String query, boolean inQuotation) throws RefusedException {
    QuoteGroups groups = QuoteGroups.of(query);
    List<Query> inner = new ArrayList<>();
    for (QuoteGroups.Group group : groups.groups()) {
      if (inQuotation) {
        throw new RefusedException("quote:( ) can't be inside quote:( )", group.begin() - 1);
      }
      try {
        inner.add(new QuotationQuery(read(query.substring(group.begin(), group.end()), true)));
      } catch (RefusedException e) {
        int offset = e.offset() < 0 ? -1 : e.offset() + group.begin();
        throw new RefusedException(e.reason(), offset);
      }
    }
    StandardQueryParser parser = new StandardQueryParser(ANALYZER);
    parser.setAllowLeadingWildcard(true);
    parser.setLocale(Locale.ROOT);
    if (inQuotation) {
      parser.setDefaultOperator(StandardQueryConfigHandler.Operator.AND);
    }
    QueryNodeProcessorPipeline pipeline =
        (QueryNodeProcessorPipeline) parser.getQueryNodeProcessor();
    pipeline.add(0, new FieldProcessor(query, inQuotation, inner));
    QueryNodes.addTo((QueryTreeBuilder) parser.getQueryBuilder());
    try {
      String words = inQuotation ? FieldProcessor.QUOTE : FieldProcessor.WORDS;
      Query read = parser.parse(groups.rest(), words);
      return PureNegationRewriter.complete(
          read, inQuotation ? Fields.quotations() : Fields.sentences());
    } catch (RefusedException e) {
      throw e;
    } catch (ParseException e) {
      throw syntaxError(query, e);
    } catch (QueryNodeParseException e) {
      throw unreadable(query);
    } catch (QueryNodeException e) {
      if (e.getCause() instanceof IndexSearcher.TooManyClauses tooMany) {
        throw tooMany;
      }
      throw new RefusedException("the query can't be parsed: " + reason(e), -1);
    } catch (NumberFormatException e) {
      throw new RefusedException("a number after ~ or ^ is too large", -1);
    } catch (IllegalArgumentException e) {
      if (e.getCause() instanceof IndexSearcher.TooManyClauses tooMany) {
        throw tooMany;
      }
      // Only Lucene's regular expressions throw this.
      throw new RefusedException("the regular expression is not valid: " + reason(e), -1);
    } catch (TooComplexToDeterminizeException e) {
      throw new RefusedException("a pattern is too complex: " + e.getMessage(), -1);
    }
  }

  /** The grammar's lexer stopped: at the last mark that opens something and is never closed. */
  private static RefusedException unreadable(String query) {
    int open = -1;
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c == '\\') {
        i++;
      } else if (open < 0 ? c == '"' || c == '/' : c == query.charAt(open)) {
        open = open < 0 ? i : -1;
      }
    }
    String reason =
        open < 0
            ? "the query can't be parsed"
            : query.charAt(open) + " is never closed, at character " + (open + 1);
    return new RefusedException(reason, open);
  }

  private static RefusedException syntaxError(String query, ParseException e) {
    Token last = e.currentToken;
    if (last == null || last.next == null) {
      return new RefusedException(reason(e), -1);
    }
    Token found = last.next;
    // The grammar's columns are offsets into the whole query.
    int offset = Math.min(query.length(), found.beginColumn);
    String what =
        found.image.isEmpty()
            ? "the query ends too early"
            : "'"
                + query.substring(offset, Math.min(query.length(), offset + found.image.length()))
                + "' is in the wrong place";
    return new RefusedException(what + ", at character " + (offset + 1) + expected(e), offset);
  }

  private static String expected(ParseException e) {
    Set<String> expected = new TreeSet<>();
    for (int[] tokens : e.expectedTokenSequences) {
      String token = tokens.length == 0 ? "" : e.tokenImage[tokens[0]];
      String name =
          switch (token) {
            case "<TERM>", "<NUMBER>", "<RANGE_GOOP>" -> "a word";
            case "<QUOTED>", "<RANGE_QUOTED>" -> "a phrase";
            case "<RANGE_TO>", "\"TO\"" -> "TO";
            case "\"(\"" -> "(";
            case "\")\"" -> ")";
            case "\"]\"", "<RANGEIN_END>" -> "]";
            case "\"}\"", "<RANGEEX_END>" -> "}";
            default -> "";
          };
      if (!name.isEmpty()) {
        expected.add(name);
      }
    }
    return expected.isEmpty() ? "" : ": expected " + String.join(" or ", expected);
  }

  private static String reason(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return message == null || message.isBlank()
        ? root.toString()
        : message.lines().iterator().next();
  }

  /** The whole input as one term in lower case. */
  private static final class OneKeyword extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer whole = new KeywordTokenizer();
      return new TokenStreamComponents(whole, new LowerCaseFilter(whole));
    }
  }
}
