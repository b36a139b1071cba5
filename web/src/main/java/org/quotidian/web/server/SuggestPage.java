package org.quotidian.web.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quotidian.Archive;
import org.quotidian.query.SearchRequest.CountBy;
import org.quotidian.query.SearchResult;

/**
 * What can complete the last part of a query: fields of the query language, and names after a field
 * that takes one.
 */
final class SuggestPage implements Page {

  private static final int MAX = 8;
  private static final int MIN_NAME = 2;

  /** The fields of the query language, and what each finds. */
  private static final List<Suggestion> FIELDS =
      List.of(
          new Suggestion("person:", "sentences that mention a person"),
          new Suggestion("org:", "that mention an organisation"),
          new Suggestion("place:", "that mention a place"),
          new Suggestion("entity:", "that mention anybody or anything of this name"),
          new Suggestion("speaker:", "with a quotation by this speaker"),
          new Suggestion("quote:", "with these words in a quotation"),
          new Suggestion("figure:", "with a figure that counts this"),
          new Suggestion("like:", "that say nearly the same"),
          new Suggestion("source:", "of one source"),
          new Suggestion("published:", "of one day, month or year"),
          new Suggestion("title:", "of articles with this word in the title"));

  private final Names names;

  SuggestPage(Names names) {
    this.names = names;
  }

  /** A completion, and what it means. */
  record Suggestion(String text, String note) {}

  @Override
  public Reply reply(Archive archive, Asked asked) throws IOException {
    String query = asked.parameter("q");
    int start = lastPart(query);
    List<Suggestion> found = of(archive, query.substring(start));
    return Json.reply(
        json -> {
          json.writeNumberField("from", start);
          json.writeArrayFieldStart("suggestions");
          for (Suggestion suggestion : found) {
            json.writeStartObject();
            json.writeStringField("text", suggestion.text);
            json.writeStringField("note", suggestion.note);
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  /** Where the last part begins: after a blank or a parenthesis outside of quotation marks. */
  private static int lastPart(String query) {
    int start = 0;
    boolean isQuoted = false;
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      isQuoted ^= c == '"';
      if (!isQuoted && (c == ' ' || c == '(' || c == '+' || c == '-')) {
        start = i + 1;
      }
    }
    return start;
  }

  private List<Suggestion> of(Archive archive, String part) throws IOException {
    List<Suggestion> found = new ArrayList<>();
    String lower = part.toLowerCase(Locale.ROOT);
    int colon = part.indexOf(':');
    if (colon < 0) {
      FIELDS.stream()
          .filter(field -> !part.isEmpty() && field.text.startsWith(lower))
          .forEach(found::add);
      addNames(archive, CountBy.ENTITY, "", "entity:", lower, found);
      return found;
    }
    String field = lower.substring(0, colon + 1);
    String words = lower.substring(colon + 1).replace("\"", "");
    switch (field) {
      case "person:" -> addNames(archive, CountBy.ENTITY, "person:", field, words, found);
      case "org:" -> addNames(archive, CountBy.ENTITY, "org", field, words, found);
      case "place:" -> addNames(archive, CountBy.ENTITY, "place", field, words, found);
      case "entity:" -> addNames(archive, CountBy.ENTITY, "", field, words, found);
      case "speaker:" -> addNames(archive, CountBy.SPEAKER, "", field, words, found);
      case "source:" -> addNames(archive, CountBy.SOURCE, "", field, words, found);
      default -> {}
    }
    return found;
  }

  private void addNames(
      Archive archive, CountBy by, String type, String field, String words, List<Suggestion> found)
      throws IOException {
    if (words.length() < MIN_NAME) {
      return;
    }
    // While an archive is counted for the first time, none: who types does not wait.
    Names.Totals totals = names.totals().soon(archive);
    for (SearchResult.Count count :
        totals == null ? List.<SearchResult.Count>of() : totals.by(by)) {
      if (found.size() >= MAX) {
        return;
      }
      boolean isOfType = type.isEmpty() || count.value().startsWith(type);
      if (isOfType && matches(by, count.value(), words)) {
        String name = by == CountBy.SOURCE ? count.value() : names.of(archive, count.value());
        found.add(
            new Suggestion(
                field + "\"" + name.replace("\"", "") + "\"", count.sentences() + " sentences"));
      }
    }
  }

  /** Whether a word of the name starts with the words. */
  private boolean matches(CountBy by, String value, String words) {
    String name = (by == CountBy.SOURCE ? value : names.guess(value)).toLowerCase(Locale.ROOT);
    return name.startsWith(words) || name.contains(" " + words);
  }
}
