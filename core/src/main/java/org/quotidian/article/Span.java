package org.quotidian.article;

/**
 * A run of text: UTF-16 code units, half-open.
 *
 * @param begin the first code unit
 * @param end the code unit after the last; never before {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if {@code begin} is negative or {@code end} lies before it
   */
  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("not a span: [" + begin + ", " + end + ")");
    }
  }

  /** {@return the number of code units} */
  public int length() {
    return end - begin;
  }

  /**
   * {@return whether the two share at least one code unit}
   *
   * @param other a span of the same text
   */
  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /**
   * {@return whether every code unit of {@code other} lies in this span}
   *
   * @param other a span of the same text
   */
  public boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  /**
   * {@return the words themselves}
   *
   * @param text the text that the span is of
   * @throws IndexOutOfBoundsException if the span reaches beyond {@code text}
   */
  public String of(CharSequence text) {
    return text.subSequence(begin, end).toString();
  }

  /** By begin, then by end. */
  @Override
  public int compareTo(Span other) {
    int byBegin = Integer.compare(begin, other.begin);
    return byBegin != 0 ? byBegin : Integer.compare(end, other.end);
  }
}
