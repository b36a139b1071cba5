package org.quotidian.article;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One text from one source.
 *
 * @param id names the article; one id, one article
 * @param source who published it, such as {@code "ap"}; {@code null} if unknown
 * @param url its address; {@code null} if unknown
 * @param title its headline; {@code null} if it has none
 * @param published when it was published; {@code null} if unknown
 * @param language the text's language as a BCP 47 tag, such as {@code "en"}; {@code null} if
 *     unknown
 * @param text the text, which all offsets count into
 */
public record Article(
    String id,
    @Nullable String source,
    @Nullable String url,
    @Nullable String title,
    @Nullable PublicationDate published,
    @Nullable String language,
    String text) {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if the id is blank, or has half a surrogate pair, which no
   *     archive could find again
   */
  public Article {
    Objects.requireNonNull(text, "text");
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article needs an id");
    }
    if (hasHalfAPair(id)) {
      throw new IllegalArgumentException("the id has half a surrogate pair");
    }
  }

  private static boolean hasHalfAPair(String id) {
    return id.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /**
   * An article of which nothing else is known.
   *
   * @param id the id, unique in a collection or an archive
   * @param text the text, without the headline
   * @return the article
   * @throws IllegalArgumentException if the id is blank or has half a surrogate pair
   */
  public static Article of(String id, String text) {
    return builder(id, text).build();
  }

  /**
   * Starts an article of this id and text.
   *
   * @param id the id, unique in a collection or an archive
   * @param text the text, without the headline
   * @return a builder with nothing else set
   */
  public static Builder builder(String id, String text) {
    return new Builder(id, text);
  }

  /** Collects what is known of an article. What is not set stays {@code null}. */
  public static final class Builder {
    private final String id;
    private final String text;
    private @Nullable String source;
    private @Nullable String url;
    private @Nullable String title;
    private @Nullable PublicationDate published;
    private @Nullable String language;

    private Builder(String id, String text) {
      this.id = id;
      this.text = text;
    }

    /**
     * Who published the article, such as {@code ap}.
     *
     * @param source the name of the publisher; {@code null} if not known
     * @return this builder
     */
    public Builder source(@Nullable String source) {
      this.source = source;
      return this;
    }

    /**
     * The address of the article.
     *
     * @param url the address; {@code null} if not known
     * @return this builder
     */
    public Builder url(@Nullable String url) {
      this.url = url;
      return this;
    }

    /**
     * The headline; it is not part of the text.
     *
     * @param title the headline; {@code null} if there is none
     * @return this builder
     */
    public Builder title(@Nullable String title) {
      this.title = title;
      return this;
    }

    /**
     * When the article was published.
     *
     * @param published the date; {@code null} if not known
     * @return this builder
     */
    public Builder published(@Nullable PublicationDate published) {
      this.published = published;
      return this;
    }

    /**
     * The language as an ISO 639-1 code, such as {@code en}; English if not set.
     *
     * @param language the code; {@code null} for the default
     * @return this builder
     */
    public Builder language(@Nullable String language) {
      this.language = language;
      return this;
    }

    /**
     * Builds the article.
     *
     * @return the article
     * @throws IllegalArgumentException if the id is blank or has half a surrogate pair
     */
    public Article build() {
      return new Article(id, source, url, title, published, language, text);
    }
  }
}
