package org.quotidian.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Mention;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.text.Tokens;

/**
 * Why two articles seem to report the same event, or do not. Immutable.
 *
 * @param strength from 0 to 1: the {@linkplain #words} add up to it, less what the days between the
 *     articles take
 * @param words the words that both have, those that contribute most first
 * @param entities the ids of the entities that both mention, in the order of the left article
 * @param passageWords the number of words of the longest passage that both have word for word, of
 *     at least 8 words; 0 if there is none
 * @param daysApart the days between the dates of publication; empty if one is unknown
 */
public record StoryLink(
    double strength,
    List<SharedWord> words,
    List<String> entities,
    int passageWords,
    OptionalDouble daysApart) {

  private static final PassageMatcher RUNS =
      PassageMatcher.builder().across(PassageMatcher.Across.ARTICLES).build().verbatim();

  /** Copies the lists. */
  public StoryLink {
    words = List.copyOf(words);
    entities = List.copyOf(entities);
  }

  /**
   * A word that two articles have.
   *
   * @param text the word as the left article has it first
   * @param share its part of the cosine of the two articles
   * @param isName whether its form is that of a name or number in both
   */
  public record SharedWord(String text, double share, boolean isName) {}

  /** The link of two articles, with words as rare as these counts of articles say. */
  static StoryLink of(
      AnnotatedArticle left, AnnotatedArticle right, Vectors.Frequencies frequencies) {
    StoryProfile one = StoryProfile.of(left);
    StoryProfile other = StoryProfile.of(right);
    float[] vector = Vectors.of(one, frequencies);
    float[] otherVector = Vectors.of(other, frequencies);
    Map<Integer, String> texts = texts(left);
    List<SharedWord> words = new ArrayList<>();
    int j = 0;
    for (int i = 0; i < one.stems.length; i++) {
      while (j < other.stems.length && other.stems[j] < one.stems[i]) {
        j++;
      }
      if (j < other.stems.length && other.stems[j] == one.stems[i]) {
        words.add(
            new SharedWord(
                texts.getOrDefault(one.stems[i], ""),
                (double) vector[i] * otherVector[j],
                one.isName[i] && other.isName[j]));
      }
    }
    words.sort(
        Comparator.comparingDouble((SharedWord word) -> -word.share)
            .thenComparing(SharedWord::text));
    double days = Nearness.days(one.published, other.published);
    return new StoryLink(
        LinkGraph.strength(one, vector, other, otherVector),
        words,
        entities(left, right),
        longestPassage(left, right),
        Double.isNaN(days) ? OptionalDouble.empty() : OptionalDouble.of(days));
  }

  private static Map<Integer, String> texts(AnnotatedArticle article) {
    Map<Integer, String> texts = new HashMap<>();
    String title = article.article().title();
    for (Tokens tokens : List.of(article.tokens(), Tokens.of(title == null ? "" : title))) {
      for (int i : tokens.words(0, tokens.count())) {
        texts.putIfAbsent(StoryProfile.STEMS.stem(tokens, i), tokens.original(i));
      }
    }
    return texts;
  }

  private static List<String> entities(AnnotatedArticle left, AnnotatedArticle right) {
    Set<String> shared = new LinkedHashSet<>();
    left.mentions().forEach(mention -> shared.add(mention.entity()));
    shared.retainAll(right.mentions().stream().map(Mention::entity).toList());
    return List.copyOf(shared);
  }

  private static int longestPassage(AnnotatedArticle left, AnnotatedArticle right) {
    return RUNS.match(left, right).stream().mapToInt(Passage::words).max().orElse(0);
  }
}
