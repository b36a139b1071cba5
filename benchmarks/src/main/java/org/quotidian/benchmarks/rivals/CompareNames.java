package org.quotidian.benchmarks.rivals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quotidian.annotation.EntityType;
import org.quotidian.article.Span;
import org.quotidian.benchmarks.program.Arguments;
import org.quotidian.benchmarks.program.Program;
import org.quotidian.benchmarks.program.Stopwatch;
import org.quotidian.benchmarks.report.Column;
import org.quotidian.benchmarks.report.Environment;
import org.quotidian.benchmarks.report.Report;
import org.quotidian.benchmarks.report.Table;
import org.quotidian.benchmarks.rivals.NameRival.Name;

/**
 * Scores our names and those of another library on texts whose names are known.
 *
 * <p>The arguments are articles as JSON Lines ({@code {"id","text"}}), and their names as JSON
 * Lines ({@code {"article","begin","end","type"}}, in code points). A name is right if its extent
 * and its type are; persons, organizations and locations count.
 */
public final class CompareNames implements Program {

  /** A name of an article. */
  record Place(String article, Name name) {}

  /** A row of the table. */
  private record Row(String program, Score score, double seconds) {}

  @Override
  public About about() {
    return new About(
        "CompareNames",
        "ARTICLES.jsonl NAMES.jsonl",
        "names of Stanford CoreNLP, if fetched, and ours, compared with known ones of yours",
        "30 s");
  }

  @Override
  public Report run(Arguments arguments, Progress progress) throws IOException {
    arguments.expect(2, 2);
    Map<String, String> texts = ArticleTexts.read(arguments.path(0));
    return compare(
        texts, names(arguments.path(1), texts), CopyleftJars.folder("corenlp"), progress);
  }

  Report compare(Map<String, String> texts, Set<Place> known, Path jars, Progress progress)
      throws IOException {
    Environment environment = Environment.current();
    List<Row> rows = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (NameRival rival : NameRival.values()) {
      progress.report("names: " + rival.title());
      Optional<NameRival.Finder> finder = rival.open(jars);
      if (finder.isEmpty()) {
        missing.add(rival.title());
        continue;
      }
      rows.add(row(rival.title(), finder.get(), texts, known));
    }
    Table.Builder table =
        Table.builder(
                "Names of persons, organizations and locations",
                Column.key("program"),
                Column.measured("precision", "", 3),
                Column.measured("recall", "", 3),
                Column.measured("F1", "", 3),
                Column.measured("time", "s", 2))
            .note(
                "The best F1 is first. Time is by the clock, on one thread, after a first round.");
    rows.stream()
        .sorted(Comparator.comparingDouble((Row row) -> row.score().f1()).reversed())
        .forEach(
            row -> {
              Score score = row.score();
              table.row(
                  row.program(), score.precision(), score.recall(), score.f1(), row.seconds());
            });
    missing.forEach(title -> table.row(title + " (not installed)", null, null, null, null));
    return report(
        Map.of("articles", String.valueOf(texts.size())), environment, List.of(table.build()));
  }

  private static Row row(
      String title, NameRival.Finder finder, Map<String, String> texts, Set<Place> known)
      throws IOException {
    Set<Place> found = new HashSet<>();
    try {
      // Quality first, which warms up as well.
      for (Map.Entry<String, String> text : texts.entrySet()) {
        for (Name name : finder.find(text.getValue())) {
          if (counts(name)) {
            found.add(new Place(text.getKey(), name));
          }
        }
      }
      Stopwatch watch = Stopwatch.start();
      for (String text : texts.values()) {
        finder.find(text);
      }
      double seconds = watch.seconds();
      int right = (int) found.stream().filter(known::contains).count();
      return new Row(title, new Score(right, found.size(), known.size()), seconds);
    } catch (ReflectiveOperationException e) {
      throw new IOException(title + " could not be run: " + e, e);
    }
  }

  private static boolean counts(Name name) {
    return name.type() != EntityType.MISC;
  }

  /** The known names of a file. */
  static Set<Place> names(Path file, Map<String, String> texts) throws IOException {
    Set<Place> names = new HashSet<>();
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      while (json.nextToken() == JsonToken.START_OBJECT) {
        Map<String, String> fields = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String field = json.currentName();
          json.nextToken();
          fields.put(field, json.getText());
          json.skipChildren();
        }
        String article = fields.getOrDefault("article", "");
        Span span =
            ArticleTexts.inUtf16(
                texts.getOrDefault(article, ""),
                Integer.parseInt(fields.getOrDefault("begin", "")),
                Integer.parseInt(fields.getOrDefault("end", "")));
        Name name = new Name(span, EntityType.valueOf(fields.getOrDefault("type", "MISC")));
        if (counts(name)) {
          names.add(new Place(article, name));
        }
      }
    }
    return names;
  }
}
