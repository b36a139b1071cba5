package org.quotidian.examples;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.passage.PassageMatcher.MatchStatistics;

/**
 * Finds what three papers took from one wire report, each in its own typography.
 *
 * <pre>{@code
 * examples/run SharedPassages
 * }</pre>
 */
public final class SharedPassages {

  private static final List<Article> ARTICLES =
      List.of(
          article(
              "coast-wire",
              """
              The council approved a two-year trial of free buses on Tuesday. "It's a well-meant \
              plan that nobody has paid for," said Ines Okafor, who leads the opposition. Fares \
              brought in $41 million last year.
              """),
          article(
              "northern-post",
              """
              Buses will cost nothing from May. Not all are glad of it: “It’s a well\u2011meant plan \
              that nobody has paid for,” said Ines Okafor, who leads the opposition.
              """),
          article(
              "ledger-courier",
              """
              RIDE FREE. After a long night the Council approved a two\u2011year trial of free buses. ‘It’s \
              a well\u2010meant plan that nobody has paid for’, said the leader of the opposition.
              """));

  private SharedPassages() {}

  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    List<AnnotatedArticle> articles =
        ARTICLES.stream().map(Annotator.sentences()::annotate).toList();
    PassageMatcher matcher = PassageMatcher.builder().minWords(8).build();
    MatchStatistics statistics = matcher.match(articles, passage -> print(passage, articles, out));
    out.println(
        statistics.passages()
            + " passages in "
            + statistics.articles()
            + " articles, "
            + statistics.words()
            + " words");
  }

  private static void print(Passage passage, List<AnnotatedArticle> articles, PrintStream out) {
    out.println(passage.words() + " words, " + passage.kind().name().toLowerCase(Locale.ROOT));
    print(passage.left(), articles, out);
    print(passage.right(), articles, out);
  }

  private static void print(Passage.Side side, List<AnnotatedArticle> articles, PrintStream out) {
    Article article = articles.get(side.article()).article();
    String range = "[" + side.span().begin() + ", " + side.span().end() + ")";
    out.println("  " + article.id() + range + ": " + side.text(article));
  }

  private static Article article(String source, String text) {
    return Article.builder(source, text).source(source).build();
  }
}
