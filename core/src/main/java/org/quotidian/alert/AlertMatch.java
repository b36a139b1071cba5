package org.quotidian.alert;

import java.util.List;
import org.quotidian.query.SentenceHit;

/**
 * An article is what an alert waits for.
 *
 * @param alert the alert
 * @param hits the sentences that its query finds in the article, best first, at least one
 */
public record AlertMatch(Alert alert, List<SentenceHit> hits) {

  public AlertMatch {
    hits = List.copyOf(hits);
  }
}
