package org.quotidian.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Span;
import org.quotidian.index.Fields;
import org.quotidian.text.Tokens;

/**
 * Tells which words of a sentence a query matched, exactly: from the positions that the query's own
 * matching reports. The index holds no offsets; position n is the sentence's n-th word.
 */
final class Highlighter {

  static final Highlighter NONE = new Highlighter(null);

  private final @Nullable Weight weight;

  Highlighter(@Nullable Weight weight) {
    this.weight = weight;
  }

  List<Span> spans(LeafReaderContext leaf, int document, AnnotatedArticle article, int number)
      throws IOException {
    Matches matches = weight == null ? null : weight.matches(leaf, document);
    MatchesIterator found = matches == null ? null : matches.getMatches(Fields.TEXT);
    if (found == null) {
      return List.of();
    }
    int[] words = words(article.tokens(), article.sentences().get(number));
    List<Span> spans = new ArrayList<>();
    while (found.next()) {
      int first = found.startPosition();
      int last = found.endPosition();
      if (first >= 0 && last < words.length) {
        Tokens tokens = article.tokens();
        spans.add(new Span(tokens.begin(words[first]), tokens.end(words[last])));
      }
    }
    return merged(spans);
  }

  private static int[] words(Tokens tokens, Sentence sentence) {
    int[] words = new int[sentence.endToken() - sentence.firstToken()];
    int count = 0;
    for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
      if (tokens.isWord(i)) {
        words[count++] = i;
      }
    }
    return Arrays.copyOf(words, count);
  }

  private static List<Span> merged(List<Span> spans) {
    spans.sort(null);
    List<Span> merged = new ArrayList<>(spans.size());
    for (Span span : spans) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && last.overlaps(span)) {
        merged.set(merged.size() - 1, new Span(last.begin(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
