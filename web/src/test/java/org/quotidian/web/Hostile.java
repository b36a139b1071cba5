package org.quotidian.web;

import java.util.ArrayList;
import java.util.List;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;

/** Articles whose texts, titles, sources, ids and addresses try to become part of a page. */
public final class Hostile {

  private static final List<String> STRINGS =
      List.of(
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(2)>",
          "\"><svg onload=alert(3)>",
          "' autofocus onfocus='alert(4)",
          "javascript:alert(5)",
          "JaVaScRiPt\u0001:alert(6)",
          "data:text/html,<script>alert(7)</script>",
          "</title><script>alert(8)</script>",
          "</style></script><iframe src=//evil.example></iframe>",
          "<!-- --><base href=//evil.example>",
          "<![CDATA[<script>alert(9)</script>]]>",
          "{{title}} {{{style}}} {{> server/head}}",
          "\u202Egnp.exe\u202C and \u2066isolated\u2069",
          "\u200Fright to left\u200E",
          "\u0000\u0007\u001B[31mred\u009B",
          "lone \uD800 half \uDC00",
          "&lt;b&gt; &#60;script&#62; &amp;",
          "<a href=\"javascript:alert(10)\">read on</a>",
          "<meta http-equiv=refresh content='0;url=//evil.example'>",
          "../../../etc/passwd %2e%2e%2f ?q=#s1",
          "<form action=//evil.example><input name=q autofocus>",
          "\r\nSet-Cookie: a=b\r\n\r\n<script>alert(11)</script>");

  private Hostile() {}

  /** One article for each string, which is in all its fields; no id has half a surrogate pair. */
  public static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    for (String hostile : STRINGS) {
      articles.add(
          Article.builder(
                  "h" + articles.size() + " " + hostile.replaceAll("[\\ud800-\\udfff]", "?"),
                  "The ferry was carrying 212 passengers and was bound for the island of Osterholm,"
                      + " "
                      + hostile
                      + " said.\n\n\"The sea took her in four minutes, "
                      + hostile
                      + " nobody had time,\" said Captain Ines Varga of "
                      + hostile
                      + ".")
              .source("Source " + articles.size() + " " + hostile)
              .title(hostile + " title")
              .url(hostile)
              .published(PublicationDate.parse("2025-03-03T08:10:00Z"))
              .build());
    }
    return articles;
  }

  /** What no page may have outside its own styles and scripts. */
  public static List<String> marks() {
    return List.of(
        "<script>alert",
        "<img",
        "<svg onload",
        "<iframe",
        "<base",
        "<form action=//",
        "<meta http-equiv=refresh",
        " onfocus='",
        "href=\"javascript:",
        "href=\"JaVa",
        "href=\"data:",
        "\u202E",
        "\u2066",
        "\u0000",
        "\u0007",
        "\u001B",
        "\u009B");
  }
}
