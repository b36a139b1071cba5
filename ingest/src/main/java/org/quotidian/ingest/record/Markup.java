package org.quotidian.ingest.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.quotidian.ingest.html.HtmlText;

/**
 * Text in which a service left HTML. It is HTML if its tags are: all of them have names of HTML,
 * and some are closed again. Character references alone count if every {@code &} starts one,
 * addresses aside. Either has to come once in a thousand characters: a single remnant in a long
 * text stays, as do the offsets into it.
 */
final class Markup {
  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)\\b[^<>]*>");
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:[A-Za-z][A-Za-z0-9]{1,8}|#\\d{2,6}|#[xX][0-9A-Fa-f]{2,5});");
  private static final Pattern ADDRESS = Pattern.compile("[a-z]{3,6}://\\S+");
  private static final Pattern SECTION =
      Pattern.compile("\\s*<!\\[CDATA\\[(.*)\\]\\]>\\s*", Pattern.DOTALL);
  private static final Pattern BLANK_LINES = Pattern.compile("\\s*\\n\\s*\\n\\s*");

  private static final Set<String> BLOCKS =
      Set.of(
          ("address article aside blockquote body br div dl dd dt figcaption figure footer form h1"
                  + " h2 h3 h4 h5 h6 head header hr html li main nav ol p pre section table tbody"
                  + " td tfoot th thead tr ul")
              .split(" "));
  private static final Set<String> INLINES =
      Set.of(
          ("a abbr acronym audio b big button caption center cite code del em embed font form i"
                  + " iframe img input ins kbd label link mark meta noscript object picture q s"
                  + " samp script small source span strike strong style sub sup time title tt u"
                  + " video wbr")
              .split(" "));

  private static final int CHARACTERS_FOR_ONE = 1_000;

  private static final String NEVER_TEXT =
      "script, style, noscript, iframe, object, embed, figcaption, audio, video, button, form";

  private Markup() {}

  /** The text; the same string if it holds no markup. */
  static String text(String written) {
    Matcher section = SECTION.matcher(written);
    String text = section.matches() ? section.group(1) : written;
    if (text.indexOf('<') >= 0) {
      Set<String> tags = tags(text);
      if (!tags.isEmpty()) {
        return textOf(tags.stream().anyMatch(BLOCKS::contains) ? text : withBlocks(text));
      }
    }
    if (!isEscaped(text)) {
      return text;
    }
    String plain = Parser.unescapeEntities(text, false);
    // A feed escapes the tags of its texts.
    return plain.indexOf('<') >= 0 && !tags(plain).isEmpty() ? text(plain) : plain;
  }

  /** The text on one line, such as a title. */
  static String line(String text) {
    String plain = text(text);
    return plain.equals(text) ? text : plain.replaceAll("\\s+", " ").strip();
  }

  /** The names of the tags if they make HTML; empty otherwise. */
  private static Set<String> tags(String text) {
    Set<String> names = new HashSet<>();
    Map<String, Integer> open = new HashMap<>();
    boolean closed = false;
    long count = 0;
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      if (!BLOCKS.contains(name) && !INLINES.contains(name)) {
        return Set.of();
      }
      names.add(name);
      count++;
      boolean closes = !tag.group(1).isEmpty();
      if (closes && open.getOrDefault(name, 0) > 0) {
        closed = true;
      }
      open.merge(name, closes ? -1 : 1, Integer::sum);
    }
    boolean isHtml = (closed || names.contains("br")) && isFrequent(count, text);
    return isHtml ? names : Set.of();
  }

  /** Without a tag that separates paragraphs, line breaks do. */
  private static String withBlocks(String text) {
    return BLANK_LINES.matcher(text.strip()).replaceAll("<p>").replace("\n", "<br>");
  }

  private static String textOf(String html) {
    Document page = Jsoup.parseBodyFragment(html);
    page.select(NEVER_TEXT).remove();
    return HtmlText.of(page.body());
  }

  private static boolean isEscaped(String text) {
    if (!hasReference(text)) {
      return false;
    }
    String rest = ADDRESS.matcher(text).replaceAll("");
    long count = REFERENCE.matcher(rest).results().count();
    return isFrequent(count, text) && REFERENCE.matcher(rest).replaceAll("").indexOf('&') < 0;
  }

  private static boolean isFrequent(long count, String text) {
    return count > 0 && (count * CHARACTERS_FOR_ONE >= text.length() || text.charAt(0) == '<');
  }

  /** Most texts with an {@code &} have no reference: they need no search for addresses. */
  private static boolean hasReference(String text) {
    Matcher reference = REFERENCE.matcher(text);
    for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
      if (reference.region(at, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}
