package org.quotidian.event;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.link.EntityLinker;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Quotation;

/**
 * A name that an article gives a speaker, to be compared with those of other articles: "Trump",
 * "Donald Trump" and "Donald J. Trump" may be one person, "Liz Cheney" and "Dick Cheney" are not.
 *
 * @param words the words of the name in lower case, the surname last
 * @param isPerson whether it is a person's name for certain
 * @param isPronoun whether the article has only a pronoun in this place
 */
public record SpeakerName(List<String> words, boolean isPerson, boolean isPronoun) {

  private static final String PERSON = "person:";

  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "they", "it", "i", "we", "who", "him", "her", "them");

  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  /** The name of a speaker, or {@code null} if the article does not name the speaker. */
  public static @Nullable SpeakerName of(
      AnnotatedArticle article, Quotation.@Nullable Speaker speaker) {
    if (speaker == null) {
      return null;
    }
    String here = speaker.span().of(article.article().text());
    boolean isPronoun = PRONOUNS.contains(here.toLowerCase(Locale.ROOT));
    String entity = speaker.entity();
    if (isPlace(article, speaker)) {
      return null;
    }
    if (entity != null) {
      return ofEntity(entity, isPronoun);
    }
    String name = capitalizedEnd(speaker.name());
    if (name.isEmpty() || PRONOUNS.contains(name.toLowerCase(Locale.ROOT))) {
      return null;
    }
    String key = EntityLinker.key(name, EntityType.PERSON);
    return words(key).isEmpty() ? null : new SpeakerName(words(key), false, isPronoun);
  }

  /** A place does not speak: the speaker of these words was not recognised. */
  private static boolean isPlace(AnnotatedArticle article, Quotation.Speaker speaker) {
    return article.mentions().stream()
        .anyMatch(
            mention ->
                mention.type() == EntityType.LOCATION && mention.span().equals(speaker.span()));
  }

  public static SpeakerName ofEntity(String entity, boolean isPronoun) {
    boolean isPerson = entity.startsWith(PERSON);
    return new SpeakerName(
        words(isPerson ? entity.substring(PERSON.length()) : entity), isPerson, isPronoun);
  }

  private static List<String> words(String key) {
    return Stream.of(key.split("-")).filter(word -> !SUFFIXES.contains(word)).toList();
  }

  /** The capitalised words at the end of a description: "Interior Secretary Ryan Zinke". */
  private static String capitalizedEnd(String description) {
    String[] words = description.split(" ");
    int first = words.length;
    while (first > 0 && !words[first - 1].isEmpty() && isCapital(words[first - 1])) {
      first--;
    }
    return String.join(" ", Arrays.asList(words).subList(first, words.length));
  }

  private static boolean isCapital(String word) {
    return Character.isUpperCase(word.charAt(0));
  }

  /** Whether both may name the same. */
  public boolean matches(SpeakerName other) {
    if (words.equals(other.words)) {
      return true;
    }
    List<String> shorter = words.size() <= other.words.size() ? words : other.words;
    List<String> longer = shorter == words ? other.words : words;
    if (shorter.isEmpty()) {
      return false;
    }
    boolean isSurname = last(shorter).equals(last(longer));
    return isSurname && (shorter.size() == 1 || sharesGivenName(shorter, longer));
  }

  private static boolean sharesGivenName(List<String> shorter, List<String> longer) {
    List<String> others = longer.subList(0, longer.size() - 1);
    return shorter.subList(0, shorter.size() - 1).stream().anyMatch(others::contains);
  }

  /** The id of the entity that has this name. */
  public String entity() {
    return PERSON + String.join("-", words);
  }

  public String lastWord() {
    return last(words);
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }
}
