package org.quotidian.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.quotidian.ingest.field.Dates;
import org.quotidian.ingest.field.Languages;
import org.quotidian.ingest.field.Urls;

/**
 * What a page says of itself in its meta tags, its links and its structured data (JSON-LD).
 *
 * @param url the canonical one
 * @param siteName the publisher's name
 * @param dates of publication, the most trustworthy first, as they are written
 * @param articleBody the text that the structured data gives
 */
public record HtmlFacts(
    @Nullable String url,
    @Nullable String title,
    @Nullable String siteName,
    @Nullable String language,
    List<String> dates,
    @Nullable String articleBody) {

  private static final Pattern DAY_IN_PATH =
      Pattern.compile("/((?:19|20)\\d\\d)/([01]?\\d)/([0-3]?\\d)(?=/)");

  private static final Set<String> BESIDE = Set.of("aside", "nav", "footer");

  private static final String RDFA =
      "[property=dcterms:issued][content], [property=dc:date][content],"
          + " [property=dcterms:date][content], [property=schema:datePublished][content]";

  private static final String[] DATE_TAGS = {
    "meta[property=article:published_time]",
    "meta[property=og:article:published_time]",
    "meta[property=og:published_time]",
    "meta[itemprop=datePublished]",
    "meta[name=parsely-pub-date]",
    "meta[name=article:published_time]",
    "meta[name=pubdate]",
    "meta[name=publishdate]",
    "meta[name=publish-date]",
    "meta[name=publication_date]",
    "meta[name=sailthru.date]",
    "meta[name=dc.date.issued]",
    "meta[name=dcterms.issued]",
    "meta[name=dc.date]",
    "meta[name=date]",
    "meta[property=article:published]",
    "meta[name=article.published]",
    "meta[name=og:pubdate]",
    "meta[name=pub_date]",
    "meta[name=publication-date]",
    "meta[name=date_published]",
    "meta[name=dcterms.date]",
    "meta[property=rnews:datePublished]"
  };

  /** Reads the facts; must come before the page's text is cut out of it. */
  public static HtmlFacts of(Document page) {
    JsonLd data = JsonLd.of(page);
    String url = url(page, data);
    String siteName =
        first(content(page, "meta[property=og:site_name]"), data.string("publisher", "name"));
    return new HtmlFacts(
        url,
        title(page, data, siteName),
        siteName,
        language(page, data),
        dates(page, data, url),
        data.string("articleBody"));
  }

  private static @Nullable String url(Document page, JsonLd data) {
    String[] written = {
      attribute(page, "link[rel=canonical]", "href"),
      content(page, "meta[property=og:url]"),
      data.string("mainEntityOfPage"),
      data.string("mainEntityOfPage", "@id"),
      data.string("url")
    };
    for (String url : written) {
      if (url != null && Urls.isWeb(url)) {
        return url;
      }
    }
    return null;
  }

  private static @Nullable String title(Document page, JsonLd data, @Nullable String siteName) {
    String named = first(content(page, "meta[property=og:title]"), data.string("headline"));
    String title = first(named, words(page.title()));
    if (title != null) {
      return withoutSiteName(title, siteName);
    }
    Element heading = page.selectFirst("h1");
    return heading == null ? null : words(heading.text());
  }

  /** "Talks end | The Post" is "Talks end" if the site is called "The Post". */
  private static String withoutSiteName(String title, @Nullable String siteName) {
    if (siteName == null) {
      return title;
    }
    String cut = title.replaceFirst("\\s+[|–—-]\\s+" + Pattern.quote(siteName) + "$", "");
    return cut.isBlank() ? title : cut;
  }

  private static @Nullable String language(Document page, JsonLd data) {
    String written = first(attribute(page, "html[lang]", "lang"), data.string("inLanguage"));
    return Languages.tag(first(written, content(page, "meta[property=og:locale]")));
  }

  private static List<String> dates(Document page, JsonLd data, @Nullable String url) {
    List<String> dates = new ArrayList<>();
    dates.addAll(data.datesPublished());
    for (String tag : DATE_TAGS) {
      add(dates, content(page, tag));
    }
    dates.addAll(microdata(page));
    add(dates, attribute(page, "time[pubdate]", "datetime"));
    add(dates, ofArticle(page, "article time[datetime]", "datetime"));
    add(dates, ofArticle(page, "time[datetime]", "datetime"));
    add(dates, ofArticle(page, RDFA, "content"));
    add(dates, attribute(page, "abbr.published[title]", "title"));
    add(dates, url == null ? null : dayInPath(url));
    if (dates.stream().allMatch(date -> Dates.parse(date) == null)) {
      // Others than these are written for programs; here one that cannot be read is no date.
      VisibleDates.of(page, HtmlFacts::isBeside).stream()
          .filter(date -> Dates.parse(date) != null)
          .forEach(dates::add);
    }
    return dates;
  }

  /** Dates in microdata, on whatever element, but for those of readers' comments. */
  private static List<String> microdata(Document page) {
    List<String> dates = new ArrayList<>();
    for (Element element : page.select("[itemprop~=(?i)\\bdatePublished\\b]")) {
      if (!isBeside(element)) {
        add(dates, first(words(element.attr("content")), words(element.attr("datetime"))));
        add(dates, words(element.text()));
      }
    }
    return dates;
  }

  /** An attribute of the first such element that belongs to the article. */
  private static @Nullable String ofArticle(Document page, String tag, String name) {
    for (Element element : page.select(tag)) {
      if (!isBeside(element)) {
        return words(element.attr(name));
      }
    }
    return null;
  }

  /** Whether an element belongs to a reader's comment, or to a pointer to another article. */
  private static boolean isBeside(Element element) {
    return element.parents().stream()
        .anyMatch(
            parent ->
                BESIDE.contains(parent.normalName())
                    || (!parent.normalName().equals("body") && BoxNames.isComments(parent)));
  }

  private static @Nullable String dayInPath(String url) {
    Matcher day = DAY_IN_PATH.matcher(url);
    return day.find() ? day.group(1) + "-" + day.group(2) + "-" + day.group(3) : null;
  }

  private static void add(List<String> dates, @Nullable String date) {
    if (date != null) {
      dates.add(date);
    }
  }

  private static @Nullable String content(Document page, String tag) {
    return attribute(page, tag, "content");
  }

  private static @Nullable String attribute(Document page, String tag, String name) {
    Element element = page.selectFirst(tag);
    return element == null ? null : words(element.attr(name));
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one != null ? one : other;
  }

  private static @Nullable String words(String text) {
    String words = text.strip().replaceAll("\\s+", " ");
    return words.isEmpty() ? null : words;
  }
}
