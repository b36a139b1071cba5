package org.quotidian.app.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.quotidian.alignment.WordAlignment;
import org.quotidian.alignment.WordAlignment.Change;
import org.quotidian.alignment.WordAlignment.Stretch;
import org.quotidian.app.terminal.Style;
import org.quotidian.app.terminal.StyledText;
import org.quotidian.app.terminal.Visible;
import org.quotidian.article.Span;
import org.quotidian.passage.Passage;
import org.quotidian.text.Tokens;

/**
 * The two sides of a passage for people: what was changed is marked in an edited passage, what was
 * kept in a paraphrase.
 */
public final class ChangedWords {

  /** How words are marked, with colour and without. */
  private enum Mark {
    NONE(Style.PLAIN, "", ""),
    REMOVED(Style.REMOVED, "[-", "-]"),
    ADDED(Style.ADDED, "{+", "+}"),
    MOVED(Style.MOVED, "{~", "~}"),
    SHARED(Style.SHARED, "[[", "]]");

    private final Style style;
    private final String open;
    private final String close;

    Mark(Style style, String open, String close) {
      this.style = style;
      this.open = open;
      this.close = close;
    }
  }

  /**
   * A part of a text.
   *
   * @param text the whole text
   * @param shown the range that is shown; alignments refer to the whole text
   */
  record Side(String text, Span shown) {
    private Side(String text) {
      this(text, new Span(0, text.length()));
    }
  }

  private final Side left;
  private final Side right;
  private final boolean isEdited;
  private final boolean color;
  private final WordAlignment alignment;
  private final List<Stretch> stretches;

  /**
   * @param color whether styles show; if not, words are put between marks
   */
  public ChangedWords(String left, String right, Passage.Kind kind, boolean color) {
    this(
        new Side(left),
        new Side(right),
        WordAlignment.of(Tokens.of(left), Tokens.of(right)),
        kind,
        color);
  }

  /**
   * Shows two sides that are aligned already.
   *
   * @param alignment of words within the shown ranges
   */
  ChangedWords(Side left, Side right, WordAlignment alignment, Passage.Kind kind, boolean color) {
    this.left = left;
    this.right = right;
    isEdited = kind == Passage.Kind.EDITED;
    this.color = color;
    this.alignment = alignment;
    stretches = alignment.stretches();
  }

  /** Two versions of a text in one, with what was removed and added. */
  public static StyledText edited(String before, String after, boolean color) {
    return new ChangedWords(before, after, Passage.Kind.EDITED, color).merged();
  }

  /**
   * Both sides in one: the right one, with the left side's words before those that replace them. Of
   * a paraphrase, the right side only.
   */
  StyledText merged() {
    if (!isEdited) {
      return right();
    }
    List<Stretch> byRight = new ArrayList<>(stretches);
    byRight.sort(
        Comparator.comparingInt(Stretch::rightFirst)
            .thenComparing(stretch -> stretch.change() != Change.ONLY_LEFT));
    StyledText styled = new StyledText();
    String words = Visible.withPlainBlanks(right.text);
    int begin = right.shown.begin();
    int from = begin;
    for (Stretch stretch : byRight) {
      if (stretch.change() == Change.ONLY_LEFT) {
        // After the word before, so that punctuation stays in its place.
        addRemoved(styled, stretch);
        styled.add(from == begin ? " " : "");
        continue;
      }
      Span here = alignment.right(stretch);
      styled.add(words.substring(from, here.begin()));
      if (stretch.change() == Change.CHANGED) {
        addRemoved(styled, stretch);
        styled.add(" ");
      }
      Mark mark = mark(stretch, Mark.ADDED);
      open(styled, mark);
      styled.add(here.of(words), mark.style);
      close(styled, mark);
      from = here.end();
    }
    return styled.add(words.substring(from, right.shown.end()));
  }

  private void addRemoved(StyledText to, Stretch stretch) {
    int length = to.text().length();
    boolean isBehindWord = length > 0 && Character.isLetterOrDigit(to.text().charAt(length - 1));
    to.add(isBehindWord ? " " : "");
    open(to, Mark.REMOVED);
    to.add(Visible.withPlainBlanks(alignment.left(stretch).of(left.text)), Style.REMOVED);
    close(to, Mark.REMOVED);
  }

  private record Marked(Span span, Mark mark) {}

  public StyledText left() {
    List<Marked> marked =
        stretches.stream()
            .filter(stretch -> stretch.change() != Change.ONLY_RIGHT)
            .map(stretch -> new Marked(alignment.left(stretch), mark(stretch, Mark.REMOVED)))
            .collect(Collectors.toList());
    return text(left, marked);
  }

  public StyledText right() {
    List<Marked> marked =
        stretches.stream()
            .filter(stretch -> stretch.change() != Change.ONLY_LEFT)
            .map(stretch -> new Marked(alignment.right(stretch), mark(stretch, Mark.ADDED)))
            .sorted(Comparator.comparingInt(part -> part.span.begin()))
            .collect(Collectors.toList());
    return text(right, marked);
  }

  private Mark mark(Stretch stretch, Mark changed) {
    return switch (stretch.change()) {
      case EQUAL -> isEdited ? Mark.NONE : Mark.SHARED;
      case MOVED -> isEdited ? Mark.MOVED : Mark.SHARED;
      case CHANGED, ONLY_LEFT, ONLY_RIGHT -> isEdited ? changed : Mark.NONE;
    };
  }

  private StyledText text(Side side, List<Marked> marked) {
    String words = Visible.withPlainBlanks(side.text);
    StyledText styled = new StyledText();
    int from = side.shown.begin();
    Mark mark = Mark.NONE;
    for (Marked part : marked) {
      // A mark covers the blanks between parts that are marked alike.
      if (part.mark != mark) {
        close(styled, mark);
        styled.add(words.substring(from, part.span.begin()), Style.PLAIN);
        mark = part.mark;
        open(styled, mark);
      } else {
        styled.add(words.substring(from, part.span.begin()), mark.style);
      }
      styled.add(part.span.of(words), mark.style);
      from = part.span.end();
    }
    close(styled, mark);
    styled.add(words.substring(from, side.shown.end()), Style.PLAIN);
    return styled;
  }

  private void open(StyledText styled, Mark mark) {
    styled.add(color ? "" : mark.open, mark.style);
  }

  private void close(StyledText styled, Mark mark) {
    styled.add(color ? "" : mark.close, mark.style);
  }
}
