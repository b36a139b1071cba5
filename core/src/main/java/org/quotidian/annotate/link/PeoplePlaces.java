package org.quotidian.annotate.link;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.lists.TermSet;
import org.quotidian.annotate.lists.WordLists;
import org.quotidian.annotation.EntityType;
import org.quotidian.text.Tokens;

/**
 * The places of the words for their people: "Ukrainian", "Ukrainians" and Ukraine. Words that are
 * used for several places, such as "Korean", are excluded. Immutable and safe to share between
 * threads.
 */
public final class PeoplePlaces {

  private static final PeoplePlaces NONE = new PeoplePlaces(Map.of());

  /** "spoke in Russian": the language, not the people. */
  private static final TermSet LANGUAGE =
      TermSet.of(
          "in into speak speaks spoke spoken speaking learn learned learning fluent translated"
              + " write written");

  private final Map<String, String> idByWords;

  private PeoplePlaces(Map<String, String> idByWords) {
    this.idByWords = idByWords;
  }

  /** No places at all. */
  public static PeoplePlaces none() {
    return NONE;
  }

  /** The places of the list in the jar, with the ids that {@code linker} gives them. */
  public static PeoplePlaces english(EntityLinker linker) {
    Map<String, String> ids = new HashMap<>();
    WordLists.read(
        PeoplePlaces.class,
        "peoples.txt",
        (list, line) -> {
          int equals = line.indexOf('=');
          String id = linker.entity(line.substring(0, equals).strip(), EntityType.LOCATION);
          for (String words : line.substring(equals + 1).split(",", -1)) {
            ids.put(words.strip(), id);
          }
        });
    return new PeoplePlaces(ids);
  }

  /** The id of the place whose people the name in these tokens is a word for, or {@code null}. */
  public @Nullable String place(Tokens tokens, int first, int end) {
    if (end - first > 2 || idByWords.isEmpty()) {
      return null;
    }
    String words = bare(tokens, first);
    String id = idByWords.get(end - first == 1 ? words : words + " " + bare(tokens, end - 1));
    return id == null || isLanguage(tokens, first, end) ? null : id;
  }

  private static String bare(Tokens tokens, int i) {
    return tokens.text().substring(tokens.begin(i), tokens.bareEnd(i));
  }

  /** Behind "in" or a verb of speech, and before no noun. */
  private static boolean isLanguage(Tokens tokens, int first, int end) {
    if (first == 0 || !LANGUAGE.contains(tokens, first - 1)) {
      return false;
    }
    boolean nounFollows =
        end < tokens.count()
            && tokens.isWord(end)
            && tokens.gapBefore(end) == Tokens.Gap.BLANK
            && tokens.end(end) - tokens.begin(end) > 3;
    return !nounFollows;
  }
}
