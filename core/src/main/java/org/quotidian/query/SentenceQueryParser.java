package org.quotidian.query;

import java.util.Locale;
import java.util.Map;
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
import org.apache.lucene.queryparser.flexible.standard.parser.ParseException;
import org.apache.lucene.queryparser.flexible.standard.parser.Token;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.quotidian.index.Fields;
import org.quotidian.index.NewsAnalyzer;

/** Reads the query language that the package describes. Safe to share between threads. */
final class SentenceQueryParser {

  private static final Analyzer ANALYZER =
      new PerFieldAnalyzerWrapper(new NewsAnalyzer(), Map.of(Fields.SOURCE, new OneKeyword()));

  private SentenceQueryParser() {}

  /** The query for what {@code query} says. */
  static Query parse(String query) throws QuerySyntaxException {
    StandardQueryParser parser = new StandardQueryParser(ANALYZER);
    parser.setAllowLeadingWildcard(true);
    parser.setLocale(Locale.ROOT);
    QueryNodeProcessorPipeline pipeline =
        (QueryNodeProcessorPipeline) parser.getQueryNodeProcessor();
    pipeline.add(0, new FieldProcessor());
    ((QueryTreeBuilder) parser.getQueryBuilder())
        .setBuilder(PublishedNode.class, node -> ((PublishedNode) node).query());
    try {
      return parser.parse(query, Fields.TEXT);
    } catch (ParseException e) {
      throw syntaxError(query, e);
    } catch (QueryNodeParseException e) {
      throw unreadable(query, e);
    } catch (QueryNodeException e) {
      throw new QuerySyntaxException(reason(e), query, -1, e);
    } catch (IndexSearcher.TooManyClauses e) {
      String reason = "the query has over " + IndexSearcher.getMaxClauseCount() + " clauses";
      throw new QuerySyntaxException(reason, query, -1, e);
    } catch (IllegalArgumentException e) {
      // What Lucene's regular expressions say of one that they can't read.
      throw new QuerySyntaxException(reason(e), query, -1, e);
    }
  }

  /** The grammar's lexer stopped: at the last mark that opens something and is never closed. */
  private static QuerySyntaxException unreadable(String query, QueryNodeParseException e) {
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
            ? "the query can't be read"
            : query.charAt(open) + " is never closed, at character " + (open + 1);
    return new QuerySyntaxException(reason, query, open, e);
  }

  private static QuerySyntaxException syntaxError(String query, ParseException e) {
    Token last = e.currentToken;
    if (last == null || last.next == null) {
      return new QuerySyntaxException(reason(e), query, -1, e);
    }
    Token found = last.next;
    // The grammar's columns are offsets into the whole query.
    int offset = Math.min(query.length(), found.beginColumn);
    String what =
        found.image.isEmpty()
            ? "the query ends too early"
            : "'" + found.image + "' stands in the wrong place";
    return new QuerySyntaxException(what + ", at character " + (offset + 1), query, offset, e);
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
