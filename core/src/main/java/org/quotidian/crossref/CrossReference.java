package org.quotidian.crossref;

import java.util.List;
import org.quotidian.annotate.AnnotatedArticle;

/**
 * An article laid against others.
 *
 * @param article the article
 * @param parallels what stands elsewhere, by sentence, and within it by where it starts
 * @param boilerplate the sentences that are left out of this, since a source repeats them in
 *     articles on this and that; in order
 */
public record CrossReference(
    AnnotatedArticle article, List<Parallel> parallels, List<RepeatedSentence> boilerplate) {

  public CrossReference {
    parallels = List.copyOf(parallels);
    boilerplate = List.copyOf(boilerplate);
  }
}
