package org.quotidian.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.Span;

/**
 * Lays articles of a collection side by side that share a telling run, and tells the other runs by
 * themselves; on all cores, in the order of the left article, then the right one.
 *
 * <p>A run is telling if it holds {@code minWords} words in a row that stand in few places, or if
 * it is long: copies of one wire report may be many. What is short and stands in many articles is a
 * formula ("did not immediately respond to a request for comment"), and says nothing about the rest
 * of these articles.
 */
final class PairedArticles implements SharedRuns.Sink {

  /** A telling run holds a window that stands in at most so many places. */
  static final int FEW_PLACES = 10;

  /** Or it has so many times the least words. */
  static final int LONG = 3;

  /** Runs that one thread takes at a time, and the few more that make its last article whole. */
  private static final int PIECE = 1 << 8;

  /** Pieces that are worked on while the sink takes the passages of those before. */
  private static final int BATCH = 1 << 6;

  /** Equal numbers are equal words in columns. */
  private static final PairRuns.SameWord SAME = (left, right) -> true;

  private final Columns columns;
  private final SharedRuns runs;
  private final ShortQuotations quotations;
  private final SetAside aside;
  private final int minWords;
  private final TextCache texts;
  private final PairAligner aligner;
  private final Workers workers;
  private final Consumer<CollectionPassage> sink;
  private @Nullable BitSet rare;
  private long passages;

  /**
   * @param texts the articles of {@code columns}
   */
  PairedArticles(
      Columns columns,
      SharedRuns runs,
      ShortQuotations quotations,
      SetAside aside,
      int minWords,
      TextCache texts,
      PairAligner aligner,
      Workers workers,
      Consumer<CollectionPassage> sink) {
    this.columns = columns;
    this.runs = runs;
    this.quotations = quotations;
    this.aside = aside;
    this.minWords = minWords;
    this.texts = texts;
    this.aligner = aligner;
    this.workers = workers;
    this.sink = sink;
  }

  /** How many passages there were so far. */
  long passages() {
    return passages;
  }

  /** Takes the runs of whole left articles. */
  @Override
  public void runs(long[] starts) {
    BitSet rareWindows = rare == null ? runs.rare(FEW_PLACES) : rare;
    rare = rareWindows;
    int[] cuts = cuts(starts);
    Workers.ahead(
        cuts.length - 1, BATCH, from -> batch(starts, cuts, from, rareWindows), this::give);
  }

  /** Where the pieces begin, each at the first run of an article; and where the last one ends. */
  private int[] cuts(long[] starts) {
    int[] cuts = new int[starts.length / PIECE + 2];
    int count = 1;
    int end = 0;
    while (end < starts.length) {
      end = articleEnd(starts, Math.min(starts.length, end + PIECE) - 1);
      cuts[count++] = end;
    }
    return Arrays.copyOf(cuts, count);
  }

  /** The end of the runs whose left side stands in the same article as that of this one. */
  private int articleEnd(long[] starts, int run) {
    int article = columns.articleOf((int) (starts[run] >>> 32));
    long next = (long) columns.start(article + 1) << 32;
    int end = run + 1;
    while (end < starts.length && starts[end] < next) {
      end++;
    }
    return end;
  }

  private void give(List<List<CollectionPassage>> batch) {
    for (List<CollectionPassage> piece : batch) {
      passages += piece.size();
      piece.forEach(sink);
    }
  }

