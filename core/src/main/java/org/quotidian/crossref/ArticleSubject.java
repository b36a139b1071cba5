package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Sentence;

/**
 * The persons and organisations that an article is about: those that it names at its beginning, and
 * how often it names each. Two reports of one kind on two companies are alike in all but these
 * names; what they say of their subjects is not comparable. Immutable.
 */
final class ArticleSubject {

  /** The number of sentences that are the beginning of an article. */
  private static final int LEAD = 3;

  /** The least cosine of the counts of names. */
  private static final double LEAST_COSINE = 0.4;

  private final List<SpeakerName> names;

  /** How often each name occurs, by its last word: "Merz" is the "Friedrich Merz" of another. */
  private final Map<String, Integer> counts = new HashMap<>();

  ArticleSubject(AnnotatedArticle article) {
    List<Sentence> sentences = article.sentences();
    int end = sentences.isEmpty() ? 0 : sentences.get(Math.min(LEAD, sentences.size()) - 1).end();
    SpeakerName source = source(article.article().source());
    names = new ArrayList<>();
    for (Mention mention : article.mentions()) {
      SpeakerName name = SpeakerName.ofEntity(mention.entity(), false);
      boolean isActor =
          mention.type() == EntityType.PERSON || mention.type() == EntityType.ORGANIZATION;
      if (isActor && !name.words().isEmpty() && (source == null || !name.matches(source))) {
        counts.merge(name.lastWord(), 1, Integer::sum);
        if (mention.end() <= end) {
          names.add(name);
        }
      }
    }
  }

  /** The name of the article's own source says nothing of what the article reports. */
  private static @Nullable SpeakerName source(@Nullable String source) {
    return source == null
        ? null
        : SpeakerName.ofEntity(source.toLowerCase(Locale.ROOT).replace(' ', '-'), false);
  }

  /** Whether both articles are about the same persons and organisations. */
  boolean isThatOf(ArticleSubject other) {
    return names.stream().anyMatch(name -> other.names.stream().anyMatch(name::matches))
        && cosine(other) >= LEAST_COSINE;
  }

  private double cosine(ArticleSubject other) {
    double product = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      product += (double) entry.getValue() * other.counts.getOrDefault(entry.getKey(), 0);
    }
    return product == 0 ? 0 : product / Math.sqrt(squares() * other.squares());
  }

  private double squares() {
    return counts.values().stream().mapToDouble(count -> (double) count * count).sum();
  }
}
