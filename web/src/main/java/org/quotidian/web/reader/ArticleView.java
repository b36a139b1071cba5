package org.quotidian.web.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.web.page.Dates;
import org.quotidian.web.page.Piece;

/**
 * An article as the reader shows it.
 *
 * @param anchor the id of its element
 * @param label what other articles call it
 * @param title its title
 * @param id its id
 * @param source its source, or {@code null}
 * @param date when it was published, or {@code null}
 * @param url its address if that is one of the web, or {@code null}
 * @param summary how many of its sentences occur elsewhere, in words
 * @param paragraphs its text
 * @param others the articles that have parallels, those with most sentences first
 * @param only what no other article has
 * @param isAlone whether the page has no other article, so that its title is that of the page
 */
public record ArticleView(
    String anchor,
    String label,
    String title,
    String id,
    @Nullable String source,
    @Nullable Dates date,
    @Nullable String url,
    String summary,
    List<Paragraph> paragraphs,
    List<Other> others,
    List<Only> only,
    boolean isAlone) {

  /** Whether source and date say more than the title. */
  public boolean hasKicker() {
    return date != null || hasLabel();
  }

  public boolean hasLabel() {
    return !label.equals(title);
  }

  public boolean hasLabelAndDate() {
    return hasLabel() && date != null;
  }

  public boolean hasOthers() {
    return !others.isEmpty();
  }

  public boolean hasOnly() {
    return !only.isEmpty();
  }

  /** Sentences that the article has in one paragraph. */
  public record Paragraph(List<SentenceView> sentences) {

    public List<SentenceView> withCards() {
      return sentences.stream().filter(SentenceView::hasCards).toList();
    }
  }

  /**
   * A sentence.
   *
   * @param number its number, from 1
   * @param anchor the id of its element
   * @param kind {@code verbatim}, {@code edited}, {@code paraphrase}, {@code boilerplate}, or
   *     {@code none}: the nearest of its parallels
   * @param glyph the sign of that kind
   * @param count the number of articles with a parallel
   * @param note what else is to be said of it, or {@code null}
   * @param pieces its text; words that occur elsewhere are marked
   * @param cards its parallels
   * @param more what is not shown, or {@code null}
   */
  public record SentenceView(
      int number,
      String anchor,
      String kind,
      String glyph,
      int count,
      @Nullable String note,
      List<Piece> pieces,
      List<Card> cards,
      @Nullable String more) {

    public boolean hasCards() {
      return !cards.isEmpty();
    }

    /** What a screen reader says for the sign. */
    public String announcement() {
      return "Sentence " + number + ": " + kind + " in " + articles();
    }

    public String articles() {
      return count == 1 ? "1 other article" : count + " other articles";
    }
  }

  /**
   * A parallel, which several articles may have.
   *
   * @param kind {@code verbatim}, {@code edited} or {@code paraphrase}
   * @param glyph its sign
   * @param places where it is
   * @param more what is not shown, or {@code null}
   * @param here the sentence of this article; empty if the words are the same
   * @param there the sentence of the first place
   */
  public record Card(
      String kind,
      String glyph,
      List<Place> places,
      @Nullable String more,
      List<Piece> here,
      List<Piece> there) {

    public boolean isPair() {
      return !here.isEmpty();
    }
  }

  /** A sentence of another article: the article's label, the address, the number from 1. */
  public record Place(String label, String href, String sentence, @Nullable Dates date) {}

  /** Another article, and how many sentences of this one have parallels there. */
  public record Other(String label, String href, String sentences) {}

  /** What no other article has, of one kind. */
  public record Only(String what, List<Item> items, @Nullable String more) {}

  /** One such thing, and the address of its sentence. */
  public record Item(String text, String href) {}
}
