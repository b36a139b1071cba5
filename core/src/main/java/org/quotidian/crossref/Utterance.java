package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.quotidian.alignment.WordAlignment;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Quotation;

/**
 * The longest quotation of an utterance, and what others have of it. It is cut between words that
 * one has and words that another has, as seldom as possible: afterwards each two of a part overlap.
 */
final class Utterance {

  /** Words that weigh less are no part of an utterance. In nats. */
  private static final double LEAST_PART = 6;

  /**
   * What another one has of the longest.
   *
   * @param counterpart for each word of the other one the word of the longest, or -1
   * @param first the first word of the longest that it has
   * @param end after the last
   */
  private record Version(QuotedFragment fragment, int[] counterpart, int first, int end) {

    static Version of(QuotedFragment longest, QuotedFragment fragment) {
      int[] counterpart = counterparts(longest, fragment);
      int first = longest.words.length;
      int end = 0;
      boolean hasRun = false;
      for (int i = 0; i + 1 < counterpart.length; i++) {
        hasRun |= continues(counterpart, i + 1);
      }
      for (int i = 0; i < counterpart.length; i++) {
        boolean isInRun = continues(counterpart, i) || continues(counterpart, i + 1);
        // A single word beside the run is often another one of the same name.
        if (counterpart[i] >= 0 && (isInRun || !hasRun)) {
          first = Math.min(first, counterpart[i]);
          end = Math.max(end, counterpart[i] + 1);
        }
      }
      return new Version(fragment, counterpart, first, Math.max(first, end));
    }

    private static boolean continues(int[] counterpart, int i) {
      return i > 0
          && i < counterpart.length
          && counterpart[i] > 0
          && counterpart[i] == counterpart[i - 1] + 1;
    }

    /** The weight of the words in a range that the longest has too. */
    double weight(int from, int to) {
      double weight = 0;
      for (int i = from; i < to; i++) {
        weight += counterpart[i] >= 0 ? fragment.weights[i] : 0;
      }
      return weight;
    }

    /** The number of these words. */
    long count(int from, int to) {
      return Arrays.stream(counterpart, from, to).filter(word -> word >= 0).count();
    }

    /** Of two pieces of one quotation: whether only an attribution is between them. */
    boolean isSameSentence(Version other) {
      QuotedFragment before =
          fragment.firstToken < other.fragment.firstToken ? fragment : other.fragment;
      QuotedFragment after = before == fragment ? other.fragment : fragment;
      AnnotatedArticle article = fragment.article;
      return article.sentenceAt(before.span.end() - 1) == article.sentenceAt(after.span.begin());
    }
  }

  /** Words of the longest that one article has, of all pieces of its quotation. */
  private record Range(AnnotatedArticle article, int first, int end) {

    /** Whether another article has only words before these. */
    boolean isBehind(Range other) {
      return article != other.article && first >= other.end;
    }
  }

  private final QuotedFragment longest;
  private final List<Version> versions = new ArrayList<>();

  private Utterance(QuotedFragment longest) {
    this.longest = longest;
  }

  /**
   * Aligns an utterance.
   *
   * @param others linked with it
   */
  static Utterance of(QuotedFragment longest, List<QuotedFragment> others) {
    Utterance utterance = new Utterance(longest);
    others.forEach(other -> utterance.versions.add(Version.of(longest, other)));
    return utterance;
  }

  /** The weight of the words of a part that another fragment has. */
  static double shared(FragmentPart part, QuotedFragment other) {
    double shared = 0;
    for (int word : counterparts(part.fragment(), other)) {
      shared += word >= part.first() && word < part.end() ? part.fragment().weights[word] : 0;
    }
    return shared;
  }

  private static int[] counterparts(QuotedFragment longest, QuotedFragment other) {
    int[] counterparts = new int[other.words.length];
    Arrays.fill(counterparts, -1);
    WordAlignment alignment =
        WordAlignment.of(
            longest.article.tokens(),
            longest.firstToken,
            longest.endToken,
            other.article.tokens(),
            other.firstToken,
            other.endToken);
    for (WordAlignment.Pair pair : alignment.pairs()) {
      if (!pair.isMoved()) {
        counterparts[Arrays.binarySearch(other.words, pair.right())] =
            Arrays.binarySearch(longest.words, pair.left());
      }
    }
    return counterparts;
  }

