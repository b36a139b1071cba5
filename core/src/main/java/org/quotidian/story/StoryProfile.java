package org.quotidian.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.text.Tokens;
import org.quotidian.words.StemCache;

/** What an article is grouped by: its words, and what a story reports of it. Immutable. */
final class StoryProfile {

  /** The order of articles that does not depend on the order of adding. */
  static final Comparator<StoryProfile> IN_ORDER =
      Comparator.<StoryProfile, @Nullable PublicationDate>comparing(
              profile -> profile.published, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(profile -> profile.source, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(profile -> profile.id)
          .thenComparing(profile -> profile.heading)
          .thenComparing(profile -> profile.stems, Arrays::compare)
          .thenComparing(profile -> profile.saturated, Arrays::compare);

  static final StemCache STEMS = new StemCache();

  /** How fast further occurrences of a word count less, as k1 of BM25 (S. Robertson, 1994). */
  private static final float SATURATION = 1.2f;

  private static final int HEADING = 100;
  private static final long NUMBER = 1L << 31;
  private static final long BODY = 1L << 30;
  private static final long CAPITALIZED = 1L << 29;

  final String id;
  final @Nullable String source;
  final @Nullable String title;
  final @Nullable PublicationDate published;

  /** The title, or the beginning of the text. */
  final String heading;

  /** The different stems of title and text, ascending. */
  final int[] stems;

  /** How often each occurs: from 1 for once up to 2.2. */
  final float[] saturated;

  /** Whether each is a name or a number, by its form. */
  final boolean[] isName;

  /** The ids of the entities that the text mentions, the most mentioned first. */
  final String[] entities;

  private StoryProfile(Article article, String heading, long[] words, String[] entities) {
    id = article.id();
    source = article.source();
    title = article.title();
    published = article.published();
    this.heading = heading;
    this.entities = entities;
    Arrays.sort(words);
    int different = 0;
    for (int i = 0; i < words.length; i++) {
      different += i == 0 || stem(words[i]) != stem(words[i - 1]) ? 1 : 0;
    }
    stems = new int[different];
    saturated = new float[different];
    isName = new boolean[different];
    int at = 0;
    for (int i = 0; i < different; i++) {
      int first = at;
      stems[i] = stem(words[at]);
      int inText = 0;
      int capitalized = 0;
      boolean number = false;
      for (; at < words.length && stem(words[at]) == stems[i]; at++) {
        inText += (words[at] & BODY) != 0 ? 1 : 0;
        capitalized += (words[at] & CAPITALIZED) != 0 ? 1 : 0;
        number |= (words[at] & NUMBER) != 0;
      }
      int count = at - first;
      saturated[i] = (SATURATION + 1) * count / (count + SATURATION);
      isName[i] = number || capitalized > 0 && 2 * capitalized >= inText;
    }
  }

  /** Reads an article. */
  static StoryProfile of(AnnotatedArticle annotated) {
    Article article = annotated.article();
    Tokens tokens = annotated.tokens();
    Tokens title = Tokens.of(article.title() == null ? "" : article.title());
    long[] words = new long[title.count() + tokens.count()];
    int count = 0;
    for (int i : title.words(0, title.count())) {
      words[count++] = word(title, i);
    }
    for (Sentence sentence : annotated.sentences()) {
      boolean isFirst = true;
      for (int i : tokens.words(sentence.firstToken(), sentence.endToken())) {
        // The first word of a sentence has a capital whatever it is; so have those of a title.
        words[count++] =
            word(tokens, i) | BODY | (!isFirst && tokens.isCapitalized(i) ? CAPITALIZED : 0);
        isFirst = false;
      }
    }
    return new StoryProfile(
        article, heading(annotated), Arrays.copyOf(words, count), entities(annotated));
  }

  private static long word(Tokens tokens, int i) {
    return (long) STEMS.stem(tokens, i) << 32 | (tokens.isNumber(i) ? NUMBER : 0);
  }

  private static int stem(long word) {
    return (int) (word >> 32);
  }

  private static String heading(AnnotatedArticle annotated) {
    String title = annotated.article().title();
    if (title != null && !title.isBlank()) {
      return title;
    }
    if (annotated.sentences().isEmpty()) {
      return "";
    }
    String first = annotated.text(annotated.sentences().get(0)).replaceAll("\\s+", " ");
    int end = first.length() <= HEADING ? first.length() : first.lastIndexOf(' ', HEADING);
    return end == first.length() ? first : first.substring(0, end < 0 ? HEADING : end) + " …";
  }

  private static String[] entities(AnnotatedArticle annotated) {
    Map<String, Integer> counts = new HashMap<>();
    for (Mention mention : annotated.mentions()) {
      counts.merge(mention.entity(), 1, Integer::sum);
    }
    List<String> ids = new ArrayList<>(counts.keySet());
    ids.sort(
        Comparator.<String>comparingInt(entity -> -counts.getOrDefault(entity, 0))
            .thenComparing(Comparator.naturalOrder()));
    return ids.toArray(new String[0]);
  }

  Story.Member member(int number) {
    return new Story.Member(number, id, source, title, published);
  }
}
