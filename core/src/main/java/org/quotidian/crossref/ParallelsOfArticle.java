package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.passage.Passage;

/** Collects the parallels of an article by its sentences. */
final class ParallelsOfArticle {

  private static final Comparator<Parallel> IN_ORDER =
      Comparator.<Parallel>comparingInt(parallel -> parallel.here().sentence())
          .thenComparingInt(parallel -> parallel.here().firstToken())
          .thenComparing(Comparator.comparingInt(Parallel::words).reversed());

  private final AnnotatedArticle article;

  private final List<Parallel> all = new ArrayList<>();

  /** Those of {@link #all} that longer ones contain. */
  private final Set<Parallel> dropped = Collections.newSetFromMap(new IdentityHashMap<>());

  /** By sentence, then by the other article. */
  private final Map<Integer, Map<AnnotatedArticle, List<Parallel>>> bySentence = new HashMap<>();

  /** By the sentence that they begin in. */
  private final Map<Integer, Runs> runs = new HashMap<>();

  private int runCount;
  private long runsSkipped;

  private record Run(int number, SharedWords words) {}

  private static final Comparator<Run> LONGEST_FIRST =
      Comparator.<Run>comparingInt(
              run -> run.words.left().firstToken() - run.words.left().endToken())
          .thenComparingInt(Run::number);

  /**
   * The runs that begin in one sentence: the first and the longest ones, and how many there are.
   */
  private static final class Runs {
    private final List<Run> first = new ArrayList<>();

    /** The longest, the first ones of equal length; the shortest of these is at the head. */
    private final PriorityQueue<Run> longest = new PriorityQueue<>(LONGEST_FIRST.reversed());

    private int count;

    void add(Run run) {
      count++;
      if (first.size() < CrossReferencer.MAX_ARTICLES) {
        first.add(run);
      }
      if (longest.size() < CrossReferencer.NEAREST
          || LONGEST_FIRST.compare(run, longest.element()) < 0) {
        longest.add(run);
        if (longest.size() > CrossReferencer.NEAREST) {
          longest.remove();
        }
      }
    }

    Collection<Run> kept() {
      return count <= CrossReferencer.MAX_ARTICLES ? first : longest;
    }
  }

  ParallelsOfArticle(AnnotatedArticle article) {
    this.article = article;
  }

  /** Adds a parallel; this article is the side {@code here}. */
  void add(Parallel parallel) {
    all.add(parallel);
    bySentence
        .computeIfAbsent(parallel.here().sentence(), first -> new IdentityHashMap<>())
        .computeIfAbsent(parallel.there().article(), first -> new ArrayList<>())
        .add(parallel);
  }

  /**
   * Adds a run of words; {@link #endRuns} makes parallels of them. Of more than {@value
   * CrossReferencer#MAX_ARTICLES} that begin in one sentence, the longest {@value
   * CrossReferencer#NEAREST} are kept, and the others counted.
   *
   * @param run this article is the left side
   */
  void addRun(SharedWords run) {
    Runs ofSentence = runs.computeIfAbsent(run.left().sentence(), first -> new Runs());
    ofSentence.add(new Run(runCount++, run));
  }

  /** Makes parallels of the runs, as {@link #add(SharedWords, int)} does. */
  void endRuns(int minWords) {
    List<Run> kept = new ArrayList<>();
    for (Runs ofSentence : runs.values()) {
      kept.addAll(ofSentence.kept());
      runsSkipped += ofSentence.count - ofSentence.kept().size();
    }
    runs.clear();
    kept.sort(Comparator.comparingInt(Run::number));
    kept.forEach(run -> add(run.words, minWords));
  }

  /** The number of runs that are not among the parallels because their sentences have too many. */
  long runsSkipped() {
    return runsSkipped;
  }

  /**
   * Adds words that are the same on both sides, split at the ends of the sentences that they run
   * through on either side, except those within parallels that were added before. Shorter verbatim
   * parallels within them are dropped.
   *
   * @param shared this article is the left side
   * @param minWords the split off words at either end, from the sentence before or after, are
   *     skipped if they are fewer and their sentences have more words
   */
  void add(SharedWords shared, int minWords) {
    for (SharedWords piece : RunPieces.of(shared, minWords)) {
      if (!isCovered(piece.left(), piece.right())) {
        dropWithin(piece.left(), piece.right());
        add(Parallel.verbatim(piece.left(), piece.right()));
      }
    }
  }

  /** Whether each word is within parallels of the two sentences, on both sides. */
  private boolean isCovered(Parallel.Side here, Parallel.Side there) {
    List<Parallel> same = between(here, there);
    return here.wordTokens().allMatch(token -> contains(same, Parallel::here, token))
        && there.wordTokens().allMatch(token -> contains(same, Parallel::there, token));
  }

  /** The parallels of two sentences. */
  private List<Parallel> between(Parallel.Side here, Parallel.Side there) {
    return bySentence
        .getOrDefault(here.sentence(), Map.of())
        .getOrDefault(there.article(), List.of())
        .stream()
        .filter(each -> each.there().sentence() == there.sentence())
        .toList();
  }

  private void dropWithin(Parallel.Side here, Parallel.Side there) {
    List<Parallel> same =
        bySentence.getOrDefault(here.sentence(), Map.of()).getOrDefault(there.article(), List.of());
    List<Parallel> within =
        same.stream()
            .filter(each -> each.kind() == Passage.Kind.VERBATIM)
            .filter(each -> isWithin(each.here(), here) && isWithin(each.there(), there))
            .toList();
    for (Parallel each : within) {
      same.remove(each);
      dropped.add(each);
    }
  }

  private static boolean isWithin(Parallel.Side inner, Parallel.Side outer) {
    return outer.firstToken() <= inner.firstToken() && inner.endToken() <= outer.endToken();
  }

  private static boolean contains(
      List<Parallel> parallels, Function<Parallel, Parallel.Side> side, int token) {
    return parallels.stream().map(side).anyMatch(each -> each.contains(token));
  }

  /** Those that are not excluded, in the order of {@link CrossReference#parallels}. */
  List<Parallel> parallels(Predicate<Parallel> isExcluded) {
    List<Parallel> parallels = new ArrayList<>(all);
    parallels.removeIf(each -> dropped.contains(each) || isExcluded.test(each));
    parallels.sort(IN_ORDER);
    return parallels;
  }
}
