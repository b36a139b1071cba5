package org.quotidian.annotate.quotation;

import java.util.List;
import java.util.Set;
import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;
import org.quotidian.annotate.quotation.FoundQuotation.Kind;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.Quotation.Basis;

/**
 * A headline that says who says it: "Ida Moll: Bern will pay for the bridge", "Poll: Most voters
 * want a bridge". Only the first paragraph of several is one.
 */
final class Headlines {

  private static final int LONGEST_LABEL = 8;
  private static final int LONGEST = 30;

  /** "Ida Moll: A life" is a title. */
  private static final int SHORTEST = 4;

  /** Who or what a headline names by one noun. */
  private static final Set<String> SOURCES =
      Set.of(
          "analysts",
          "experts",
          "officials",
          "police",
          "poll",
          "prosecutors",
          "report",
          "reports",
          "researchers",
          "scientists",
          "sources",
          "study",
          "survey");

  private Headlines() {}

  static void addTo(List<Draft> drafts, TaggedText reading, KnownNames names) {
    if (reading.count() == 0) {
      return;
    }
    int end = reading.paragraphEnd(0);
    if (end == reading.count() || end > LONGEST) {
      return;
    }
    int colon = 0;
    while (colon < end && colon <= LONGEST_LABEL && reading.isWord(colon)) {
      colon++;
    }
    if (colon == 0 || !reading.isMark(colon, ':') || !isSource(reading, names, colon)) {
      return;
    }
    int to = end;
    while (to > colon && reading.isStop(to - 1) && !reading.is(to - 1, Trait.QUOTED)) {
      to--;
    }
    if (isStatement(reading, colon + 1, to)) {
      add(drafts, reading, colon, to);
    }
  }

  private static void add(List<Draft> drafts, TaggedText reading, int colon, int to) {
    Draft draft = new Draft(Kind.INDIRECT, colon + 1, to);
    draft.speaker(0, colon, Basis.LABEL, Certainty.MEDIUM);
    draft.cue(colon, colon + 1);
    reading.set(draft.first, draft.end, Trait.TAKEN);
    drafts.add(draft);
  }

  /** The name of a person, or what holds findings or speaks for others: "Report", "Police". */
  private static boolean isSource(TaggedText reading, KnownNames names, int colon) {
    int name = names.from(0);
    if (name < names.count() && names.end(name) == colon) {
      return names.isPerson(name) && isTitled(reading, names.first(name));
    }
    return colon == 1 && SOURCES.contains(reading.tokens().word(0));
  }

  private static boolean isTitled(TaggedText reading, int to) {
    for (int i = 0; i < to; i++) {
      if (!reading.is(i, Trait.TITLE)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isArticle(TaggedText reading, int i) {
    String word = reading.is(i, Trait.DETERMINER) ? reading.tokens().word(i) : "";
    return word.equals("the") || word.equals("a") || word.equals("an");
  }

  /** Words enough, none of them in marks, that do not start as a title of a work does. */
  private static boolean isStatement(TaggedText reading, int from, int to) {
    boolean opens =
        isArticle(reading, from)
            || (reading.is(from, Trait.SUBORDINATOR | Trait.PREPOSITION)
                && !reading.is(from, Trait.PRONOUN));
    int words = 0;
    for (int i = from; i < to; i++) {
      if (reading.is(i, Trait.QUOTED | Trait.TAKEN)) {
        return false;
      }
      words += reading.isWord(i) ? 1 : 0;
    }
    return words >= SHORTEST && !opens;
  }
}
