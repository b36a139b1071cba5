package org.quotidian.story;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.concurrent.Workers;

/** Groups articles by the event that they report. Immutable and safe to share between threads. */
public final class StoryGrouper {

  /** The least average strength of the links between the articles of a story. */
  public static final double ONE_STORY = 0.15;

  private final @Nullable Executor executor;

  private StoryGrouper(Builder builder) {
    executor = builder.executor;
  }

  /** {@return a builder with the defaults that its setters state} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return an empty collection, whose articles are grouped together when all were added} */
  public StoryCollection collection() {
    return new StoryCollection(this);
  }

  /** {@return an empty stream, which assigns each article to a story as it arrives} */
  public StoryStream stream() {
    return new StoryStream();
  }

  /**
   * The stories of a set of articles, whatever their order.
   *
   * @param articles the annotated articles
   * @return the stories, in the order of {@link StoryCollection#stories()}
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public List<Story> group(Collection<AnnotatedArticle> articles) {
    StoryCollection collection = collection();
    articles.forEach(collection::add);
    return collection.stories();
  }

  Workers workers() {
    return new Workers(Runtime.getRuntime().availableProcessors(), executor);
  }

  /** Settings of a grouper. */
  public static final class Builder {
    private @Nullable Executor executor;

    private Builder() {}

    /**
     * Runs the comparison of articles, beside the calling thread; own threads if not set.
     *
     * @param executor runs tasks that end
     * @return this builder
     */
    public Builder executor(Executor executor) {
      this.executor = executor;
      return this;
    }

    /** {@return the grouper} */
    public StoryGrouper build() {
      return new StoryGrouper(this);
    }
  }
}
