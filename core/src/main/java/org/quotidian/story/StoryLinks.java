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

/** Finds what links two articles. */
final class StoryLinks {

  private static final PassageMatcher RUNS =
      PassageMatcher.builder().across(PassageMatcher.Across.ARTICLES).build().verbatim();

  private StoryLinks() {}

  /** The link of two articles, with words as rare as these counts of articles say. */
  static Story.Link of(
      AnnotatedArticle left, AnnotatedArticle right, Vectors.Frequencies frequencies) {
    StoryProfile one = StoryProfile.of(left);
    StoryProfile other = StoryProfile.of(right);
    float[] vector = Vectors.of(one, frequencies);
    float[] otherVector = Vectors.of(other, frequencies);
    Map<Integer, String> texts = texts(left);
    List<Story.Link.SharedWord> words = new ArrayList<>();
    int j = 0;
    for (int i = 0; i < one.stems.length; i++) {
      while (j < other.stems.length && other.stems[j] < one.stems[i]) {
        j++;
      }
      if (j < other.stems.length && other.stems[j] == one.stems[i]) {
        words.add(
            new Story.Link.SharedWord(
                texts.getOrDefault(one.stems[i], ""),
                (double) vector[i] * otherVector[j],
                one.isName[i] && other.isName[j]));
      }
    }
    words.sort(
        Comparator.comparingDouble((Story.Link.SharedWord word) -> -word.share())
            .thenComparing(Story.Link.SharedWord::text));
    double days = Nearness.days(one.published, other.published);
    return new Story.Link(
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
