package org.quotidian.passage.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.concurrent.Workers;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.text.Tokens;
import org.quotidian.words.Stems;
import org.quotidian.words.WordWeights;

/** Sentences whose common words weigh enough are found, as comparing each with each finds them. */
class SimilarSentencesProperties {

  private static final int MIN_WORDS = 8;

  private static final List<String> WORDS =
      List.of(
          "harbour",
          "cranes",
          "tugs",
          "Lindholm",
          "terminal",
          "diesel",
          "ferries",
          "buying",
          "bought",
          "century",
          "quay",
          "the",
          "of",
          "in",
          "and",
          "said",
          "Monday",
          "minister",
          "ministers",
          "closed");

  @Property(tries = 200)
  void whatComparingAllFinds(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.4, max = 1) double threshold) {
    List<AnnotatedArticle> articles = articles(new Random(seed));
    assertThat(found(articles, threshold)).isEqualTo(compared(articles, threshold));
  }

  @Property(tries = 200)
  void eachIsPartOfAPassageOnOneSide(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.4, max = 1) double threshold) {
    List<AnnotatedArticle> articles = articles(new Random(seed));
    List<Passage> passages = new ArrayList<>();
    PassageMatcher.builder()
        .minSentenceOverlap(threshold)
        .across(PassageMatcher.Across.ARTICLES)
        .build()
        .match(articles, passages::add);
    for (String pair : compared(articles, threshold)) {
      int[] numbers = Arrays.stream(pair.split(" ")).mapToInt(Integer::parseInt).toArray();
      AnnotatedArticle left = articles.get(numbers[0]);
      AnnotatedArticle right = articles.get(numbers[2]);
      Sentence onLeft = left.sentences().get(numbers[1]);
      Sentence onRight = right.sentences().get(numbers[3]);
      assertThat(passages)
          .as(pair)
          .anyMatch(
              passage ->
                  passage.left().article() == numbers[0]
                      && passage.right().article() == numbers[2]
                      && (holds(passage.left(), onLeft) || holds(passage.right(), onRight)));
    }
  }

  /** A passage ends with a word, a sentence with its full stop. */
  private static boolean holds(Passage.Side place, Sentence sentence) {
    return place.span().begin() <= sentence.begin() && sentence.end() - 1 <= place.span().end();
  }

  /** Some articles of sentences, many of which are made of others by a change or two. */
  private static List<AnnotatedArticle> articles(Random random) {
    List<List<String>> sentences = new ArrayList<>();
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (int article = 0; article < 3; article++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(5); i >= 0; i--) {
        List<String> words = new ArrayList<>();
        if (!sentences.isEmpty() && random.nextInt(3) > 0) {
          words.addAll(sentences.get(random.nextInt(sentences.size())));
          words.set(random.nextInt(words.size()), WORDS.get(random.nextInt(WORDS.size())));
          words.add(random.nextInt(words.size()), WORDS.get(random.nextInt(WORDS.size())));
        } else {
          for (int k = 5 + random.nextInt(6); k > 0; k--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
          }
        }
        sentences.add(words);
        text.append("It ").append(String.join(" ", words)).append(". ");
      }
      articles.add(
          Annotator.sentences().annotate(Article.of("a" + article, text.toString().strip())));
    }
    return articles;
  }

  /** Such as {@code 0 3 1 2}: the fourth sentence of the first article, the third of the second. */
  private static Set<String> found(List<AnnotatedArticle> articles, double threshold) {
    Vocabulary vocabulary = new Vocabulary();
    TokenStore store = new TokenStore(true);
    Map<Integer, String> places = new HashMap<>();
    for (int article = 0; article < articles.size(); article++) {
      AnnotatedArticle annotated = articles.get(article);
      store.add(
          PreparedArticle.of(
              annotated.article(),
              annotated.tokens(),
              annotated.sentences(),
              new int[0],
              vocabulary));
      int position = store.start(article);
      for (int i = 0; i < annotated.sentences().size(); i++) {
        places.put(position, article + " " + i);
        position += words(annotated, i).size();
      }
    }
    Workers workers = new Workers(1);
    SimilarSentences similar =
        SimilarSentences.of(
            store,
            vocabulary.stems(workers),
            Copies.NO_COPIES,
            Crowds.NONE,
            null,
            threshold,
            MIN_WORDS,
            1000,
            workers,
            1 << 20);
    Set<String> found = new TreeSet<>();
    for (long start : similar.starts()) {
      int right = PairStart.right(start);
      found.add(places.get((int) (start >>> 32)) + " " + places.get(right));
    }
    return found;
  }

  private static Set<String> compared(List<AnnotatedArticle> articles, double threshold) {
    Map<Integer, Integer> held = new HashMap<>();
    for (AnnotatedArticle article : articles) {
      Set<Integer> stems = new HashSet<>();
      for (int i = 0; i < article.sentences().size(); i++) {
        stems.addAll(stems(article, i));
      }
      stems.forEach(stem -> held.merge(stem, 1, Integer::sum));
    }
    Set<String> found = new TreeSet<>();
    for (int a = 0; a < articles.size(); a++) {
      for (int b = a + 1; b < articles.size(); b++) {
        for (int i = 0; i < articles.get(a).sentences().size(); i++) {
          for (int j = 0; j < articles.get(b).sentences().size(); j++) {
            List<Integer> left = words(articles.get(a), i);
            boolean isRun = left.size() >= MIN_WORDS && left.equals(words(articles.get(b), j));
            if (!isRun
                && isSimilar(
                    stems(articles.get(a), i),
                    stems(articles.get(b), j),
                    held,
                    articles.size(),
                    threshold)) {
              found.add(a + " " + i + " " + b + " " + j);
            }
          }
        }
      }
    }
    return found;
  }

  private static boolean isSimilar(
      Set<Integer> left,
      Set<Integer> right,
      Map<Integer, Integer> held,
      int articles,
      double threshold) {
    Set<Integer> common = new HashSet<>(left);
    common.retainAll(right);
    int lighter = Math.min(weight(left, held, articles), weight(right, held, articles));
    int heavier = Math.max(weight(left, held, articles), weight(right, held, articles));
    return lighter >= SimilarSentences.LEAST_NATS * SentenceBags.NAT
        && weight(common, held, articles) >= Math.ceil(threshold * heavier);
  }

  private static int weight(Set<Integer> stems, Map<Integer, Integer> held, int articles) {
    int sum = 0;
    for (int stem : stems) {
      float weight = WordWeights.english().weight(stem, held.getOrDefault(stem, 0), articles);
      sum += Math.max(1, Math.round(SentenceBags.NAT * weight));
    }
    return sum;
  }

  private static Set<Integer> stems(AnnotatedArticle article, int sentence) {
    Set<Integer> stems = new HashSet<>();
    Sentence one = article.sentences().get(sentence);
    for (int i = one.firstToken(); i < one.endToken(); i++) {
      if (article.tokens().isWord(i)) {
        stems.add(new Stems().stem(article.tokens(), i));
      }
    }
    return stems;
  }

  private static List<Integer> words(AnnotatedArticle article, int sentence) {
    List<Integer> words = new ArrayList<>();
    Tokens tokens = article.tokens();
    Sentence one = article.sentences().get(sentence);
    for (int i = one.firstToken(); i < one.endToken(); i++) {
      if (tokens.isWord(i)) {
        words.add(tokens.term(i));
      }
    }
    return words;
  }
}
