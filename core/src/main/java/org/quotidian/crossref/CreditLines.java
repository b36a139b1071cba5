package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quotidian.annotate.AnnotatedArticle;

/**
 * The sentences of an article that say who made it, and nothing about its event: bylines, the
 * reporters' line ("Reporting by …; editing by …"), and the biography of the author at the end.
 * English only.
 *
 * <p>A biography begins with a name and says that this person is a journalist. It goes on to the
 * end of the article, and each of its sentences has the name or a pronoun. Before it, the name
 * occurs only in bylines and in the reporters' line.
 */
final class CreditLines {

  private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*(?:\\s+\\p{Lu}[\\p{L}.'’-]*){1,4}";

  private static final String JOBS =
      "(?:journalist|reporter|correspondent|editor|writer|columnist|author|photographer|blogger"
          + "|freelancer|producer)s?";

  // Repetitions have an upper limit: for each, the matcher takes more of the thread's stack.
  private static final Pattern BYLINE =
      Pattern.compile(
          ("By\\s+NAME(?:(?:\\s*,\\s*(?:and\\s+)?|\\s+and\\s+)NAME){0,20}"
                  + "(?:\\s*[,|–—-]\\s*[^.!?]{1,60})?")
              .replace("NAME", NAME));

  private static final Pattern REPORTERS =
      Pattern.compile(
          "\\(?(?:(?i:additional|further|with)\\s+)?"
              + "(?:(?i:reporting|writing|editing|written|edited|compiled|research)"
              + "(?:,?\\s+(?:and\\s+)?(?:writing|editing|research)){0,20})\\s+by\\s+\\p{Lu}.*"
              + "|(?:The|This)\\s+(?:story|article|report)\\s+(?:was|has been)\\s+(?:\\p{L}+\\s+)?"
              + "(?:reported|written|compiled|edited)\\s+by\\s+\\p{Lu}.*"
              + "|.*\\bcontributed\\s+(?:reporting|to\\s+(?:this|the)\\s+(?:report|story|article))\\b.*",
          Pattern.DOTALL);

  private static final Pattern BIOGRAPHY =
      Pattern.compile(
          ("(NAME)\\s+(?:is\\s+(?:a|an|the|our)\\s+.*\\bJOBS\\b.*"
                  + "|(?:writes|reports|covers|edits)\\s.*)")
              .replace("NAME", NAME)
              .replace("JOBS", JOBS),
          Pattern.DOTALL);

  private static final Pattern PRONOUN =
      Pattern.compile("(?:^|,\\s+|\\band\\s+)(?:(?i:she|he|they)|(?i:her|his|their))\\b");

  /** The number of sentences at the end of an article among which a biography begins. */
  private static final int LAST = 12;

  private final List<String> sentences = new ArrayList<>();
  private final SortedSet<Integer> credits = new TreeSet<>();

  private CreditLines(AnnotatedArticle article) {
    article.sentences().forEach(sentence -> sentences.add(article.text(sentence).strip()));
  }

  /** The numbers of these sentences. */
  static SortedSet<Integer> of(AnnotatedArticle article) {
    CreditLines lines = new CreditLines(article);
    lines.findLines();
    lines.findBiography();
    return lines.credits;
  }

  private void findLines() {
    for (int number = 0; number < sentences.size(); number++) {
      String sentence = sentences.get(number);
      if (BYLINE.matcher(sentence).matches() || REPORTERS.matcher(sentence).matches()) {
        credits.add(number);
      }
    }
  }

  private void findBiography() {
    for (int first = Math.max(1, sentences.size() - LAST); first < sentences.size(); first++) {
      Matcher biography = BIOGRAPHY.matcher(sentences.get(first));
      if (biography.matches() && isBiography(first, biography.group(1).split("\\s+"))) {
        for (int number = first; number < sentences.size(); number++) {
          credits.add(number);
        }
        return;
      }
    }
  }

  private boolean isBiography(int first, String[] name) {
    for (int number = 0; number < first; number++) {
      if (!credits.contains(number) && hasWord(number, name[name.length - 1])) {
        return false;
      }
    }
    for (int number = first + 1; number < sentences.size(); number++) {
      if (!credits.contains(number)
          && !hasWord(number, name[0])
          && !hasWord(number, name[name.length - 1])
          && !PRONOUN.matcher(sentences.get(number)).find()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a sentence has a part of a name, which may end in a mark: "Jr.". */
  private boolean hasWord(int sentence, String word) {
    String text = sentences.get(sentence);
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean isBegin = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean isEnd = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (isBegin && isEnd) {
        return true;
      }
    }
    return false;
  }
}
