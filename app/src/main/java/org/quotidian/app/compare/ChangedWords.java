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
 * The two sides of a passage for people: of an edited one, what was changed stands out; of one that
 * was told anew, what was not.
 */
public final class ChangedWords {

  /** How words are marked, in colour and without. */
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

  private final String left;
  private final String right;
  private final boolean isEdited;
  private final boolean color;
  private final WordAlignment alignment;

  /**
   * @param color whether styles show; if not, words are put between marks
   */
  public ChangedWords(String left, String right, Passage.Kind kind, boolean color) {
    this.left = left;
    this.right = right;
    isEdited = kind == Passage.Kind.EDITED;
    this.color = color;
    alignment = WordAlignment.of(Tokens.of(left), Tokens.of(right));
  }

  /**
   * Both sides in one: the right one, with what the left one has instead before what was put in. Of
   * a text told anew, the right one alone.
   */
  StyledText merged() {
    if (!isEdited) {
      return right();
    }
    List<Stretch> stretches = new ArrayList<>(alignment.stretches());
    stretches.sort(
        Comparator.comparingInt(Stretch::rightFirst)
            .thenComparing(stretch -> stretch.change() != Change.ONLY_LEFT));
    StyledText styled = new StyledText();
    String words = Visible.withPlainBlanks(right);
    int from = 0;
    for (Stretch stretch : stretches) {
      if (stretch.change() == Change.ONLY_LEFT) {
        // Behind the word before, so that marks stay where they are.
        addRemoved(styled, stretch);
        styled.add(from == 0 ? " " : "");
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
    return styled.add(words.substring(from));
  }

  private void addRemoved(StyledText to, Stretch stretch) {
    int length = to.text().length();
    boolean isBehindWord = length > 0 && Character.isLetterOrDigit(to.text().charAt(length - 1));
    to.add(isBehindWord ? " " : "");
    open(to, Mark.REMOVED);
    to.add(Visible.withPlainBlanks(alignment.left(stretch).of(left)), Style.REMOVED);
    close(to, Mark.REMOVED);
  }

  private record Marked(Span span, Mark mark) {}

  public StyledText left() {
    List<Marked> marked =
        alignment.stretches().stream()
            .filter(stretch -> stretch.change() != Change.ONLY_RIGHT)
            .map(stretch -> new Marked(alignment.left(stretch), mark(stretch, Mark.REMOVED)))
            .collect(Collectors.toList());
    return text(left, marked);
  }

  public StyledText right() {
    List<Marked> marked =
        alignment.stretches().stream()
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

  private StyledText text(String text, List<Marked> marked) {
    String words = Visible.withPlainBlanks(text);
    StyledText styled = new StyledText();
    int from = 0;
    Mark mark = Mark.NONE;
    for (Marked part : marked) {
      // Marks go on over the blanks between parts that are marked alike.
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
    styled.add(words.substring(from), Style.PLAIN);
    return styled;
  }

  private void open(StyledText styled, Mark mark) {
    styled.add(color ? "" : mark.open, mark.style);
  }

  private void close(StyledText styled, Mark mark) {
    styled.add(color ? "" : mark.close, mark.style);
  }
}
