package org.quotidian.crossref;

import java.util.List;
import org.quotidian.annotate.AnnotatedArticle;

/**
 * An article laid against others.
 *
 * @param article the article
 * @param parallels what stands elsewhere, by sentence, and within it by where it starts
 */
public record CrossReference(AnnotatedArticle article, List<Parallel> parallels) {

  public CrossReference {
    parallels = List.copyOf(parallels);
  }
}
