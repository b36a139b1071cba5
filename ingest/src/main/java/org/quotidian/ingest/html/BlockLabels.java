package org.quotidian.ingest.html;

import java.util.regex.Pattern;

/**
 * Recognises the short blocks that English news pages set around and between the paragraphs of an
 * article: labels of buttons, lines that lead to other articles, dates, credits of pictures, offers
 * of letters and subscriptions.
 */
final class BlockLabels {
  private static final int SHORT = 200;
  private static final int CAPTION = 400;

  private static final String NETWORK =
      "(?:facebook|twitter|x|linked ?in|whats ?app|pinterest|pint|reddit|e-?mail|telegram|messenger"
          + "|tumblr|google\\+?|instagram|youtube|flipboard|pocket|print|sms|copy link|link copied"
          + "|share|tweet|pin|save|more|bluesky|threads|mastodon|line|viber|vk|xing|rss)";

  private static final String ARTICLES =
      "(?:articles?|stories|story|posts?|news|links?|topics?|content|coverage|videos?|reading"
          + "|items?|pages?|headlines?|tags?)";

  /** A block that is no more than the label of a button, a box or an advertisement. */
  private static final Pattern LABEL =
      full(
          "advert(?:s|isement|isements|ising)?(?: continues? below)?",
          "(?:article|story) continues (?:below|after)(?: (?:this )?advert(?:isement)?)?",
          "(?:sponsored|promoted|partner) (?:content|links?|stories)|sponsored|promoted",
          NETWORK + "(?:[\\s,|/•·]+(?:and |or |via )?" + NETWORK + ")*",
          "(?:share|print|e-?mail|save|bookmark|tweet|like|listen to|rate) (?:this|the)"
              + "(?: (?:article|story|page|post|item|news))?(?: (?:on|via|with|to|by|it).{0,40})?",
          "(?:follow|find|like|contact|join) us\\b.{0,60}|share (?:it |this )?(?:on|via|with) .{2,40}",
          "print this (?:article|story|page) share it.{0,30}",
          "(?:\\d+ )?comments?(?: ?\\(?\\d+\\)?)?|(?:leave|post|add|write) a (?:comment|reply)",
          "(?:view|show|hide|read|see|load)(?: all)?(?: \\d+)? comments?(?: ?\\(\\d+\\))?",
          "join the (?:conversation|discussion).{0,20}|tell us what you think",
          "loading(?: content| comments| more)?|close|open|menu|search|skip|back|next|previous|top"
              + "|reload|refresh|dismiss|cancel|ok",
          "(?:play |watch )?videos?|watch(?: now| live)?|listen(?: now)?|play(?: now)?|audio|slideshow",
          "(?:hide |show |toggle |view )?(?:caption|captions|credit|gallery|photos?|image|full screen)",
          "enlarge(?: (?:this )?image)?|(?:back to|view|open|photo|image) gallery|buy (?:this )?photo",
          "(?:image|photo|picture|slide)? ?\\d{1,3} ?(?:of|/) ?\\d{1,3}|\\d{1,3} (?:photos|images)",
          "this slideshow requires javascript",
          "(?:text|font) size|a ?a ?a|[+-]",
          "(?:like|enjoy(?:ed|ing)?) this (?:story|article)\\b.{0,60}",
          "breaking news|sign (?:up|in)|log ?in|subscribe(?: now| today)?|register|donate(?: now)?",
          "back to (?:top|home.{0,10})|up next|recommended|exclusive|live updates?");

