package org.quotidian.annotate.entity;

import org.quotidian.annotate.lists.FirstNames;
import org.quotidian.annotation.EntityType;
import org.quotidian.text.Tokens;
import org.quotidian.text.Tokens.Gap;

/**
 * What is known of English names without learning: nationalities, countries, acronyms of the news,
 * and datelines. Rules move the model's scores; they never overrule it outright.
 */
final class Rules {

  /** "de", "van", and "Abe": too short for a role. */
  private static final int SHORT = 3;

  private static final float KNOWN = 4;
  private static final float LIKELY = 1.5f;
  private static final float SOMEWHAT = 1.5f;

  /** A dateline is one of the first so many sentences. */
  private static final int TOP = 6;

  private final ListedWords words;
  private final Acronyms acronyms;
  private final PersonContexts persons;

  Rules(ListedWords words) {
    this.words = words;
    acronyms = new Acronyms(words);
    persons = new PersonContexts(words);
  }

  void apply(Tokens tokens, int[] sentences, Headings headings, Scores scores) {
    OrganizationNames organizations = new OrganizationNames(tokens, words);
    for (int s = 0; s < sentences.length; s += 2) {
      for (int i = sentences[s]; i < sentences[s + 1]; i++) {
        if (tokens.isCapitalized(i)) {
          known(tokens, i, scores);
          title(tokens, i, sentences[s], sentences[s + 1], scores);
          initial(tokens, i, sentences[s + 1], scores);
          persons.apply(tokens, i, sentences[s], sentences[s + 1], scores);
        } else {
          small(tokens, i, sentences[s], scores);
        }
        if (tokens.isPossessive(i)) {
          scores.open(i, EntityType.PERSON, -KNOWN);
          scores.open(i, EntityType.ORGANIZATION, -LIKELY);
        }
      }
      acronyms.apply(tokens, sentences[s], sentences[s + 1], scores);
      if (!headings.contains(s)) {
        organizations.apply(sentences[s], sentences[s + 1], scores);
      }
      if (s < 2 * TOP) {
        dateline(tokens, sentences[s], sentences[s + 1], scores);
      }
    }
  }

  private void known(Tokens tokens, int i, Scores scores) {
    if (words.is(i, NameLists.DEMONYMS)) {
      scores.type(i, EntityType.LOCATION, -KNOWN);
      scores.type(i, EntityType.PERSON, -LIKELY);
      scores.name(i, i + 1, EntityType.MISC, LIKELY);
    } else if (words.is(i, NameLists.COUNTRIES)) {
      scores.type(i, EntityType.LOCATION, LIKELY);
    } else if (words.is(i, NameLists.PLACES)) {
      scores.type(i, EntityType.LOCATION, SOMEWHAT);
      scores.name(i, i + 1, EntityType.PERSON, -KNOWN);
    } else if (words.is(i, NameLists.INSTITUTIONS)) {
      scores.type(i, EntityType.ORGANIZATION, 2 * LIKELY);
      scores.type(i, EntityType.PERSON, -KNOWN);
    } else if (tokens.isAllCapitals(i) && words.is(i, NameLists.ORGANIZATIONS)) {
      scores.type(i, EntityType.ORGANIZATION, KNOWN);
      scores.type(i, EntityType.LOCATION, -LIKELY);
    }
  }

  /** Numbers, words without capitals, and commas are rare in names. */
  private void small(Tokens tokens, int i, int first, Scores scores) {
    if (tokens.isNumber(i)) {
      scores.type(i, EntityType.PERSON, -KNOWN);
      scores.type(i, EntityType.LOCATION, -KNOWN);
      scores.type(i, EntityType.ORGANIZATION, -LIKELY);
    } else if (tokens.isMark(i)) {
      if (tokens.isMark(i, ',')) {
        scores.inside(i, -LIKELY);
      }
    } else if (!words.is(i, NameLists.PARTICLES) && !isHyphenated(tokens, i, first)) {
      // "c Smith b Jones 4": people's names are written with capitals.
      scores.type(i, EntityType.PERSON, -KNOWN);
      scores.edges(i, -LIKELY);
    }
  }

