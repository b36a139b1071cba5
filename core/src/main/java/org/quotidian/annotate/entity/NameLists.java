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
 * @param players players and what else belongs to a team, behind its name
 * @param opposites prepositions before a side, behind a word of sports
 * @param dismissals words between players in the scores of cricket: "c Healy b Fleming"
 * @param locatives prepositions of place
 * @param months names of months and days
 * @param titles words before people's names that are no part of them
 * @param particles words without capitals inside people's names
 * @param openers function words that sentences start with
 * @param courtesies words of courtesy before a person's name
 * @param natives words for one of a people that are no adjectives: "Swede"
 * @param companyEnds last words of companies' names
 * @param organizationHeads words of organisations that "of" or "for" follows
 * @param links words that join the parts of an organisation's name
 * @param articles articles and determiners
 * @param organizationNouns kinds of organisations, before their names
 * @param companyAssets what belongs to a company, behind its name
 * @param companyTrades what belongs to a company, after its plain name
 * @param buildings last words of buildings and squares
 * @param companyParts what a company is or has, before "of", "in" or "at" and its name
 * @param companyVerbs what only companies and the like do
 * @param companyActs what companies do as well as persons
 * @param auxiliaries verbs behind "it" in what a company says
 * @param companyDeeds what companies say that they would do, or have done
 * @param companyBelongings what belongs to a company, behind the genitive of its name
 * @param legalForms legal forms that are written with a point
 * @param sides words before "Bank" and the like in names of places
 * @param commonCompanies companies whose names are plain words
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
    TermSet players,
    TermSet opposites,
    TermSet dismissals,
    TermSet locatives,
    TermSet months,
    TermSet titles,
    TermSet particles,
    TermSet openers,
    TermSet courtesies,
    TermSet natives,
    TermSet companyEnds,
    TermSet organizationHeads,
    TermSet links,
    TermSet articles,
    TermSet organizationNouns,
    TermSet companyAssets,
    TermSet companyTrades,
    TermSet buildings,
    TermSet companyParts,
    TermSet companyVerbs,
    TermSet companyActs,
    TermSet auxiliaries,
    TermSet companyDeeds,
    TermSet companyBelongings,
    TermSet legalForms,
    TermSet sides,
    TermSet commonCompanies) {

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
        lists.apply("players"),
        lists.apply("opposites"),
        lists.apply("dismissals"),
        lists.apply("locatives"),
        lists.apply("months"),
        lists.apply("titles"),
        lists.apply("particles"),
        lists.apply("openers"),
        lists.apply("courtesies"),
        lists.apply("natives"),
        lists.apply("company-ends"),
        lists.apply("organization-heads"),
        lists.apply("links"),
        lists.apply("articles"),
        lists.apply("organization-nouns"),
        lists.apply("company-assets"),
        lists.apply("company-trades"),
        lists.apply("buildings"),
        lists.apply("company-parts"),
        lists.apply("company-verbs"),
        lists.apply("company-acts"),
        lists.apply("auxiliaries"),
        lists.apply("company-deeds"),
        lists.apply("company-belongings"),
        lists.apply("legal-forms"),
        lists.apply("sides"),
        lists.apply("common-companies"));
  }

  private static final class English {
    static final NameLists LISTS = load("english.txt");
  }
}
