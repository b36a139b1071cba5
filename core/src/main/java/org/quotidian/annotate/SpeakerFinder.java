package org.quotidian.annotate;

import org.jspecify.annotations.Nullable;
import org.quotidian.annotation.Quotation;

/**
 * Finds who said something. An embedder hands in another one with {@link
 * Annotator.Builder#speakers}; it has to be safe to use from several threads if the annotator is.
 */
@FunctionalInterface
public interface SpeakerFinder {

  /**
   * Who said the words of a quotation.
   *
   * @param article the article with everything that was found in it
   * @param quotation one of its quotations, with the speaker that the rules found, if they did
   * @return the speaker, {@code quotation.speaker()} itself to leave it as it is, or {@code null}
   *     if that is not certain
   */
  Quotation.@Nullable Speaker find(AnnotatedArticle article, Quotation quotation);
}
