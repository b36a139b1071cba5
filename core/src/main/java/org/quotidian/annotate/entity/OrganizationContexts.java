package org.quotidian.annotate.entity;

import java.util.HashSet;
import java.util.Set;
import org.quotidian.annotation.EntityType;
import org.quotidian.text.Tokens;

/**
 * Organisations that the words around them show: "the carmaker Kestrix", "Norvale shares", "Teldane
 * employs 900", "Apple sued Target". What one place shows holds for the rest of the article, unless
 * the word is part of a person's name there.
 */
final class OrganizationContexts {

  private static final float SHOWN = 6;
  private static final float HINTED = 3;
  private static final float ELSEWHERE = 7;

  /** "law firm Ferran Oliva". */
  private static final int LONGEST_INTRODUCED = 3;

  private final Tokens tokens;
  private final int[] sentences;
  private final Repeats repeats;
  private final ListedWords words;
  private final CapitalRuns runs;

  /** By word: whether the article shows it to be an organisation by itself. */
  private final boolean[] shown;

  /** Whether the article shows any organisation of one or two words. */
  private boolean anyShown;

  /** Organisations of two words that the article shows, by their words. */
  private final Set<Long> shownPairs = new HashSet<>();

  OrganizationContexts(Tokens tokens, int[] sentences, Repeats repeats, ListedWords words) {
    this.tokens = tokens;
    this.sentences = sentences;
    this.repeats = repeats;
    this.words = words;
    runs = new CapitalRuns(tokens, words);
    shown = new boolean[repeats.count()];
  }

  /** Moves the scores of the names that their own sentence shows to be organisations. */
  void apply(Headings headings, Scores scores) {
    for (int s = 0; s < sentences.length; s += 2) {
      int first = sentences[s];
      int end = sentences[s + 1];
      if (headings.contains(s)) {
        continue;
      }
      for (int i = first; i < end; i++) {
        if (i + 1 < end
            && tokens.isCapitalized(i + 1)
            && words.is(i, NameLists.ORGANIZATION_NOUNS)) {
          introduced(i, first, end, scores);
        }
        if (runs.isPart(i)) {
          surrounded(i, first, end, scores);
        }
      }
    }
  }

  /** Moves the scores of the other places of what was shown, given the labels of a first pass. */
  void spread(byte[] labels, Scores scores) {
    if (!anyShown) {
      return;
    }
    boolean[] borne = bornByPersons(labels);
    for (int s = 0; s < sentences.length; s += 2) {
      for (int i = sentences[s]; i < sentences[s + 1]; i++) {
        if (!runs.isPart(i)) {
          continue;
        }
        if (shown[repeats.of(i)]
            && !borne[repeats.of(i)]
            && runs.isAlone(i, sentences[s], sentences[s + 1])) {
          scores.name(i, i + 1, EntityType.ORGANIZATION, ELSEWHERE);
        } else if (isShownPair(i, sentences[s], sentences[s + 1])) {
          scores.name(i, i + 2, EntityType.ORGANIZATION, ELSEWHERE);
        }
      }
    }
  }

  private boolean isShownPair(int i, int first, int end) {
    return !shownPairs.isEmpty()
        && runs.end(i, end) == i + 2
        && runs.start(i, first) == i
        && shownPairs.contains(pair(i));
  }

  private long pair(int i) {
    return (long) repeats.of(i) << 32 | repeats.of(i + 1);
  }

  /** By word: whether it is part of a person's name of several words. */
  private boolean[] bornByPersons(byte[] labels) {
    boolean[] borne = new boolean[repeats.count()];
    int only = Labels.of(EntityType.PERSON.ordinal(), 0, 1);
    for (int s = 0; s < sentences.length; s += 2) {
      for (int i = sentences[s]; i < sentences[s + 1]; i++) {
        boolean person =
            labels[i] != Labels.OUTSIDE && Labels.type(labels[i]) == EntityType.PERSON.ordinal();
        if (person && labels[i] != only && tokens.isWord(i)) {
          borne[repeats.of(i)] = true;
        }
      }
    }
    return borne;
  }

  /** "the carmaker Kestrix", "law firm Ferran Oliva", "Drugmaker Zolvex": a noun, then a name. */
  private void introduced(int noun, int first, int end, Scores scores) {
    int start = noun + 1;
    if ((tokens.isCapitalized(noun) && noun > first) || !isOpen(start)) {
      return;
    }
    int stop = runs.end(start, end);
    if (stop - start <= LONGEST_INTRODUCED) {
      scores.outside(noun, HINTED);
      scores.name(start, stop, EntityType.ORGANIZATION, SHOWN);
      show(start, stop);
    }
  }

