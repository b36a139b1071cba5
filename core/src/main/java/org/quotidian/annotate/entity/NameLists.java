package org.quotidian.annotate.entity;

import java.util.List;
import org.quotidian.annotate.lists.TermSets;
import org.quotidian.text.Tokens;

/**
 * The hand-written lists of a language, each with a bit for its words: a token is looked up once,
 * however many lists the rules ask for. Immutable.
 */
public final class NameLists {

  /** Words of nationality, region and creed. */
  public static final long DEMONYMS = 1L << 0;

  /** Countries and continents of one word. */
  static final long COUNTRIES = 1L << 1;

  /** Last words of countries of more than one. */
  static final long COUNTRY_ENDS = 1L << 2;

  /** Capitals, large cities and states of one word. */
  static final long PLACES = 1L << 3;

  /** Acronyms of organisations that the news need not explain. */
  static final long ORGANIZATIONS = 1L << 4;

  /** Organisations of one word, not written in capitals. */
  static final long INSTITUTIONS = 1L << 5;

  /** Words of reports on sports. */
  static final long SPORTS = 1L << 6;

  /** What one side does to another, in the results. */
  static final long CONTESTS = 1L << 7;

  /** Players and what else belongs to a team, behind its name. */
  static final long PLAYERS = 1L << 8;

  /** Prepositions before a side, behind a word of sports. */
  static final long OPPOSITES = 1L << 9;

  /** Words between players in the scores of cricket: "c Healy b Fleming". */
  static final long DISMISSALS = 1L << 10;

  /** Prepositions of place. */
  static final long LOCATIVES = 1L << 11;

  /** Names of months and days. */
  static final long MONTHS = 1L << 12;

  /** Words before people's names that are no part of them. */
  static final long TITLES = 1L << 13;

  /** Words without capitals inside people's names. */
  static final long PARTICLES = 1L << 14;

  /** Function words that sentences start with. */
  static final long OPENERS = 1L << 15;

  /** Words of courtesy before a person's name. */
  static final long COURTESIES = 1L << 16;

  /** Words for one of a people that are no adjectives: "Swede". */
  static final long NATIVES = 1L << 17;

  /** Last words of companies' names. */
  static final long COMPANY_ENDS = 1L << 18;

  /** Words of organisations that "of" or "for" follows. */
  static final long ORGANIZATION_HEADS = 1L << 19;

  /** Words that join the parts of an organisation's name. */
  static final long LINKS = 1L << 20;

  /** Articles and determiners. */
  static final long ARTICLES = 1L << 21;

  /** Kinds of organisations, before their names. */
  static final long ORGANIZATION_NOUNS = 1L << 22;

  /** What belongs to a company, behind its name. */
  static final long COMPANY_ASSETS = 1L << 23;

  /** What belongs to a company, after its plain name. */
  static final long COMPANY_TRADES = 1L << 24;

  /** Last words of buildings and squares. */
  static final long BUILDINGS = 1L << 25;

  /** What a company is or has, before "of", "in" or "at" and its name. */
  static final long COMPANY_PARTS = 1L << 26;

  /** What only companies and the like do. */
  static final long COMPANY_VERBS = 1L << 27;

  /** What companies do as well as persons. */
  static final long COMPANY_ACTS = 1L << 28;

  /** Verbs behind "it" in what a company says. */
  static final long AUXILIARIES = 1L << 29;

  /** What companies say that they would do, or have done. */
  static final long COMPANY_DEEDS = 1L << 30;

  /** What belongs to a company, behind the genitive of its name. */
  static final long COMPANY_BELONGINGS = 1L << 31;

  /** Legal forms that are written with a point. */
  static final long LEGAL_FORMS = 1L << 32;

  /** Words before "Bank" and the like in names of places. */
  static final long SIDES = 1L << 33;

  /** Companies whose names are plain words. */
  static final long COMMON_COMPANIES = 1L << 34;

  /** The names of the lists in the resource, in the order of their bits. */
  private static final List<String> NAMES =
      List.of(
          "demonyms",
          "countries",
          "country-ends",
          "places",
          "organizations",
          "institutions",
          "sports",
          "contests",
          "players",
          "opposites",
          "dismissals",
          "locatives",
          "months",
          "titles",
          "particles",
          "openers",
          "courtesies",
          "natives",
          "company-ends",
          "organization-heads",
          "links",
          "articles",
          "organization-nouns",
          "company-assets",
          "company-trades",
          "buildings",
          "company-parts",
          "company-verbs",
          "company-acts",
          "auxiliaries",
          "company-deeds",
          "company-belongings",
          "legal-forms",
          "sides",
          "common-companies");

  private final TermSets words;

  private NameLists(TermSets words) {
    this.words = words;
  }

  /** The lists for English. */
  public static NameLists english() {
    return English.LISTS;
  }

  /** Whether token {@code i} is in any of these lists. */
  public boolean contains(Tokens tokens, int i, long any) {
    return (words.bits(tokens, i) & any) != 0;
  }

  /** What the lists say of the tokens {@code [from, to)}. */
  ListedWords of(Tokens tokens, int from, int to) {
    long[] bits = new long[to - from];
    for (int i = from; i < to; i++) {
      bits[i - from] = words.bits(tokens, i);
    }
    return new ListedWords(bits, from);
  }

  private static final class English {
    static final NameLists LISTS =
        new NameLists(TermSets.load(NameLists.class, "english.txt", NAMES));
  }
}
