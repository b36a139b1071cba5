package org.quotidian.annotate.entity;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.quotidian.text.TermSet;

/**
 * The hand-written lists of a language.
 *
 * @param demonyms words of nationality, region and creed
 * @param countries countries and continents of one word
 * @param countryEnds last words of countries of more than one
 * @param places capitals, large cities and states of one word
 * @param organizations acronyms of organisations that the news need not explain
 * @param institutions organisations of one word, not written in capitals
 * @param sports words of reports on sports
 * @param contests what one side does to another, in the results
 * @param dismissals what stands between players in the scores of cricket: "c Healy b Fleming"
 * @param locatives prepositions of place
 * @param months names of months and days
 * @param titles words before people's names that are no part of them
 * @param particles words without capitals inside people's names
 */
public record NameLists(
    TermSet demonyms,
    TermSet countries,
    TermSet countryEnds,
    TermSet places,
    TermSet organizations,
    TermSet institutions,
    TermSet sports,
    TermSet contests,
    TermSet dismissals,
    TermSet locatives,
    TermSet months,
    TermSet titles,
    TermSet particles) {

  /** The lists for English. */
  public static NameLists english() {
    return English.LISTS;
  }

  private static NameLists load(String resource) {
    Map<String, StringBuilder> lists = new HashMap<>();
    try (DataInputStream in = Resources.open(resource)) {
      StringBuilder list = new StringBuilder();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (line.startsWith("[")) {
          list = lists.computeIfAbsent(line.strip(), name -> new StringBuilder());
        } else if (!line.startsWith("#")) {
          list.append(line).append('\n');
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new NameLists(
        set(lists, "[demonyms]"),
        set(lists, "[countries]"),
        set(lists, "[country-ends]"),
        set(lists, "[places]"),
        set(lists, "[organizations]"),
        set(lists, "[institutions]"),
        set(lists, "[sports]"),
        set(lists, "[contests]"),
        set(lists, "[dismissals]"),
        set(lists, "[locatives]"),
        set(lists, "[months]"),
        set(lists, "[titles]"),
        set(lists, "[particles]"));
  }

  private static TermSet set(Map<String, StringBuilder> lists, String name) {
    StringBuilder words = lists.get(name);
    if (words == null) {
      throw new IllegalStateException("no list " + name);
    }
    return TermSet.of(words.toString());
  }

  private static final class English {
    static final NameLists LISTS = load("english.txt");
  }
}