  private void surrounded(int i, int first, int end, Scores scores) {
    int stop = runs.end(i, end);
    if (stop != i + 1 && !tokens.isPossessive(i)) {
      return;
    }
    int start = runs.start(i, first);
    if (i - start >= LONGEST_INTRODUCED || !isOpen(i)) {
      return;
    }
    if (start == i && words.is(i, NameLists.COMMON_COMPANIES)) {
      if (isUsedAsCompany(i, first, end)) {
        scores.name(i, i + 1, EntityType.ORGANIZATION, SHOWN + HINTED);
        show(i, i + 1);
      }
    } else if (isFollowedAsCompany(i, end) || isPrecededAsCompany(start, first)) {
      scores.name(start, i + 1, EntityType.ORGANIZATION, HINTED);
      show(start, i + 1);
    }
  }

  /** Whether a name can start here that no list knows for another kind. */
  private boolean isOpen(int i) {
    return runs.isPart(i)
        && tokens.end(i) - tokens.begin(i) > 1
        && (!words.is(i, NameLists.BUILDINGS) || words.is(i, NameLists.COMMON_COMPANIES))
        && !words.is(i, NameLists.DEMONYMS)
        && !words.is(i, NameLists.COUNTRIES)
        && !words.is(i, NameLists.PLACES)
        && !words.is(i, NameLists.MONTHS)
        && !words.is(i, NameLists.TITLES)
        && !words.is(i, NameLists.OPENERS);
  }

  /** Notes a name of one or two words for the whole article. */
  private void show(int start, int stop) {
    anyShown = true;
    if (stop == start + 1) {
      shown[repeats.of(start)] = true;
    } else if (stop == start + 2) {
      shownPairs.add(pair(start));
    }
  }

  /** "Norvale shares", "Norvale’s board", "Teldane employs", "Mordane, the maker of". */
  private boolean isFollowedAsCompany(int i, int end) {
    int next = i + 1;
    if (next >= end) {
      return false;
    }
    if (tokens.isMark(next, ',')) {
      return next + 2 < end
          && ((isWord(next + 1, "based") && isWord(next + 2, "in"))
              || (isWord(next + 1, "which") && words.is(next + 2, NameLists.COMPANY_VERBS))
              || (isWord(next + 1, "the") && words.is(next + 2, NameLists.ORGANIZATION_NOUNS)));
    }
    if (tokens.isCapitalized(next)) {
      return false;
    }
    if (tokens.isPossessive(i)) {
      return words.is(next, NameLists.COMPANY_BELONGINGS);
    }
    return words.is(next, NameLists.COMPANY_ASSETS)
        || words.is(next, NameLists.COMPANY_VERBS)
        || isSaidOfIt(next, end);
  }

  /** "Norvale said on Tuesday it would close", "Quenby said its". */
  private boolean isSaidOfIt(int verb, int end) {
    if (!isWord(verb, "said") && !isWord(verb, "says")) {
      return false;
    }
    int at = verb + 1;
    if (at + 1 < end && isWord(at, "on") && words.is(at + 1, NameLists.MONTHS)) {
      at += 2;
    } else if (at < end && (words.is(at, NameLists.MONTHS) || isWord(at, "that"))) {
      at++;
    }
    if (at + 2 >= end) {
      return false;
    }
    return (isWord(at, "its") && words.is(at + 1, NameLists.COMPANY_BELONGINGS))
        || (isWord(at, "it")
            && words.is(at + 1, NameLists.AUXILIARIES)
            && words.is(at + 2, NameLists.COMPANY_DEEDS));
  }

  /** "shares in Teldane", "analysts at Square", "a stake in Quenby". */
  private boolean isPrecededAsCompany(int start, int first) {
    int link = start - 1;
    return link > first
        && (isWord(link, "in") || isWord(link, "of") || isWord(link, "at") || isWord(link, "for"))
        && words.is(link - 1, NameLists.COMPANY_PARTS);
  }

  /** Whether a plain word that is also a company's name is used as one. */
  private boolean isUsedAsCompany(int i, int first, int end) {
    if (!runs.isAlone(i, first, end)) {
      return false;
    }
    int next = i + 1;
    boolean acts =
        next < end
            && (words.is(next, NameLists.COMPANY_VERBS)
                || words.is(next, NameLists.COMPANY_ACTS)
                || isAsset(next));
    boolean joined = next + 1 < end && isWord(next, "and") && runs.isPart(next + 1);
    boolean article = i > first && words.is(i - 1, NameLists.ARTICLES);
    boolean starts = i == first || (i > first && !tokens.isWord(i - 1));
    if (starts || article) {
      boolean owned = article && next < end && isAsset(next);
      return owned || (!article && (acts || joined || tokens.isPossessive(i)));
    }
    return true;
  }

  private boolean isAsset(int i) {
    return words.is(i, NameLists.COMPANY_ASSETS) || words.is(i, NameLists.COMPANY_TRADES);
  }

  private boolean isWord(int i, String word) {
    int length = word.length();
    return tokens.end(i) - tokens.begin(i) == length
        && tokens.text().regionMatches(true, tokens.begin(i), word, 0, length);
  }
}
