package org.quotidian.crossref;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Sentence;

/**
 * The persons and organisations that an article names at its beginning. Two reports of one kind on
 * two companies are alike in all but these names; what they say of their subjects is not
 * comparable. Immutable.
 */
final class ArticleSubject {

  /** The number of sentences that are the beginning of an article. */
  private static final int LEAD = 3;

  private final List<SpeakerName> names;

  ArticleSubject(AnnotatedArticle article) {
    List<Sentence> sentences = article.sentences();
    int end = sentences.isEmpty() ? 0 : sentences.get(Math.min(LEAD, sentences.size()) - 1).end();
    SpeakerName source = source(article.article().source());
    names =
        article.mentions().stream()
            .filter(mention -> mention.end() <= end)
            .filter(
                mention ->
                    mention.type() == EntityType.PERSON
                        || mention.type() == EntityType.ORGANIZATION)
            .map(mention -> SpeakerName.ofEntity(mention.entity(), false))
            .filter(name -> source == null || !name.matches(source))
            .toList();
  }

  /** The name of the article's own source says nothing of what the article reports. */
  private static @Nullable SpeakerName source(@Nullable String source) {
    return source == null
        ? null
        : SpeakerName.ofEntity(source.toLowerCase(Locale.ROOT).replace(' ', '-'), false);
  }

  /** Whether both articles name somebody in common at their beginnings. */
  boolean isThatOf(ArticleSubject other) {
    return names.stream().anyMatch(name -> other.names.stream().anyMatch(name::matches));
  }
}
