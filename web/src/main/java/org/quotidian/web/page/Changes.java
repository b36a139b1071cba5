package org.quotidian.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quotidian.alignment.WordAlignment;
import org.quotidian.alignment.WordAlignment.Change;
import org.quotidian.alignment.WordAlignment.Stretch;
import org.quotidian.article.Span;
import org.quotidian.web.page.Piece.Mark;

/**
 * Two aligned texts as marked pieces. Where one was edited, what was taken out, put in and moved is
 * marked; where one says the same in other words, what was kept.
 */
public final class Changes {

  private final String left;
  private final Span leftShown;
  private final String right;
  private final Span rightShown;
  private final WordAlignment alignment;
  private final boolean isEdited;

  /**
   * @param left the whole text of the left article
   * @param leftShown the range that is shown
   * @param right the whole text of the right article
   * @param rightShown the range that is shown
   * @param alignment of words within these ranges
   * @param isEdited whether changes are marked; else what was kept
   */
  public Changes(
      String left,
      Span leftShown,
      String right,
      Span rightShown,
      WordAlignment alignment,
      boolean isEdited) {
    this.left = left;
    this.leftShown = leftShown;
    this.right = right;
    this.rightShown = rightShown;
    this.alignment = alignment;
    this.isEdited = isEdited;
  }

  private record Marked(Span span, Mark mark) {}

  /** The left side: words that the right side does not have are marked as removed. */
  public List<Piece> left() {
    List<Marked> marked = new ArrayList<>();
    for (Stretch stretch : alignment.stretches()) {
      if (stretch.change() != Change.ONLY_RIGHT) {
        marked.add(new Marked(alignment.left(stretch), mark(stretch, Mark.REMOVED)));
      }
    }
    return pieces(left, leftShown, marked);
  }

  /** The right side: words that the left side does not have are marked as added. */
  public List<Piece> right() {
    List<Marked> marked = new ArrayList<>();
    for (Stretch stretch : alignment.stretches()) {
      if (stretch.change() != Change.ONLY_LEFT) {
        marked.add(new Marked(alignment.right(stretch), mark(stretch, Mark.ADDED)));
      }
    }
    marked.sort(Comparator.comparingInt(part -> part.span.begin()));
    return pieces(right, rightShown, marked);
  }

  /**
   * Both sides in one: the right side, with the words that only the left side has where they would
   * be; what the right side lacks at its begin or end is an ellipsis.
   */
  public List<Piece> merged() {
    List<Stretch> stretches = alignment.stretches();
    List<Stretch> onLeft =
        stretches.stream().filter(stretch -> stretch.leftFirst() < stretch.leftEnd()).toList();
    Stretch first = onLeft.isEmpty() ? null : onLeft.get(0);
    Stretch last = onLeft.isEmpty() ? null : onLeft.get(onLeft.size() - 1);
    List<Stretch> byRight = new ArrayList<>(stretches);
    byRight.sort(
        Comparator.comparingInt(Stretch::rightFirst)
            .thenComparing(stretch -> stretch.change() != Change.ONLY_LEFT));
    Piece.Line line = new Piece.Line();
    int from = rightShown.begin();
    if (first != null && first.change() == Change.ONLY_LEFT) {
      line.add("… ", Mark.GAP);
    }
    for (Stretch stretch : byRight) {
      Span there = alignment.left(stretch);
      if (stretch.change() == Change.ONLY_LEFT) {
        if (stretch != first && stretch != last) {
          // After the word before, so that punctuation stays in its place.
          line.add(from == rightShown.begin() ? "" : " ", Mark.PLAIN);
          line.add(there.of(left), Mark.REMOVED);
          line.add(from == rightShown.begin() ? " " : "", Mark.PLAIN);
        }
        continue;
      }
      Span here = alignment.right(stretch);
      int begin = Math.max(from, here.begin());
      line.add(right.substring(from, begin), Mark.PLAIN);
      if (stretch.change() == Change.CHANGED) {
        line.add(there.of(left), Mark.REMOVED).add(" ", Mark.PLAIN);
      }
      line.add(right.substring(begin, Math.max(begin, here.end())), mark(stretch, Mark.ADDED));
      from = Math.max(from, here.end());
    }
    line.add(right.substring(from, Math.max(from, rightShown.end())), Mark.PLAIN);
    if (last != null && last != first && last.change() == Change.ONLY_LEFT) {
      line.add(" …", Mark.GAP);
    }
    return line.pieces();
  }

  private Mark mark(Stretch stretch, Mark changed) {
    return switch (stretch.change()) {
      case EQUAL -> isEdited ? Mark.PLAIN : Mark.SHARED;
      case MOVED -> isEdited ? Mark.MOVED : Mark.SHARED;
      case CHANGED, ONLY_LEFT, ONLY_RIGHT -> isEdited ? changed : Mark.PLAIN;
    };
  }

  private static List<Piece> pieces(String text, Span shown, List<Marked> marked) {
    Piece.Line line = new Piece.Line();
    int from = shown.begin();
    Mark before = Mark.PLAIN;
    for (Marked part : marked) {
      int begin = Math.max(from, part.span.begin());
      int end = Math.min(shown.end(), part.span.end());
      if (begin >= end) {
        continue;
      }
      // A mark covers the blanks between parts that are marked alike.
      line.add(text.substring(from, begin), part.mark == before ? before : Mark.PLAIN);
      line.add(text.substring(begin, end), part.mark);
      before = part.mark;
      from = end;
    }
    return line.add(text.substring(from, shown.end()), Mark.PLAIN).pieces();
  }
}
