package org.quotidian.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.quotidian.Archive;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.index.NewsAnalyzer;
import org.quotidian.passage.SaidAgain;
import org.quotidian.passage.SentenceSimilarity;

/** {@code like:} finds what a comparison with each sentence finds. */
class LikeProperties {

  private static final String[] WORDS =
      ("the the a of will would lead leads leaders Europe European force forces multinational"
              + " Zelenskyy Zelensky guarantee guaranteed guarantees 18 eighteen U.S. US far\u2011off"
              + " troops deal talks Berlin safe safer")
          .split(" ");

  private final Annotator annotator = Annotator.sentences();

  @Property(tries = 60)
  void findsWhatAComparisonWithEachSentenceFinds(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int articles) throws IOException {
    Random random = new Random(seed);
    String asked = sentence(random, 1 + random.nextInt(12));
    List<String> expected = new ArrayList<>();
    try (Archive archive = Archive.inMemory()) {
      for (int i = 0; i < articles; i++) {
        String text = sentence(random, random.nextInt(20)) + " " + sentence(random, 5);
        // Some of the same words, so that there is something to find.
        text += random.nextBoolean() ? " Well, " + asked.toLowerCase(Locale.ROOT) : "";
        AnnotatedArticle article = annotator.annotate(Article.of("" + i, text));
        archive.add(article);
        if (random.nextInt(10) == 0) {
          archive.commit();
        }
        if (random.nextInt(8) == 0) {
          archive.delete("" + i);
          continue;
        }
        for (int number = 0; number < article.sentences().size(); number++) {
          if (isLike(asked, article.text(article.sentences().get(number)))) {
            expected.add(i + ":" + number);
          }
        }
      }
      archive.commit();
      List<String> found = new ArrayList<>();
      archive
          .search(Queries.like(asked), 1000)
          .hits()
          .forEach(hit -> found.add(hit.article().id() + ":" + hit.number()));
      assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static boolean isLike(String asked, String sentence) {
    SaidAgain said = SentenceSimilarity.english().saidAgain(asked);
    List<String> terms = NewsAnalyzer.terms(asked);
    Set<String> others = new HashSet<>(NewsAnalyzer.terms(sentence));
    int exact = 0;
    int word = 0;
    for (int i = 0; i < said.tokens().count(); i++) {
      if (said.tokens().isWord(i) && others.contains(terms.get(word++))) {
        exact += (int) Math.round(said.weight(i) * LikeQuery.UNITS);
      }
    }
    return exact >= Math.round(LikeQuery.LEAST_EXACT * LikeQuery.UNITS)
        && said.in(sentence) >= LikeQuery.LEAST;
  }

  private static String sentence(Random random, int words) {
    StringBuilder sentence = new StringBuilder("Now");
    for (int i = 0; i < words; i++) {
      sentence.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
    }
    return sentence.append('.').toString();
  }
}