  /** "Kim Jong-un". */
  private static boolean isHyphenated(Tokens tokens, int i, int first) {
    return i > first + 1
        && tokens.isMark(i - 1, '-')
        && tokens.gapBefore(i) == Gap.NONE
        && tokens.gapBefore(i - 1) == Gap.NONE;
  }

  /** "S. Jayasuriya": an initial belongs to the surname behind it. */
  private static void initial(Tokens tokens, int i, int end, Scores scores) {
    if (i + 2 < end
        && tokens.end(i) - tokens.begin(i) == 1
        && tokens.isMark(i + 1, '.')
        && tokens.gapBefore(i + 1) == Gap.NONE
        && tokens.isCapitalized(i + 2)
        && tokens.end(i + 2) - tokens.begin(i + 2) > 1) {
      scores.open(i, EntityType.PERSON, LIKELY);
      scores.type(i + 1, EntityType.PERSON, LIKELY);
      scores.type(i + 2, EntityType.PERSON, LIKELY);
    }
  }

  /** "President Clinton": the title is no part of the name. */
  private void title(Tokens tokens, int i, int first, int end, Scores scores) {
    if (words.is(i, NameLists.TITLES)
        && i + 1 < end
        && tokens.isCapitalized(i + 1)
        && (i == first || !tokens.isCapitalized(i - 1) || words.is(i - 1, NameLists.TITLES))) {
      scores.type(i, EntityType.PERSON, -KNOWN);
    } else if (i == first && isRole(tokens, i, end)) {
      scores.type(i, EntityType.PERSON, -KNOWN);
    }
  }

  /** "Goalkeeper Luca Rossi": of three words, the second is a first name and the first is none. */
  private static boolean isRole(Tokens tokens, int i, int end) {
    boolean three =
        i + 2 < end
            && tokens.end(i) - tokens.begin(i) > SHORT
            && !tokens.isAllCapitals(i)
            && tokens.isCapitalized(i + 1)
            && (tokens.isCapitalized(i + 2) || tokens.end(i + 2) - tokens.begin(i + 2) <= SHORT)
            && tokens.isWord(i + 2);
    return three && !FirstNames.isOne(tokens, i) && FirstNames.isOne(tokens, i + 1);
  }

  /** "BERLIN (Reuters) -", "KYIV, Ukraine, Dec. 15 -", "LONDON 1996-08-30". */
  private void dateline(Tokens tokens, int first, int end, Scores scores) {
    int city = first;
    while (city < end && city < first + 4 && tokens.isAllCapitals(city)) {
      city++;
    }
    if (city == first || city == end || words.is(first, NameLists.MONTHS)) {
      return;
    }
    int region = city;
    if (tokens.isMark(city, ',') && city + 1 < end && tokens.isCapitalized(city + 1)) {
      region = city + 1;
      while (region < end
          && region < city + 4
          && tokens.isCapitalized(region)
          && !words.is(region, NameLists.MONTHS)) {
        region++;
      }
    }
    int after = region < end && tokens.isMark(region, ',') ? region + 1 : region;
    if (after < end && closes(tokens, after, end)) {
      scores.name(first, city, EntityType.LOCATION, KNOWN);
      if (region > city + 1) {
        scores.name(city + 1, region, EntityType.LOCATION, KNOWN);
      }
    }
  }

  /** Whether an agency, a date or a dash is at token {@code i}, as after a dateline's place. */
  private boolean closes(Tokens tokens, int i, int end) {
    if (tokens.isMark(i)) {
      char c = tokens.charAt(i);
      return c == '('
          || ((c == '-' || c == '–' || c == '—')
              && tokens.gapBefore(i) == Gap.BLANK
              && i + 1 < end
              && !tokens.isAllCapitals(i + 1));
    }
    return words.is(i, NameLists.MONTHS) || isYear(tokens, i);
  }

  static boolean isYear(Tokens tokens, int i) {
    return tokens.isNumber(i)
        && tokens.end(i) - tokens.begin(i) == 4
        && (tokens.charAt(i) == '1' || tokens.charAt(i) == '2');
  }
}
