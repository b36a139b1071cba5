package org.quotidian.web.server;

import io.jstach.jstache.JStache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.web.page.Links;

/** What all pages need: addresses, and the page of a refusal. */
final class Pages {

  /** The styles and scripts that pages load. */
  static final List<String> ASSETS =
      List.of(
          "/assets/look.css",
          "/assets/site.css",
          "/assets/reader.js",
          "/assets/site.js",
          "/assets/icon.svg");

  static final System.Logger LOG = System.getLogger("org.quotidian.web");

  private Pages() {}

  /** The addresses of articles and sentences on this site. */
  static final Links LINKS =
      new Links() {
        @Override
        public String article(AnnotatedArticle article) {
          return Pages.article(article.id());
        }

        @Override
        public String sentence(AnnotatedArticle article, int sentence) {
          return Pages.article(article.id()) + "#" + anchor(article, sentence);
        }

        @Override
        public String anchor(AnnotatedArticle article, int sentence) {
          return "s" + (sentence + 1);
        }
      };

  /** The address of an article; of one whose id a path would change, with the id as a parameter. */
  static String article(String id) {
    boolean changes =
        id.equals(".")
            || id.equals("..")
            || id.endsWith(".json")
            || id.endsWith(".jsonl")
            || id.endsWith(".csv");
    return changes ? "/article/?id=" + encoded(id) : "/article/" + encoded(id);
  }

  /** The address of a speaker. */
  static String speaker(String entity) {
    return "/speaker/" + encoded(entity);
  }

  /** Percent-encodes everything but letters and digits of ASCII and a few signs. */
  static String encoded(String text) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean isPlain =
          b >= '0' && b <= '9'
              || b >= 'a' && b <= 'z'
              || b >= 'A' && b <= 'Z'
              || b == '-'
              || b == '_'
              || b == '.'
              || b == '~';
      if (isPlain) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
      }
    }
    return encoded.toString();
  }

  private static final String HEX = "0123456789ABCDEF";

  /** What every page has at its head. */
  record Frame(String title, String query, boolean isHome) {}

  /**
   * A page without content.
   *
   * @param again an address of this site to open instead, or {@code null}
   * @param isLater whether that is the same page, which will be there in some seconds
   */
  @JStache(path = "server/refusal")
  record RefusalPage(
      Frame frame, int status, String reason, @Nullable String again, boolean isLater) {}

  /** What a page says that needs something which is still being made. */
  static final String BEING_MADE = "This page is being computed. It will be here in some seconds.";

  /**
   * A page that says why there is no other.
   *
   * @param again the address to ask for again by a link of this site, or {@code null}
   */
  static Reply refusal(int status, String reason, @Nullable String again) {
    return refusal(status, reason, again, false);
  }

  /** The page of something that is still being made; a script loads it again by itself. */
  static Reply beingMade(String address) {
    return refusal(503, BEING_MADE, address, true);
  }

  private static Reply refusal(int status, String reason, @Nullable String again, boolean isLater) {
    String path = again == null || !again.startsWith("/") || again.startsWith("//") ? null : again;
    RefusalPage page = new RefusalPage(new Frame(reason, "", false), status, reason, path, isLater);
    try {
      return Reply.html(status, to -> RefusalPageRenderer.of().execute(page, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
