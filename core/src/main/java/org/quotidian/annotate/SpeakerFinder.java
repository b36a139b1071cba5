package org.quotidian.annotate;

import org.jspecify.annotations.Nullable;
import org.quotidian.annotation.Quotation;

/**
 * Decides who said something. An embedder sets another one with {@link Annotator.Builder#speakers};
 * it must be safe to use from several threads if the annotator is.
 */
@FunctionalInterface
public interface SpeakerFinder {

  /**
   * Who said the words of a quotation.
   *
   * @param article the article with everything that was found in it
   * @param quotation one of its quotations, with the speaker that the rules found, if they did
   * @return the speaker, {@code quotation.speaker()} itself to leave it as it is, or {@code null}
   *     if it is not certain
   */
  Quotation.@Nullable Speaker find(AnnotatedArticle article, Quotation quotation);
}
