package org.quotidian.annotate.entity;

import java.util.function.Function;
import org.quotidian.annotate.lists.TermSet;
import org.quotidian.annotate.lists.WordLists;

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
    Function<String, TermSet> lists = WordLists.sets(NameLists.class, resource);
    return new NameLists(
        lists.apply("demonyms"),
        lists.apply("countries"),
        lists.apply("country-ends"),
        lists.apply("places"),
        lists.apply("organizations"),
        lists.apply("institutions"),
        lists.apply("sports"),
        lists.apply("contests"),
        lists.apply("dismissals"),
        lists.apply("locatives"),
        lists.apply("months"),
        lists.apply("titles"),
        lists.apply("particles"));
  }

  private static final class English {
    static final NameLists LISTS = load("english.txt");
  }
}
