package org.quotidian.ingest.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.quotidian.ingest.field.DateWords;

/**
 * Recognises a line that says nothing but when an article was published or changed, or how long it
 * takes to read.
 */
final class Stamp {
  private static final int MAX_LENGTH = 120;

  private static final Pattern SEPARATORS = Pattern.compile("[\\s,.:;/|•·()\\-–—]+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:st|nd|rd|th)?|\\d{8}");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern ZONE = Pattern.compile("[A-Z]{1,3}T|UTC|Z|[+-]?\\d{4}|IST|BRT");

  /** Other months count beside a year: {@code set 5} may be a set of a match. */
  private static final Set<String> MONTHS =
      Set.of(
          ("january february march april may june july august september october november december"
                  + " jan feb mar apr jun jul aug sep sept oct nov dec")
              .split(" "));

  private static final Set<String> OTHERS =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur"
                  + " thurs fri sat sun am pm a p m at on published updated posted last modified"
                  + " created first date time original the of today yesterday et pt ct local min mins"
                  + " minutes read hours hour ago edited revised")
              .split(" "));

  /** "Updated 14 minutes ago", "3 min read". */
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?i)(?:(?:first |last )?(?:published|posted|updated|modified|edited|revised):? )?"
              + "(?:\\d{1,3}|an?) (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?"
              + "(?: ago| read|\\.? of reading)\\.?");

  private Stamp() {}

  static boolean is(String text) {
    if (text.length() > MAX_LENGTH) {
      return false;
    }
    if (RELATIVE.matcher(text.strip()).matches()) {
      return true;
    }
    boolean month = false;
    boolean foreignMonth = false;
    boolean year = false;
    int numbers = 0;
    for (String part : SEPARATORS.split(text.strip())) {
      String word = part.toLowerCase(Locale.ROOT);
      if (part.isEmpty() || OTHERS.contains(word)) {
        continue;
      }
      if (NUMBER.matcher(word).matches()) {
        numbers++;
        year |= YEAR.matcher(word).matches();
      } else if (MONTHS.contains(word)) {
        month = true;
      } else if (DateWords.isKnown(DateWords.withoutAccents(word))) {
        foreignMonth |= DateWords.month(DateWords.withoutAccents(word)) > 0;
      } else if (!ZONE.matcher(part).matches()) {
        return false;
      }
    }
    return (month && numbers > 0)
        || (foreignMonth && year && numbers >= 2)
        || (year && numbers >= 3);
  }
}
