package org.quotidian.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
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

  /** The runs of one left article. */
  private final class LeftArticle {
    private final long[] starts;
    private final int from;
    private final int end;
    private final BitSet rare;
    private final int article;
    private @Nullable ComparedText text;

    LeftArticle(long[] starts, int from, int end, BitSet rare) {
      this.starts = starts;
      this.from = from;
      this.end = end;
      this.rare = rare;
      article = columns.articleOf((int) (starts[from] >>> 32));
    }

    void tell(List<CollectionPassage> found) {
      // By the right article, then as they stand on the left.
      long[] byRight = new long[end - from];
      for (int i = from; i < end; i++) {
        byRight[i - from] = (long) columns.articleOf((int) starts[i]) << 32 | i;
      }
      Arrays.sort(byRight);
      for (int first = 0; first < byRight.length; ) {
        int right = (int) (byRight[first] >>> 32);
        int last = first;
        boolean isTelling = false;
        int[] shared = new int[3];
        int size = 0;
        int before = found.size();
        List<CollectionPassage> quoted = new ArrayList<>();
        while (last < byRight.length && (int) (byRight[last] >>> 32) == right) {
          long start = starts[(int) byRight[last++]];
          int position = (int) (start >>> 32);
          int quotedWords = quotations.words(start);
          if (quotedWords > 0) {
            if (!aside.holds(position, quotedWords, (int) start, quotedWords)) {
              quoted.add(
                  run(
                      right,
                      position - columns.start(article),
                      (int) start - columns.start(right),
                      quotedWords));
            }
            continue;
          }
          int words = runs.commonLength(position, (int) start);
          isTelling |= isTelling(position, (int) start, words);
          if (size == shared.length) {
            shared = Arrays.copyOf(shared, size * 2);
          }
          shared[size++] = position - columns.start(article);
          shared[size++] = (int) start - columns.start(right);
          shared[size++] = words;
        }
        if (isTelling && areCopies(right, shared)) {
          // Copies by the hundred need no aligning; what else they share is repetition.
          found.add(run(right, 0, 0, shared[2]));
        } else if (isTelling) {
          align(right, Arrays.copyOf(shared, size), found);
        } else {
          for (int i = 0; i < size; i += 3) {
            int words = shared[i + 2];
            if (!aside.holds(
                columns.start(article) + shared[i],
                words,
                columns.start(right) + shared[i + 1],
                words)) {
              found.add(run(right, shared[i], shared[i + 1], words));
            }
          }
        }
        addQuoted(quoted, found, before);
        first = last;
      }
    }

    /** Adds what is quoted outside of the passages of two articles, where it belongs. */
    private void addQuoted(
        List<CollectionPassage> quoted, List<CollectionPassage> found, int before) {
      List<CollectionPassage> ofPair = found.subList(before, found.size());
      quoted.removeIf(
          words ->
              ofPair.stream()
                  .anyMatch(
                      passage ->
                          holds(passage.left(), words.left())
                              && holds(passage.right(), words.right())));
      if (!quoted.isEmpty()) {
        ofPair.addAll(quoted);
        ofPair.sort(
            Comparator.comparingInt((CollectionPassage p) -> p.left().span().begin())
                .thenComparingInt(p -> p.right().span().begin()));
      }
    }

    /** Whether the first run is all of both articles. */
    private boolean areCopies(int right, int[] shared) {
      return shared[0] == 0
          && shared[1] == 0
          && shared[2] == columns.wordCount(article)
          && shared[2] == columns.wordCount(right);
    }

    private boolean isTelling(int position, int other, int words) {
      if (!aside.isBeyond(position, words) || !aside.isBeyond(other, words)) {
        return false;
      }
      if (words >= LONG * minWords) {
        return true;
      }
      int rareWindow = rare.nextSetBit(position);
      return rareWindow >= 0 && rareWindow <= position + words - minWords;
    }

    private CollectionPassage run(int right, int inLeft, int inRight, int words) {
      return new CollectionPassage(
          new CollectionPassage.Side(
              article, columns.span(article, columns.start(article) + inLeft, words)),
          new CollectionPassage.Side(
              right, columns.span(right, columns.start(right) + inRight, words)),
          words);
    }

    private void align(int right, int[] shared, List<CollectionPassage> found) {
      ComparedText leftText = text == null ? texts.text(article) : text;
      text = leftText;
      ComparedText rightText = texts.text(right);
      for (Match match : aligner.align(leftText, rightText, shared, 0)) {
        if (aside.holds(
            columns.start(article) + match.leftFirst(),
            match.leftEnd() - match.leftFirst(),
            columns.start(right) + match.rightFirst(),
            match.rightEnd() - match.rightFirst())) {
          continue;
        }
        Appraisal appraisal = Appraisal.of(match, leftText, rightText, SAME);
        found.add(
            new CollectionPassage(
                side(article, leftText, match.leftFirst(), match.leftEnd()),
                side(right, rightText, match.rightFirst(), match.rightEnd()),
                match.leftEnd() - match.leftFirst(),
                appraisal.kind(),
                appraisal.score()));
      }
    }
  }

  private static boolean holds(CollectionPassage.Side whole, CollectionPassage.Side part) {
    return whole.span().begin() <= part.span().begin() && part.span().end() <= whole.span().end();
  }

  private static CollectionPassage.Side side(int article, ComparedText text, int first, int end) {
    return new CollectionPassage.Side(article, new Span(text.begin(first), text.end(end - 1)));
  }
}
