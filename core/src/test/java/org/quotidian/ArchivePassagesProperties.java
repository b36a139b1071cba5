package org.quotidian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.passage.PassageMatcher;

/** An archive that was added to, replaced in and deleted from finds what brute force finds. */
class ArchivePassagesProperties {

  private final Annotator annotator = Annotator.english();

  /** Something that is done to an archive. */
  private record Step(int article, String source, String text, int kind) {

    private static final int DELETE = 0;
    private static final int COMMIT = 1;
    private static final int KINDS = 6;
  }

  @Property(tries = 400)
  void findsWhatBruteForceFinds(
      @ForAll("steps") @Size(max = 12) List<Step> steps,
      @ForAll("texts") String text,
      @ForAll @IntRange(min = 5, max = 10) int minWords,
      @ForAll PassageMatcher.Across across)
      throws IOException {
    PassageMatcher matcher =
        PassageMatcher.builder()
            .minWords(minWords)
            .maxOccurrences(Integer.MAX_VALUE)
            .across(across)
            .build();
    Map<String, AnnotatedArticle> model = new LinkedHashMap<>();
    try (Archive archive = Archive.inMemory()) {
      for (Step step : steps) {
        String id = "article " + step.article();
        if (step.kind() == Step.DELETE) {
          archive.delete(id);
          model.remove(id);
        } else {
          AnnotatedArticle article = annotated(id, step.source(), step.text());
          archive.add(article);
          model.put(id, article);
        }
        if (step.kind() == Step.COMMIT) {
          archive.commit();
        }
      }
      archive.refresh();
      AnnotatedArticle article = annotated("article 0", "ap", text);
      List<String> expected = new ArrayList<>();
      for (AnnotatedArticle other : model.values()) {
        boolean isCompared =
            !other.id().equals(article.id())
                && (across == PassageMatcher.Across.ARTICLES
                    || !"ap".equals(other.article().source()));
        if (isCompared && sharesRun(article, other, Math.max(8, minWords))) {
          matcher.match(article, other).forEach(passage -> expected.add(other.id() + passage));
        }
      }
      List<String> reported = new ArrayList<>();
      archive
          .passages(article, matcher, Integer.MAX_VALUE)
          .articles()
          .forEach(
              other ->
                  other
                      .passages()
                      .forEach(passage -> reported.add(other.article().id() + passage)));
      assertThat(reported).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static boolean sharesRun(AnnotatedArticle one, AnnotatedArticle other, int length) {
    List<String> left = words(one);
    List<String> right = words(other);
    for (int i = 0; i + length <= left.size(); i++) {
      for (int k = 0; k + length <= right.size(); k++) {
        if (left.subList(i, i + length).equals(right.subList(k, k + length))) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> words(AnnotatedArticle article) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < article.tokens().count(); i++) {
      if (article.tokens().isWord(i)) {
        words.add(article.tokens().word(i));
      }
    }
    return words;
  }

  private AnnotatedArticle annotated(String id, String source, String text) {
    return annotator.annotate(
        Article.builder(id, text).source(source.isEmpty() ? null : source).build());
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 6),
            Arbitraries.of("ap", "afp", ""),
            texts(),
            Arbitraries.integers().between(0, Step.KINDS))
        .as(Step::new)
        .list();
  }

  /** Pieces of a few stories, in several spellings, with words of their own between them. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> stories =
        Arbitraries.of(
            "The U.S. would let Kyiv keep 800,000 soldiers under arms in peacetime, far-off as it"
                + " is.",
            "THE US WOULD LET KYIV KEEP 800000 SOLDIERS UNDER ARMS – in peacetime far\u2011off as"
                + " it is",
            "He didn’t say “when”, but talks in Berlin go on and the café is open till late.",
            "he didn't say when but talks in Berlin go on; and the cafe is open \"till late\".");
    Arbitrary<String> pieces =
        Combinators.combine(
                stories,
                Arbitraries.integers().between(0, 12),
                Arbitraries.integers().between(2, 14))
            .as(
                (story, from, length) -> {
                  String[] words = story.split(" ");
                  int first = Math.min(from, words.length);
                  int end = Math.min(words.length, first + length);
                  return String.join(" ", List.of(words).subList(first, end));
                });
    Arbitrary<String> parts =
        Arbitraries.oneOf(
            pieces, pieces, Arbitraries.of("Rain.", "and", "\n\n", "Nobody knew.", ""));
    return Combinators.combine(parts, parts, parts, parts)
        .as((a, b, c, d) -> String.join(" ", a, b, c, d));
  }
}
