package org.quotidian.annotate.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quotidian.annotate.grammar.Phrases;
import org.quotidian.annotate.grammar.TaggedText;
import org.quotidian.annotate.grammar.Trait;
import org.quotidian.annotate.lists.TermLexicon;
import org.quotidian.text.Tokens;

/**
 * Finds quotations, their speakers and cues by rules over tokens. Immutable and safe to share
 * between threads; the work is linear in the length of the text.
 */
public final class QuotationFinder {

  private static final QuotationFinder ENGLISH =
      new QuotationFinder(TermLexicon.load(QuotationFinder.class, "english.txt", Trait::of));

  private final TermLexicon lexicon;

  private QuotationFinder(TermLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The finder for English. */
  public static QuotationFinder english() {
    return ENGLISH;
  }

  /**
   * The quotations of a text, in the order they start.
   *
   * @param tokens the text
   * @param sentences its sentences as pairs of token numbers: the first, and the one after the last
   */
  public List<FoundQuotation> find(Tokens tokens, int[] sentences) {
    return find(tokens, sentences, KnownNames.NONE);
  }

  /**
   * What is between the outermost quotation marks, as pairs of token numbers: the opening mark, and
   * the token after the closing one.
   *
   * @param tokens the text
   * @param sentences its sentences as pairs of token numbers: the first, and the one after the last
   */
  public int[] marked(Tokens tokens, int[] sentences) {
    Regions regions = QuoteMarks.of(TaggedText.of(tokens, sentences, lexicon));
    int[] marked = new int[2 * regions.size()];
    for (int r = 0; r < regions.size(); r++) {
      marked[2 * r] = regions.begin(r);
      marked[2 * r + 1] = regions.end(r);
    }
    return marked;
  }

  /**
   * The quotations of a text whose names are known.
   *
   * @param tokens the text
   * @param sentences its sentences as pairs of token numbers: the first, and the one after the last
   * @param mentions the names in it: a speaker never holds half of one
   */
  public List<FoundQuotation> find(Tokens tokens, int[] sentences, KnownNames mentions) {
    TaggedText reading = TaggedText.of(tokens, sentences, lexicon);
    Regions marked = QuoteMarks.of(reading);
    List<Draft> turns = Transcript.of(reading);
    Regions regions = Transcript.outside(turns, marked);
    Phrases phrases = new Phrases(reading);
    List<Draft> drafts = new ArrayList<>(turns);
    drafts.addAll(DirectQuotations.of(reading, regions, phrases));
    Headlines.addTo(drafts, reading, mentions);
    Clauses.addTo(drafts, reading, regions, phrases);
    drafts.sort(Comparator.comparingInt((Draft d) -> d.first).thenComparingInt(d -> d.end));
    new Contexts(reading, phrases).find(drafts);
    if (!mentions.isEmpty()) {
      drafts.forEach(draft -> widen(draft, mentions));
    }
    NamedSpeakers named = new NamedSpeakers(reading, mentions);
    Subjects subjects = Subjects.of(reading, phrases, mentions, named, drafts);
    new Antecedents(reading, phrases, mentions, named, subjects).find(drafts);
    List<FoundQuotation> quotations = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      quotations.add(draft.finished(named));
    }
    return quotations;
  }

  private static void widen(Draft draft, KnownNames mentions) {
    if (draft.hasSpeaker()) {
      draft.speaker(mentions.firstOf(draft.speakerFirst), mentions.endOf(draft.speakerEnd - 1));
    }
  }
}
