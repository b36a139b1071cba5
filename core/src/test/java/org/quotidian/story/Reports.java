package org.quotidian.story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;

/** Made-up reports of a few events. */
final class Reports {

  private static final String[] BRENNOCK = {
    "An earthquake of magnitude 6.1 shook Brennock, and at least 17 people were killed.",
    "Seventeen dead as magnitude 6.1 earthquake hits Brennock, a town known for its old mosque.",
    "Rescuers in Brennock searched the rubble of the old mosque. The earthquake killed 17 people.",
    "In Brennock the mosque fell. The magnitude of the earthquake was 6.1, and 17 people died.",
  };

  private static final String[] TALUVA = {
    "An earthquake of magnitude 7.4 off the Taluva islands killed 230 and set off a tsunami.",
    "Taluva: the tsunami after the earthquake of magnitude 7.4 reached the harbour; 230 killed.",
    "The harbour of Taluva was flooded by a tsunami after an earthquake. At least 230 people died.",
    "Tsunami kills 230 on Taluva. The magnitude of the earthquake was 7.4; the harbour is gone.",
  };

  private Reports() {}

  static AnnotatedArticle article(String id, String text) {
    return Annotator.english().annotate(Article.of(id, text));
  }

  static AnnotatedArticle dated(String id, String date, String text) {
    return Annotator.english()
        .annotate(
            Article.builder(id, text).source(id).published(PublicationDate.parse(date)).build());
  }

  /** Four reports of an earthquake on land. */
  static List<AnnotatedArticle> brennock() {
    return numbered("brennock", BRENNOCK);
  }

  /** Four reports of an earthquake at sea. */
  static List<AnnotatedArticle> taluva() {
    return numbered("taluva", TALUVA);
  }

  private static List<AnnotatedArticle> numbered(String name, String[] texts) {
    List<AnnotatedArticle> reports = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      reports.add(article(name + "-" + i, texts[i]));
    }
    return reports;
  }

  /** The ids of each story's articles, in order. */
  static List<String> ids(List<Story> stories) {
    return stories.stream()
        .map(
            story ->
                story.articles().stream().map(Story.Member::id).collect(Collectors.joining(" ")))
        .toList();
  }
}
