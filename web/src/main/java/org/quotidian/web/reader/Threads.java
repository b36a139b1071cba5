package org.quotidian.web.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quotidian.alignment.WordAlignment;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.Quotation;
import org.quotidian.article.PublicationDate;
import org.quotidian.article.Span;
import org.quotidian.crossref.QuotationThread;
import org.quotidian.text.Tokens;
import org.quotidian.web.page.Changes;
import org.quotidian.web.page.Counts;
import org.quotidian.web.page.Dates;
import org.quotidian.web.page.Labels;
import org.quotidian.web.page.Links;
import org.quotidian.web.page.Piece;
import org.quotidian.web.page.Shown;

/**
 * The quotations that several articles have, each with its versions.
 *
 * @param all the threads, those in most articles first
 * @param more what is not shown, or {@code null}
 */
public record Threads(List<Thread> all, @Nullable String more) {

  private static final int MAX_THREADS = 300;
  private static final int MAX_VERSIONS = 40;

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * A quotation.
   *
   * @param number its number, from 1
   * @param words its longest version
   * @param speakers who said it, and whether the articles agree
   * @param differ whether the speakers differ
   * @param first where it was first, or {@code null}
   * @param versions the versions, in the order of publication as far as known
   */
  public record Thread(
      int number,
      String words,
      String speakers,
      boolean differ,
      String articles,
      @Nullable String first,
      List<Version> versions,
      @Nullable String more) {}

  /**
   * The words of one article.
   *
   * @param pieces the words; what differs from the longest version is marked
   * @param strip which parts of the longest version it has, in hundredths
   * @param isLongest whether it is the longest version
   */
  public record Version(
      String label,
      String href,
      String sentence,
      @Nullable Dates date,
      @Nullable String speaker,
      String kind,
      List<Piece> pieces,
      List<Part> strip,
      boolean isLongest) {}

  /** A part of the longest version that another has too, in hundredths of its words. */
  public record Part(String x, String width) {}

  public static Threads of(List<QuotationThread> found, Labels labels, Links links) {
    List<QuotationThread> ordered = new ArrayList<>(found);
    ordered.sort(Comparator.comparingLong(thread -> -articles(thread)));
    List<Thread> threads = new ArrayList<>();
    for (QuotationThread thread : ordered.subList(0, Math.min(MAX_THREADS, ordered.size()))) {
      threads.add(thread(threads.size() + 1, thread, labels, links));
    }
    int hidden = ordered.size() - threads.size();
    return new Threads(threads, hidden == 0 ? null : "and " + Counts.of(hidden, "more quotation"));
  }

  private static long articles(QuotationThread thread) {
    return thread.variants().stream().map(QuotationThread.Variant::article).distinct().count();
  }

  private static Thread thread(int number, QuotationThread thread, Labels labels, Links links) {
    QuotationThread.Variant longest = thread.longest();
    List<QuotationThread.Variant> variants = new ArrayList<>(thread.variants());
    variants.sort(
        Comparator.comparing(Threads::from, Comparator.nullsLast(Comparator.naturalOrder())));
    List<Version> versions = new ArrayList<>();
    for (QuotationThread.Variant variant :
        variants.subList(0, Math.min(MAX_VERSIONS, variants.size()))) {
      versions.add(version(variant, longest, labels, links));
    }
    int hidden = variants.size() - versions.size();
    return new Thread(
        number,
        Shown.of(longest.text()),
        speakers(thread),
        thread.speakers() == QuotationThread.Speakers.DIFFER,
        Counts.of(articles(thread), "article"),
        first(thread, labels),
        versions,
        hidden == 0 ? null : "and " + Counts.of(hidden, "more version"));
  }

  private static @Nullable PublicationDate from(QuotationThread.Variant variant) {
    return variant.article().article().published();
  }

