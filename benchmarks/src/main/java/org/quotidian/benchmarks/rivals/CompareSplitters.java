package org.quotidian.benchmarks.rivals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quotidian.article.Span;
import org.quotidian.benchmarks.program.Arguments;
import org.quotidian.benchmarks.program.Program;
import org.quotidian.benchmarks.report.Column;
import org.quotidian.benchmarks.report.Environment;
import org.quotidian.benchmarks.report.Report;
import org.quotidian.benchmarks.report.Table;

/**
 * Scores our sentences and those of other libraries on texts whose sentences are known.
 *
 * <p>The arguments are articles as JSON Lines ({@code {"id","text"}}), and their sentences as JSON
 * Lines ({@code {"article","sentences":[[begin,end]]}}, in code points). A boundary is the end of a
 * sentence without white space; the ends of paragraphs, which nobody can miss, do not count.
 */
public final class CompareSplitters implements Program {

  private static final Pattern PARAGRAPH_END = Pattern.compile("\\s*\\n\\s*\\n");

  @Override
  public About about() {
    return new About(
        "CompareSplitters",
        "ARTICLES.jsonl SENTENCES.jsonl",
        "sentences of other libraries and ours, compared with known ones of yours",
        "10 s");
  }

  @Override
  public Report run(Arguments arguments, Progress progress) throws IOException {
    arguments.expect(2, 2);
    Map<String, String> texts = ArticleTexts.read(arguments.path(0));
    return compare(texts, sentences(arguments.path(1), texts));
  }

  Report compare(Map<String, String> texts, Map<String, List<Span>> sentences) {
    Environment environment = Environment.current();
    Table.Builder table =
        Table.builder(
            "Boundaries inside paragraphs",
            Column.key("splitter"),
            Column.measured("precision", "", 3),
            Column.measured("recall", "", 3),
            Column.measured("F1", "", 3));
    for (Splitter splitter : Splitter.values()) {
      Score score = score(splitter, texts, sentences);
      table.row(splitter.title(), score.precision(), score.recall(), score.f1());
    }
    return report(
        Map.of("articles", String.valueOf(sentences.size())), environment, List.of(table.build()));
  }

  static Score score(
      Splitter splitter, Map<String, String> texts, Map<String, List<Span>> sentences) {
    int found = 0;
    int reported = 0;
    int real = 0;
    for (Map.Entry<String, List<Span>> known : sentences.entrySet()) {
      String text = texts.getOrDefault(known.getKey(), "");
      Set<Integer> idle = paragraphEnds(text);
      Set<Integer> wanted = new HashSet<>();
      known.getValue().forEach(span -> wanted.add(trimmedEnd(text, span)));
      wanted.removeAll(idle);
      Set<Integer> ends = new HashSet<>();
      splitter.split(text).forEach(span -> ends.add(trimmedEnd(text, span)));
      ends.removeAll(idle);
      reported += ends.size();
      real += wanted.size();
      ends.retainAll(wanted);
      found += ends.size();
    }
    return new Score(found, reported, real);
  }

  private static Set<Integer> paragraphEnds(String text) {
    Set<Integer> ends = new HashSet<>();
    Matcher matcher = PARAGRAPH_END.matcher(text);
    while (matcher.find()) {
      ends.add(matcher.start());
    }
    ends.add(text.stripTrailing().length());
    return ends;
  }

  private static int trimmedEnd(String text, Span span) {
    int end = span.end();
    while (end > span.begin() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static Map<String, List<Span>> sentences(Path file, Map<String, String> texts)
      throws IOException {
    Map<String, List<Span>> sentences = new LinkedHashMap<>();
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      while (json.nextToken() == JsonToken.START_OBJECT) {
        String article = "";
        List<Span> spans = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String field = json.currentName();
          json.nextToken();
          if (field.equals("article")) {
            article = json.getText();
          } else if (field.equals("sentences")) {
            while (json.nextToken() == JsonToken.START_ARRAY) {
              spans.add(new Span(json.nextIntValue(-1), json.nextIntValue(-1)));
              json.nextToken();
            }
          } else {
            json.skipChildren();
          }
        }
        String text = texts.getOrDefault(article, "");
        sentences.put(
            article,
            spans.stream()
                .map(span -> ArticleTexts.inUtf16(text, span.begin(), span.end()))
                .toList());
      }
    }
    return sentences;
  }
}