  private List<List<CollectionPassage>> batch(long[] starts, int[] cuts, int first, BitSet rare) {
    int count = Math.min(BATCH, cuts.length - 1 - first);
    List<List<CollectionPassage>> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      found.add(new ArrayList<>());
    }
    workers.run(
        count,
        piece -> {
          int end = cuts[first + piece + 1];
          int from = cuts[first + piece];
          while (from < end) {
            int articleEnd = articleEnd(starts, from);
            new LeftArticle(starts, from, articleEnd, rare).tell(found.get(piece));
            from = articleEnd;
          }
        });
    return found;
  }

  /** What one left article shares with each of those behind it. */
  private final class LeftArticle {
    private final long[] starts;
    private final int from;
    private final int end;
    private final BitSet rare;
    private final int article;
    private final int articleStart;
    private @Nullable ComparedText text;

    LeftArticle(long[] starts, int from, int end, BitSet rare) {
      this.starts = starts;
      this.from = from;
      this.end = end;
      this.rare = rare;
      article = columns.articleOf((int) (starts[from] >>> 32));
      articleStart = columns.start(article);
    }

    void tell(List<CollectionPassage> found) {
      // By the right article, then as they stand on the left.
      long[] byRight = new long[end - from];
      for (int i = from; i < end; i++) {
        byRight[i - from] = (long) columns.articleOf(right(starts[i])) << 32 | i;
      }
      Arrays.sort(byRight);
      for (int first = 0; first < byRight.length; ) {
        int right = (int) (byRight[first] >>> 32);
        int last = first;
        Shared shared = new Shared(right);
        while (last < byRight.length && (int) (byRight[last] >>> 32) == right) {
          shared.add(starts[(int) byRight[last++]]);
        }
        shared.tell(found);
        first = last;
      }
    }

    /** What it shares with one of them. */
    private final class Shared {
      private final int right;
      private final int rightStart;
      private final PairMatches matches = new PairMatches();
      private @Nullable ComparedText rightText;
      private boolean isTelling;
      private int[] runs = new int[3];
      private int size;

      Shared(int right) {
        this.right = right;
        rightStart = columns.start(right);
      }

      void add(long start) {
        int onLeft = (int) (start >>> 32);
        int onRight = right(start);
        if ((start & SimilarSentences.MARK) != 0) {
          matches.addSentences(
              match(
                  onLeft,
                  columns.endOfSentenceAt(article, onLeft) - onLeft,
                  onRight,
                  columns.endOfSentenceAt(right, onRight) - onRight));
          return;
        }
        int quotedWords = quotations.words(start);
        if (quotedWords > 0) {
          matches.addQuotation(match(onLeft, quotedWords, onRight, quotedWords));
          return;
        }
        int words = PairedArticles.this.runs.commonLength(onLeft, onRight);
        isTelling |= isTelling(onLeft, onRight, words);
        if (size == runs.length) {
          runs = Arrays.copyOf(runs, size * 2);
        }
        runs[size++] = onLeft - articleStart;
        runs[size++] = onRight - rightStart;
        runs[size++] = words;
      }

      private Match match(int onLeft, int leftWords, int onRight, int rightWords) {
        return new Match(
            onLeft - articleStart,
            onLeft - articleStart + leftWords,
            onRight - rightStart,
            onRight - rightStart + rightWords);
      }

      private boolean isTelling(int position, int other, int words) {
        if (!aside.isBeyond(position, words) || !aside.isBeyond(other, words)) {
          return false;
        }
        if (words >= LONG * minWords) {
          return true;
        }
        int window = position;
        int last = position + words - minWords;
        while (window <= last && !rare.get(window)) {
          window++;
        }
        return window <= last;
      }

      void tell(List<CollectionPassage> found) {
        if (isTelling && areCopies()) {
          // Copies by the hundred need no aligning; what else they share is repetition.
          found.add(run(new Match(0, runs[2], 0, runs[2])));
          return;
        }
        if (isTelling) {
          matches.addAll(aligner.align(leftText(), rightText(), Arrays.copyOf(runs, size), 0));
        } else {
          for (int i = 0; i < size; i += 3) {
            matches.addRun(
                new Match(runs[i], runs[i] + runs[i + 2], runs[i + 1], runs[i + 1] + runs[i + 2]));
          }
        }
        for (PairMatches.Found one : matches.all()) {
          if (!isAside(one.match())) {
            found.add(one.isRun() ? run(one.match()) : appraised(one.match()));
          }
        }
      }

      /** Whether the first run is all of both articles. */
      private boolean areCopies() {
        return runs[0] == 0
            && runs[1] == 0
            && runs[2] == columns.wordCount(article)
            && runs[2] == columns.wordCount(right);
      }

      private boolean isAside(Match match) {
        return aside.holds(
            articleStart + match.leftFirst(),
            match.leftEnd() - match.leftFirst(),
            rightStart + match.rightFirst(),
            match.rightEnd() - match.rightFirst());
      }

      private ComparedText leftText() {
        ComparedText known = text == null ? texts.text(article) : text;
        text = known;
        return known;
      }

      private ComparedText rightText() {
        ComparedText known = rightText == null ? texts.text(right) : rightText;
        rightText = known;
        return known;
      }

      private CollectionPassage run(Match match) {
        return new CollectionPassage(
            side(article, text, match.leftFirst(), match.leftEnd()),
            side(right, rightText, match.rightFirst(), match.rightEnd()),
            match.leftEnd() - match.leftFirst());
      }

      private CollectionPassage appraised(Match match) {
        Appraisal appraisal = Appraisal.of(match, leftText(), rightText(), SAME);
        return new CollectionPassage(
            side(article, text, match.leftFirst(), match.leftEnd()),
            side(right, rightText, match.rightFirst(), match.rightEnd()),
            match.leftEnd() - match.leftFirst(),
            appraisal.kind(),
            appraisal.score());
      }
    }
  }

  /** The position on the right that a start tells, marked or not. */
  private static int right(long start) {
    return (int) (start & ~SimilarSentences.MARK);
  }

  /**
   * @param text the article if it is there already; it is not made for this
   */
  private CollectionPassage.Side side(
      int article, @Nullable ComparedText text, int first, int end) {
    Span span =
        text == null
            ? columns.span(article, columns.start(article) + first, end - first)
            : new Span(text.begin(first), text.end(end - 1));
    return new CollectionPassage.Side(article, span);
  }
}
