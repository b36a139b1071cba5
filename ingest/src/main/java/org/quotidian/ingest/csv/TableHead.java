package org.quotidian.ingest.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quotidian.ingest.bytes.EncodingGuess;
import org.quotidian.ingest.record.ArticleField;

/** The first row of a table, which names its columns. */
public final class TableHead {
  private static final String SEPARATORS = ",;\t|";
  private static final int LONGEST = 2_000;

  /** What spreadsheets put before the table. */
  private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=[,;\t|]");

  private final List<String> names;
  private final List<ArticleField.@Nullable Name> fields = new ArrayList<>();

  TableHead(List<String> names) {
    this.names = names;
    for (String name : names) {
      fields.add(ArticleField.named(name.strip()));
    }
  }

  /**
   * Whether content of no known format is a table of articles: its first line names a text and
   * something else that is known of an article.
   */
  public static boolean starts(byte[] content) {
    String line = firstLine(content);
    char separator = separator(content);
    if (line.length() > LONGEST || line.indexOf(separator) < 0) {
      return false;
    }
    Set<ArticleField> known = new HashSet<>();
    for (String name : line.split(Pattern.quote(String.valueOf(separator)))) {
      ArticleField.Name field = ArticleField.named(name.replace("\"", "").strip());
      if (field != null) {
        known.add(field.field());
      }
    }
    return known.contains(ArticleField.TEXT) && known.size() > 1;
  }

  /** The most frequent separator of the first line; a comma if there is none. */
  static char separator(byte[] content) {
    String line = firstLine(content);
    if (SEPARATOR_LINE.matcher(line).matches()) {
      return line.charAt(line.length() - 1);
    }
    char best = ',';
    long most = 0;
    for (char separator : SEPARATORS.toCharArray()) {
      long count = line.chars().filter(c -> c == separator).count();
      if (count > most) {
        most = count;
        best = separator;
      }
    }
    return best;
  }

  /**
   * The length of a first line that names the separator, with its line break; 0 if there is none.
   */
  static int separatorLine(byte[] content) {
    String line = firstLine(content);
    if (!SEPARATOR_LINE.matcher(line).matches()) {
      return 0;
    }
    int mark = EncodingGuess.hasUtf8Mark(content) ? 3 : 0;
    int end = mark + line.length();
    while (end < content.length && (content[end] == '\r' || content[end] == '\n')) {
      end++;
    }
    return end - mark;
  }

  private static String firstLine(byte[] content) {
    String head =
        new String(content, StandardCharsets.ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF", "");
    return head.lines().findFirst().orElse("");
  }

  boolean hasText() {
    return fields.stream().anyMatch(field -> field != null && field.field() == ArticleField.TEXT);
  }

  List<String> names() {
    return names;
  }

  /** What the values of a column are; {@code null} for columns that say nothing of an article. */
  ArticleField.@Nullable Name field(int column) {
    return fields.get(column);
  }
}
