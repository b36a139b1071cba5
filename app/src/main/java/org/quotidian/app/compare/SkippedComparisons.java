package org.quotidian.app.compare;

import java.util.ArrayList;
import java.util.List;
import org.quotidian.app.verb.Formats;
import org.quotidian.crossref.CrossReference;
import org.quotidian.crossref.CrossReferencer;
import org.quotidian.crossref.CrossReferences;

/** What a cross-reference did not compare, in lines for the reader: each says how much and why. */
final class SkippedComparisons {

  private static final String ONE_EVENT =
      " of one event; if more than "
          + CrossReferencer.MAX_ARTICLES
          + " others report it, the sentences of an article are compared with those of the "
          + CrossReferencer.NEAREST
          + " nearest";

  private final List<String> lines = new ArrayList<>();

  /** What was not compared among all articles. */
  void add(CrossReferences all) {
    long boilerplate = all.statistics().boilerplate();
    if (boilerplate > 0) {
      lines.add(Formats.count(boilerplate, "run") + " of boilerplate");
    }
    long tooFrequent = all.statistics().tooFrequent();
    if (tooFrequent > 0) {
      lines.add(Formats.count(tooFrequent, "run") + " too frequent to pair");
    }
    if (all.pairsSkipped() > 0) {
      lines.add(Formats.count(all.pairsSkipped(), "pair") + " of articles" + ONE_EVENT);
    }
    if (all.runsSkipped() > 0) {
      lines.add(
          Formats.count(all.runsSkipped(), "run")
              + " that begin in sentences with more than "
              + CrossReferencer.MAX_ARTICLES);
    }
    if (all.runsExcluded() > 0) {
      lines.add(
          Formats.count(all.runsExcluded(), "run")
              + " that say only who speaks, or are of different events");
    }
    addFigures(all.figuresSkipped());
    long copies = all.statistics().copies();
    if (copies > 0) {
      lines.add(
          Formats.count(copies, "article")
              + " copied from others, each compared with one of them only");
    }
  }

  /** What was not compared with articles that were looked at one by one. */
  void add(List<CrossReference> references) {
    long nearer = references.stream().mapToLong(CrossReference::articlesSkipped).sum();
    if (nearer > 0) {
      lines.add(Formats.count(nearer, "article") + ONE_EVENT);
    }
    addFigures(references.stream().mapToLong(CrossReference::figuresSkipped).sum());
  }

  private void addFigures(long figures) {
    if (figures > 0) {
      lines.add(Formats.count(figures, "figure") + " of articles with hundreds");
    }
  }

  /** Adds a line. */
  void add(String line) {
    lines.add(line);
  }

  /** The lines, in the order of adding. */
  List<String> lines() {
    return List.copyOf(lines);
  }
}