  /** Its parts, each with the longest and what others have of it. */
  List<List<FragmentPart>> parts() {
    List<Integer> cuts = cuts();
    List<List<FragmentPart>> parts = new ArrayList<>();
    for (int i = 0; i + 1 < cuts.size(); i++) {
      List<FragmentPart> part = new ArrayList<>();
      part.add(new FragmentPart(longest, cuts.get(i), cuts.get(i + 1)));
      parts.add(part);
    }
    for (Version version : versions) {
      List<FragmentPart> pieces = pieces(version, cuts);
      for (int i = 0; i < pieces.size(); i++) {
        if (pieces.get(i).end() > pieces.get(i).first()) {
          parts.get(i).add(pieces.get(i));
        }
      }
    }
    return parts;
  }

  /** The first words of the parts, and the number of words at the end. */
  private List<Integer> cuts() {
    List<Range> ranges = ranges();
    ranges.sort(Comparator.comparingInt(Range::end).thenComparingInt(Range::first));
    List<Integer> cuts = new ArrayList<>();
    cuts.add(0);
    List<Range> part = new ArrayList<>();
    for (Range range : ranges) {
      int end = endBefore(range, part);
      if (end > 0) {
        cuts.add(FragmentPart.sentenceStart(longest, end - 1, range.first));
        part.clear();
      }
      part.add(range);
    }
    cuts.add(longest.words.length);
    return cuts;
  }

  /**
   * The end of the last range that another range is behind; 0 if it is behind none.
   *
   * @param part the ranges, by their ends
   */
  private static int endBefore(Range range, List<Range> part) {
    int from = 0;
    int to = part.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (part.get(middle).end <= range.first) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    for (int i = from - 1; i >= 0; i--) {
      if (range.isBehind(part.get(i))) {
        return part.get(i).end;
      }
    }
    return 0;
  }

  private List<Range> ranges() {
    Map<Quotation, List<Version>> ofQuotation = new IdentityHashMap<>();
    for (Version version : versions) {
      if (version.fragment.quotation != null) {
        ofQuotation
            .computeIfAbsent(version.fragment.quotation, none -> new ArrayList<>())
            .add(version);
      }
    }
    List<Range> ranges = new ArrayList<>();
    for (Version version : versions) {
      int first = version.first;
      int end = version.end;
      Quotation quotation = version.fragment.quotation;
      for (Version other :
          quotation == null ? List.<Version>of() : ofQuotation.getOrDefault(quotation, List.of())) {
        if (version.isSameSentence(other)) {
          first = Math.min(first, other.first);
          end = Math.max(end, other.end);
        }
      }
      ranges.add(new Range(version.fragment.article, first, end));
    }
    return ranges;
  }

  /** What a version has of each part, perhaps nothing. */
  private List<FragmentPart> pieces(Version version, List<Integer> cuts) {
    List<FragmentPart> pieces = new ArrayList<>();
    int parts = 0;
    int best = 0;
    double most = -1;
    int from = 0;
    for (int i = 0; i + 1 < cuts.size(); i++) {
      int to = cutIn(version, from, cuts.get(i + 1));
      boolean isPart = version.weight(from, to) >= LEAST_PART && version.count(from, to) > 1;
      pieces.add(new FragmentPart(version.fragment, from, isPart ? to : from));
      parts += isPart ? 1 : 0;
      if (version.weight(from, to) > most) {
        most = version.weight(from, to);
        best = i;
      }
      from = to;
    }
    if (parts < 2) {
      pieces.replaceAll(piece -> new FragmentPart(version.fragment, 0, 0));
      pieces.set(best, FragmentPart.all(version.fragment));
    }
    return pieces;
  }

  /** The first word of a version that belongs to the part that begins at {@code cut}. */
  private int cutIn(Version version, int from, int cut) {
    if (cut == longest.words.length) {
      return version.fragment.words.length;
    }
    int last = from - 1;
    int next = version.fragment.words.length;
    for (int i = from; i < version.counterpart.length; i++) {
      if (version.counterpart[i] >= 0 && version.counterpart[i] < cut) {
        last = i;
      }
      if (version.counterpart[i] >= cut) {
        next = Math.min(next, i);
      }
    }
    if (next == version.fragment.words.length) {
      return next;
    }
    return last < 0 ? 0 : FragmentPart.sentenceStart(version.fragment, last, next);
  }
}
