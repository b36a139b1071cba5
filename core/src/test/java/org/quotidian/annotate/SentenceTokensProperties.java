package org.quotidian.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.text.Tokens;

/** The tokens of a sentence by itself are those that it has in the article. */
class SentenceTokensProperties {

  private static final List<String> PIECES =
      List.of(
          "The",
          "U.S.",
          "p.m.",
          "Dr.",
          "J.K.",
          "Rowling's",
          "*The",
          "Guardian*",
          "_late_",
          "said",
          "3.5",
          "1,200",
          "AT&T",
          "C++",
          ".NET",
          "www.example.org",
          "end.",
          "No!",
          "“Yes,”",
          "‘tis",
          "…",
          "...",
          "--",
          "—",
          "Müller",
          "e\u0301tude",
          "\uD83D\uDE00",
          "\n",
          "\n\n",
          "\u2029",
          " ",
          "- item",
          "* item",
          "x.Y",
          "O'Hara.",
          "(",
          ")",
          "he");

  @Property(tries = 2000)
  void areThoseInTheArticle(@ForAll("texts") String text) {
    AnnotatedArticle article = Annotator.english().annotate(Article.of("a", text));
    Tokens all = article.tokens();
    for (Sentence sentence : article.sentences()) {
      Tokens own = article.tokens(sentence);
      assertThat(own.count()).isEqualTo(sentence.endToken() - sentence.firstToken());
      for (int i = 0; i < own.count(); i++) {
        int same = sentence.firstToken() + i;
        assertThat(own.begin(i)).isEqualTo(all.begin(same));
        assertThat(own.end(i)).isEqualTo(all.end(same));
        assertThat(own.term(i)).isEqualTo(all.term(same));
        assertThat(own.isWord(i)).isEqualTo(all.isWord(same));
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMaxSize(40)
        .flatMap(
            pieces ->
                Arbitraries.of("", " ", " ", " ")
                    .list()
                    .ofSize(pieces.size())
                    .map(
                        gaps -> {
                          StringBuilder joined = new StringBuilder();
                          for (int i = 0; i < pieces.size(); i++) {
                            joined.append(pieces.get(i)).append(gaps.get(i));
                          }
                          return joined.toString();
                        }));
  }
}
