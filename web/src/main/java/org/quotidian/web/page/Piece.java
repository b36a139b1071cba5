package org.quotidian.web.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of text that is marked in one way.
 *
 * @param text the text, {@linkplain Shown safe to show}
 * @param mark how it is marked
 */
public record Piece(String text, Mark mark) {

  /** How text is marked. */
  public enum Mark {
    PLAIN,
    /** The same words as in another article. */
    SHARED,
    /** Words that the other side does not have. */
    REMOVED,
    /** Words that only this side has. */
    ADDED,
    /** Words that are elsewhere on the other side. */
    MOVED,
    /** A remark in place of words. */
    GAP
  }

  public boolean isPlain() {
    return mark == Mark.PLAIN;
  }

  public boolean isShared() {
    return mark == Mark.SHARED;
  }

  public boolean isRemoved() {
    return mark == Mark.REMOVED;
  }

  public boolean isAdded() {
    return mark == Mark.ADDED;
  }

  public boolean isMoved() {
    return mark == Mark.MOVED;
  }

  public boolean isGap() {
    return mark == Mark.GAP;
  }

  /** Collects pieces; joins neighbours that are marked alike. */
  public static final class Line {
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Mark mark = Mark.PLAIN;

    /** Adds text as it is in an article. */
    public Line add(CharSequence words, Mark its) {
      if (words.length() > 0) {
        if (its != mark) {
          end();
          mark = its;
        }
        text.append(words);
      }
      return this;
    }

    /** The pieces so far. */
    public List<Piece> pieces() {
      end();
      return List.copyOf(pieces);
    }

    private void end() {
      if (!text.isEmpty()) {
        pieces.add(new Piece(Shown.of(text), mark));
        text.setLength(0);
      }
    }
  }
}
