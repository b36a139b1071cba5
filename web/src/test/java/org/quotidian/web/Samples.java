package org.quotidian.web;

import java.util.List;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;

/** Three short reports of one event, and articles that try to break a page. */
public final class Samples {

  private Samples() {}

  /** A report of a wire service. */
  public static final Article WIRE =
      Article.builder(
              "wire-1",
              "TARLEM (Harbour Wire) - Rescuers said 14 people were killed when a ferry sank off Tarlem"
                  + " on Monday, the coast guard said.\n\n"
                  + "\"The sea took her in four minutes, and nobody had time to reach the boats,\""
                  + " said Captain Ines Varga, who led the rescue.\n\n"
                  + "The ferry was carrying 212 passengers and was bound for the island of"
                  + " Osterholm.")
          .source("Harbour Wire")
          .title("Ferry sinks off Tarlem")
          .url("https://harbour.example/ferry")
          .published(PublicationDate.parse("2025-03-03T08:10:00Z"))
          .build();

  /** A paper that edits it. */
  public static final Article POST =
      Article.builder(
              "post-7",
              "A ferry bound for the island of Osterholm went down off Tarlem on Monday.\n\n"
                  + "Rescuers said 17 people were killed when the ferry sank off Tarlem on Monday, the"
                  + " coast guard said.\n\n"
                  + "\"The sea took her in four minutes,\" said Captain Ines Varga.")
          .source("Meridian Post")
          .title("Death toll rises after ferry disaster")
          .published(PublicationDate.parse("2025-03-03T13:45:00Z"))
          .build();

  /** A third, a day later. */
  public static final Article LEDGER =
      Article.builder(
              "ledger-2",
              "A ferry bound for the island of Osterholm went down off Tarlem on Monday.\n\n"
                  + "Rescuers said 21 people were killed when the ferry sank off Tarlem on Monday, the"
                  + " coast guard said.\n\n"
                  + "The ferry was carrying 212 passengers and was bound for the island of"
                  + " Osterholm.\n\n"
                  + "Investigators have begun to ask why the doors of the car deck were open.")
          .source("Open Ledger")
          .published(PublicationDate.parse("2025-03-04T06:00:00Z"))
          .build();

  /** Markup, a script, a foreign address, control characters and directions of writing. */
  public static final Article HOSTILE =
      Article.builder(
              "<img src=x onerror=alert(1)>",
              "<script>alert('text')</script> The ferry was carrying 212 passengers and was bound"
                  + " for the island of Osterholm & back.\n\n"
                  + "\"</style><b>bold\u202E\u0007 and \u2066bolder\uD800</b>\" said {{title}}.")
          .source("\"><svg onload=alert(2)>")
          .title("</title><script>alert('title')</script>")
          .url("javascript:alert(3)")
          .build();

  /** The articles of the event, annotated. */
  public static List<AnnotatedArticle> event() {
    return annotated(WIRE, POST, LEDGER);
  }

  /** Articles, annotated. */
  public static List<AnnotatedArticle> annotated(Article... articles) {
    Annotator annotator = Annotator.english();
    return List.of(articles).stream().map(annotator::annotate).toList();
  }
}
