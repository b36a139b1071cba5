package org.quotidian.annotate.entity;

import org.quotidian.annotation.EntityType;
import org.quotidian.punctuation.Marks;
import org.quotidian.text.Tokens;
import org.quotidian.text.Tokens.Gap;

/**
 * Organisations that their own words show: "Brightwell Foods", "Kloppers & Van der Walt",
 * "Transport for London", "Institute for the Study of War". Moves the scores of whole names.
 */
final class OrganizationNames {

  private static final float WHOLE = 6;
  private static final float LINKED = 5;

  /** "Center for Science in the Public Interest" has two links. */
  private static final int MOST_LINKS = 3;

  private final Tokens tokens;
  private final ListedWords words;
  private final CapitalRuns runs;

  OrganizationNames(Tokens tokens, ListedWords words) {
    this.tokens = tokens;
    this.words = words;
    runs = new CapitalRuns(tokens, words);
  }

  /** Moves the scores of the sentence {@code [first, end)}, which is no heading. */
  void apply(int first, int end, Scores scores) {
    for (int i = first; i < end; i++) {
      if (!runs.isPart(i)) {
        partners(i, first, end, scores);
      } else if (words.is(i, NameLists.ORGANIZATION_HEADS)) {
        linked(i, first, end, scores);
      }
      if (runs.isPart(i) && words.is(i, NameLists.COMPANY_ENDS)) {
        company(i, first, end, scores);
      }
    }
  }

  /** "Marks & Spencer", "Pell & Sons": the partners of a firm. */
  private void partners(int i, int first, int end, Scores scores) {
    if (!tokens.isMark(i, '&')
        || i == first
        || i + 1 == end
        || !isName(i - 1)
        || !isName(i + 1)
        || tokens.isPossessive(i - 1)) {
      return;
    }
    int start = runs.startOverInitials(i - 1, first);
    int stop = i + 1;
    while (stop < end && (runs.isPart(stop) || isParticle(stop, end))) {
      stop++;
    }
    stop = behindPoint(stop, end);
    scores.name(start, stop, EntityType.ORGANIZATION, WHOLE);
  }

  /** More than a letter: "R & D", "Q & A" are no firms. */
  private boolean isName(int i) {
    return runs.isPart(i) && tokens.end(i) - tokens.begin(i) > 1;
  }

  private boolean isParticle(int i, int end) {
    return i + 1 < end
        && tokens.isWord(i)
        && !tokens.isCapitalized(i)
        && words.is(i, NameLists.PARTICLES)
        && (runs.isPart(i + 1) || (i + 2 < end && runs.isPart(i + 2)));
  }

  /** "Kestrix Motors", "Harlan Capital": a run that ends in what companies call themselves. */
  private void company(int i, int first, int end, Scores scores) {
    boolean last = runs.end(i, end) == i + 1 && !goesOnBehind(i + 1, end);
    int start = runs.startOverInitials(i, first);
    if (last
        && start < i
        && !words.is(i - 1, NameLists.COUNTRIES)
        && !words.is(i - 1, NameLists.SIDES)
        && !isOwned(start, first)
        && !isOwned(i + 2, first)) {
      int stop = behindPoint(i + 1, end);
      scores.name(start, stop, EntityType.ORGANIZATION, WHOLE);
      if (start > first && words.is(start - 1, NameLists.DEMONYMS)) {
        // "European Central Bank", "Spanish Telecom Group": the model decides where it starts.
        scores.rest(start, stop, EntityType.ORGANIZATION, WHOLE);
      }
    }
  }

  /** "Continental National Bank and Trust Co", "Aluminum Corp of China". */
  private boolean goesOnBehind(int link, int end) {
    return link + 1 < end
        && (isWord(link, "and") || isWord(link, "of") || tokens.isMark(link, '&'))
        && runs.isPart(link + 1);
  }

  /** "Bond Traders' Association": whether an apostrophe is before token {@code i}. */
  private boolean isOwned(int i, int first) {
    return i - 1 > first
        && i - 1 < tokens.count()
        && Marks.isSingleQuote(tokens.charAt(i - 1))
        && tokens.isMark(i - 1)
        && tokens.gapBefore(i - 1) == Gap.NONE;
  }

  /**
   * "Norvale Inc. said": the point of an abbreviated legal form belongs to the name, unless it ends
   * the sentence.
   */
  private int behindPoint(int stop, int end) {
    boolean abbreviated =
        stop + 1 < end
            && tokens.isMark(stop, '.')
            && tokens.gapBefore(stop) == Gap.NONE
            && words.is(stop - 1, NameLists.LEGAL_FORMS);
    return abbreviated ? stop + 1 : stop;
  }

  /** "Ministry of Health", "Mothers Against Guns in America". */
  private void linked(int i, int first, int end, Scores scores) {
    int stop = i + 1;
    int links = 0;
    boolean purpose = false;
    while (stop < end && links < MOST_LINKS && !tokens.isPossessive(stop - 1)) {
      int next = behindLink(stop, end);
      if (next < 0 || (links == 0 ? !opens(i, stop) : !goesOn(stop, next, purpose))) {
        break;
      }
      purpose |= !isWord(stop, "of");
      stop = runs.end(next, end);
      links++;
    }
    int start = runs.start(i, first);
    if (links > 0 && !words.is(start, NameLists.SIDES)) {
      scores.name(start, stop, EntityType.ORGANIZATION, LINKED);
    }
  }

  /** Whether a head can have this first link: "Council on", but not "Reporters on". */
  private boolean opens(int head, int link) {
    boolean plural = tokens.text().charAt(tokens.end(head) - 1) == 's';
    return !isWord(link, "and") && !isWord(link, "in") && !(isWord(link, "on") && plural);
  }

  /**
   * Whether a name goes on over another link: not with another organisation or a person's title,
   * and with a place only if it has a purpose: "Center for Science in the Public Interest", but not
   * "Bank of England in London".
   */
  private boolean goesOn(int link, int next, boolean purpose) {
    if (words.is(next, NameLists.ORGANIZATION_HEADS)
        || words.is(next, NameLists.COURTESIES)
        || words.is(next, NameLists.TITLES)) {
      return false;
    }
    return !isWord(link, "in") || (purpose && !words.is(next, NameLists.PLACES));
  }

  private boolean isWord(int i, String word) {
    int length = word.length();
    return tokens.end(i) - tokens.begin(i) == length
        && tokens.text().regionMatches(true, tokens.begin(i), word, 0, length);
  }

  /** The capitalised word behind "of", "for the", "Against", "and" at {@code i}; -1 if none is. */
  private int behindLink(int i, int end) {
    if (!tokens.isWord(i) || !words.is(i, NameLists.LINKS)) {
      return -1;
    }
    int next = i + 1;
    if (next < end
        && !tokens.isCapitalized(next)
        && !isWord(i, "and")
        && words.is(next, NameLists.ARTICLES)) {
      next++;
    }
    return next < end && runs.isPart(next) && !words.is(next, NameLists.MONTHS) ? next : -1;
  }
}
