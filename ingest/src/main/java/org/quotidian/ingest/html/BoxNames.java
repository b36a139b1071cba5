package org.quotidian.ingest.html;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the classes and ids of English pages say about a box. */
final class BoxNames {
  private static final Pattern CAMEL_CASE = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9]+");

  private static final Set<String> ASIDE =
      words(
          "ad ads advert advertisement advertising akismet author banner bio breadcrumb breadcrumbs"
              + " button buttons byline categories consent cookie cookies copyright cta dropdown"
              + " footer gdpr login logo masthead menu meta modal nav navbar navi navigation"
              + " newsletter newsletters onetrust outbrain pager pagination player popular popup"
              + " privacy promo promotion rating recent recirc recirculation recommendations recommended"
              + " related relatedposts search share sharebar sharedaddy sharing sidebar signup skip"
              + " social sponsor sponsored submenu taboola tags textwidget toolbar trending vjs"
              + " widgets yarpp");

  private static final Set<String> CAPTION = words("caption captions credit credits");
  private static final Set<String> PAY =
      words("paywall subscribe subscriber subscribers subscription");
  private static final Set<String> PICTURE =
      words(
          "carousel gallery image images img lightbox photo photos pic picture pictures slide"
              + " slider slideshow thumb thumbnail");
  private static final Set<String> COMMENT_START = words("comment kommentar disqus");
  private static final Set<String> NO_COMMENT = words("commentary commentator commentators");

  private BoxNames() {}

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  /** A box beside the text, such as navigation or an advertisement. */
  static boolean isAside(Element element) {
    return isNamed(element, ASIDE::contains);
  }

  /** The words below a picture. */
  static boolean isCaption(Element element) {
    return isNamed(element, CAPTION::contains);
  }

  /** The part that is paid for, or the offer to pay for it. */
  static boolean isPay(Element element) {
    return isNamed(element, PAY::contains);
  }

  /** A picture or several, with what belongs to them. */
  static boolean isPicture(Element element) {
    return isNamed(element, PICTURE::contains);
  }

  /** What readers wrote, or the form for it. */
  static boolean isComments(Element element) {
    return element.attr("itemprop").equals("comment")
        || element.attr("itemtype").endsWith("schema.org/Comment")
        || isNamed(
            element,
            word ->
                word.equals("respond")
                    || word.equals("recentcomments")
                    || word.equals("responses")
                    || (COMMENT_START.stream().anyMatch(word::startsWith)
                        && !NO_COMMENT.contains(word)));
  }

  private static boolean isNamed(Element element, Predicate<String> word) {
    return isNamed(element.className(), word) || isNamed(element.id(), word);
  }

  private static boolean isNamed(String name, Predicate<String> word) {
    if (name.isEmpty()) {
      return false;
    }
    for (String part : NO_WORD.split(name)) {
      for (String piece : CAMEL_CASE.split(part)) {
        if (word.test(piece.toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }
}