  private static String speakers(QuotationThread thread) {
    String name =
        thread.variants().stream()
            .map(QuotationThread.Variant::speaker)
            .filter(speaker -> speaker != null)
            .map(speaker -> Shown.of(speaker.name()))
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    return switch (thread.speakers()) {
      case SAME -> name;
      case DIFFER -> "The articles name different speakers";
      case UNNAMED -> name.isEmpty() ? "No article names the speaker" : name;
    };
  }

  private static @Nullable String first(QuotationThread thread, Labels labels) {
    QuotationThread.First first = thread.first();
    if (first == null) {
      return null;
    }
    return "First in "
        + labels.of(first.article())
        + (first.areAllDated() ? "" : ", of those that are dated");
  }

  private static Version version(
      QuotationThread.Variant variant,
      QuotationThread.Variant longest,
      Labels labels,
      Links links) {
    AnnotatedArticle article = variant.article();
    int sentence =
        Math.min(article.sentenceAt(variant.span().begin()), article.sentences().size() - 1);
    boolean isLongest = variant.equals(longest);
    Aligned aligned = isLongest ? null : Aligned.of(longest, variant);
    return new Version(
        labels.of(article),
        links.sentence(article, sentence),
        Integer.toString(sentence + 1),
        Dates.of(article.article().published()),
        speaker(variant.speaker()),
        variant.kind().name().toLowerCase(Locale.ROOT),
        aligned == null
            ? List.of(new Piece(Shown.of(variant.text()), Piece.Mark.PLAIN))
            : aligned.pieces(),
        aligned == null ? List.of(new Part("0%", "100%")) : aligned.strip(),
        isLongest);
  }

  private static @Nullable String speaker(Quotation.@Nullable Speaker speaker) {
    if (speaker == null) {
      return null;
    }
    boolean isSure = speaker.certainty() == Certainty.HIGH;
    return Shown.of(speaker.name()) + (isSure ? "" : " (likely)");
  }

  /** A version aligned with the longest one. */
  private record Aligned(
      WordAlignment alignment, QuotationThread.Variant longest, QuotationThread.Variant variant) {

    static Aligned of(QuotationThread.Variant longest, QuotationThread.Variant variant) {
      Tokens left = longest.article().tokens();
      Tokens right = variant.article().tokens();
      int[] leftRange = range(left, longest.span());
      int[] rightRange = range(right, variant.span());
      return new Aligned(
          WordAlignment.of(left, leftRange[0], leftRange[1], right, rightRange[0], rightRange[1]),
          longest,
          variant);
    }

    private static int[] range(Tokens tokens, Span span) {
      int first = 0;
      while (first < tokens.count() && tokens.end(first) <= span.begin()) {
        first++;
      }
      int end = first;
      while (end < tokens.count() && tokens.begin(end) < span.end()) {
        end++;
      }
      return new int[] {first, end};
    }

    /** The words, with what was cut and changed. */
    List<Piece> pieces() {
      return new Changes(
              longest.article().article().text(),
              longest.span(),
              variant.article().article().text(),
              variant.span(),
              alignment,
              true)
          .merged();
    }

    List<Part> strip() {
      Span words = words();
      double whole = Math.max(1, words.length());
      List<Part> parts = new ArrayList<>();
      for (WordAlignment.Stretch stretch : alignment.stretches()) {
        boolean isKept =
            stretch.change() == WordAlignment.Change.EQUAL
                || stretch.change() == WordAlignment.Change.MOVED;
        if (isKept) {
          Span kept = alignment.left(stretch);
          parts.add(
              new Part(
                  percent((kept.begin() - words.begin()) / whole), percent(kept.length() / whole)));
        }
      }
      return parts;
    }

    /** From the first word of the longest version to its last, without the quotation marks. */
    private Span words() {
      List<Span> all =
          alignment.stretches().stream()
              .filter(stretch -> stretch.leftFirst() < stretch.leftEnd())
              .map(alignment::left)
              .toList();
      return all.isEmpty()
          ? longest.span()
          : new Span(all.get(0).begin(), all.get(all.size() - 1).end());
    }

    private static String percent(double share) {
      return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
  }
}