  /** A label with others behind it: of keywords, or of other articles. */
  private static final Pattern LIST =
      Pattern.compile(
          "(?:(?:tags?|topics?|keywords?|categor(?:y|ies)|(?:more|related) (?:on|about|topics?|tags?))"
              + "\\s*:|filed under\\b|posted in\\b).{0,300}",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** A line that names another article behind a few words that lead to it. */
  private static final Pattern LEAD_IN =
      Pattern.compile(
          "(?:(?:read|see|watch|more|related|listen|recommended|don['’]t miss|full story"
              + "|further reading)"
              + "(?: (?:more|also|next|read|this|here|now|full|stories|story|article|coverage|on [\\w.]+"
              + "|on our \\w+|links?|news))*)\\s*[:|>»]\\s*.+",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern LEAD_IN_TO_LINK =
      Pattern.compile(
          "(?:read|see|also|more|related|watch|listen|click|tap|continue|next|previous|you may|video"
              + "|opinion|explore|view|gallery|in pictures|find out)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** The heading of a list of other articles. */
  private static final Pattern OTHERS =
      full(
          "(?:related|recommended|similar|other|latest|recent|popular|trending|top|featured|more"
              + "|previous|further|most (?:read|popular|viewed|shared|recent|watched)|partner"
              + "|must[- ]read|suggested) "
              + ARTICLES
              + "(?: (?:from|in|on|by|about|for you).{0,30})?",
          "(?:most (?:read|popular|viewed|shared|recent|watched)|trending(?: now| today)?"
              + "|recommended for you|related|must[- ]reads?|read (?:next|more|also)|see also"
              + "|also read|up next|further reading)",
          "more (?:news |stories |articles )?(?:from|in|on|about|like this|by)(?: .{1,40})?",
          "you (?:may|might)(?: also)? (?:like|enjoy|be interested in|have missed)(?: .{0,20})?",
          "don['’]?t miss(?: .{0,20})?|what to read next|keep reading|editor['’]?s['’]? picks?",
          "(?:from|around) the web|promoted stories|next stories|what others are reading");

  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:.*\\((?:image|photo|picture|pic|photograph|credit)s?\\b[^)]{0,80}\\)\\W*"
              + "|.*\\((?:AP|AFP|Reuters|EPA|PA)(?: Photo)? ?/[^)]{1,60}\\)\\W*"
              + "|(?:.*[.!?]\\W? |)(?:image|photo|picture|pic|photograph|photo credit|image credit"
              + "|file photo|graphic|illustration|credit)s?(?: courtesy(?: of)?| by)? ?[:/|] ?[^.!?]{2,80}\\.?"
              + "|.*\\bAP Photo/[\\w .]{2,40}"
              + "|(?:.*(?:[/(|]|\\bvia )\\s*)?(?:Getty(?: Images)?|Shutterstock|iStock)\\W*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern OFFER =
      Pattern.compile(
          "(?:sign up|subscribe|get\\b|join|follow|click here|tap here|download|support our|have a"
              + " (?:news )?tip|there['’]s plenty more|want (?:more|to)|already a|you can (?:also )?"
              + "subscribe|start your day|for more|to read|this article (?:first|originally|was))\\b.*"
              + "(?:newsletters?|subscrib|inbox|on twitter|on facebook|on instagram|@\\w|\\bapp\\b"
              + "|delivered|free trial|log ?in|here for more|clicking here|by email|our letter).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern RIGHTS =
      Pattern.compile(
          "(?:(?:(?:©|\\(c\\)|copyright)[\\s:]*)+\\d{4}\\b.*|.*\\ball rights reserved\\b.{0,120}"
              + "|.*\\bmaterial may not be (?:published|reproduced|republished).{0,120})",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern CONSENT =
      Pattern.compile(
          ".*(?:\\b(?:we|our partners|(?:this|our) (?:web)?site)\\b[^.]{0,60}\\b(?:cookies|your data|"
              + "information on (?:a|your) device)\\b|\\bby (?:continuing|using|clicking)\\b.{0,80}"
              + "\\b(?:agree|accept|consent)\\b).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:by|from|written by|posted by|reporting by|author:?)\\s+\\p{Lu}(?:[^.!?]|(?<=\\b\\p{Lu})\\.){1,80}",
          Pattern.CASE_INSENSITIVE);

  private BlockLabels() {}

  private static Pattern full(String... alternatives) {
    return Pattern.compile(
        "[\\W_&&[^+\\-]]*(?:" + String.join("|", alternatives) + ")[\\W_&&[^+\\-]]*",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** Whether a block is a label, a pointer to another article, or the credit of a picture. */
  static boolean isLabel(Block block) {
    String text = block.text();
    if (text.length() > CAPTION || "\"'“‘„«".indexOf(text.charAt(0)) >= 0) {
      return false;
    }
    return (text.length() <= SHORT && (isButton(text) || leadsAway(block)))
        || CREDIT.matcher(text).matches();
  }

  private static boolean isButton(String text) {
    return LABEL.matcher(text).matches() || LIST.matcher(text).matches();
  }

  private static boolean leadsAway(Block block) {
    String text = block.text();
    return !block.endsAsSentence()
        && (LEAD_IN.matcher(text).matches()
            || (block.linked() > 0
                && block.linked() * 2 >= text.length()
                && LEAD_IN_TO_LINK.matcher(text).matches()));
  }

  /** Whether it is the heading of a list of other articles. */
  static boolean namesOthers(Block block) {
    return block.text().length() <= SHORT && OTHERS.matcher(block.text()).matches();
  }

  /** Whether it offers a letter, a subscription or the like, or reserves rights. */
  static boolean isOffer(Block block) {
    String text = block.text();
    return text.length() <= CAPTION
        && (OFFER.matcher(text).matches() || RIGHTS.matcher(text).matches());
  }

  /** Whether it asks for consent to cookies. */
  static boolean asksConsent(Block block) {
    boolean quotes = block.text().chars().anyMatch(c -> "\"“”„«»".indexOf(c) >= 0);
    return !quotes && CONSENT.matcher(block.text()).matches();
  }

  /** Whether it names the author. */
  static boolean isByline(Block block) {
    return BYLINE.matcher(block.text()).matches();
  }
}
