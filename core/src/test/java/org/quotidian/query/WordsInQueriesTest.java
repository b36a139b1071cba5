package org.quotidian.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.Archive;
import org.quotidian.alert.Alerts;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;

/** How words, wildcards, fuzzy words and plain text of a query meet the words of sentences. */
class WordsInQueriesTest {

  private static final List<Article> ARTICLES =
      List.of(
          article("dam", "Two countries rebuilt the dam. Its walls were struck in the night."),
          article("cafe", "Ms. Børge opened a café in Łódź. The naïve plan failed."),
          article("jet", "A MiG-29 crossed the border. Route 29 was closed. A Mig is a jet."),
          article("firm", "AT&T bought the firm. At zero nothing moves. A T-shirt sells."),
          article("letters", "At t minus nine the R team met D troops; M, S and P waited."),
          article(
              "research",
              "The R&D budget of H&M and Marks & Spencer rose. “A Q&A is dull,” Ida Holm said."),
          article(
              "code",
              "The engine is in C++ and C#. Vitamin C is sold. It runs on .NET today. A net was"
                  + " cast. Yahoo! bought Disney+ again. A park of Disney closed. 2+3 is 5."),
          article("day", "On 7/11 the shop was open. In 11 of 7 towns it rained."),
          article("mail", "Write to desk@paper.example today. The paper has a desk."),
          article("web", "It is told at https://paper.example/a/b?c=1 in full."),
          article("scandal", "The cover-up was known. They cover nothing up."),
          article("closed", "A coverup was denied."),
          article("british", "The labour market organised itself."),
          article("american", "Labor unions organize."),
          article("pledge", "They gave robust guarantees. They gave a strong new guarantee."),
          article("said", "“We strike a new deal,” Anna Köhler said. “I saw it,” Ben Ito says."));

  private static final Archive ARCHIVE = Archive.inMemory();

  private static Article article(String id, String text) {
    return Article.of(id, text);
  }

  @BeforeAll
  static void addNews() throws IOException {
    for (Article article : ARTICLES) {
      ARCHIVE.add(article);
    }
    ARCHIVE.commit();
  }

  @AfterAll
  static void close() throws IOException {
    ARCHIVE.close();
  }

  private static List<String> found(String query) throws Exception {
    return ARCHIVE.search(query, 20).hits().stream()
        .map(hit -> hit.article().id() + " " + hit.number())
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Capitals, accents, and the form that a text has.
        "BØRG*                | cafe 0",
        "Łód*                 | cafe 0",
        "Caf?                 | cafe 0",
        "NAÏV*                | cafe 1",
        "łodz~1               | cafe 0",
        "Kafé~1               | cafe 0",
        "countrie*            | dam 0",
        "rebuil*              | dam 0",
        "*uck                 | dam 1",
        "/Countr[yi].*/       | dam 0",
        "quote:STR?KE         | said 0",
        "quote:(Str* deal)    | said 0",
        // Inflections.
        "country              | dam 0",
        "wall AND strike      | dam 1",
        "see                  | said 1",
        "saws                 | said 1",
        "quote:seen           | said 1",
        // Words that are several in a text.
        "MiG-29               | jet 0",
        "T-shirt              | firm 2",
        "AT&T                 | firm 0",
        "AT&T AND bought      | firm 0",
        "\"AT&T bought\"        | firm 0",
        "at AND t             | firm 0, letters 0",
        "R&D                  | research 0",
        "R&D AND H&M          | research 0",
        "\"R&D budget\"         | research 0",
        "Marks&Spencer        | research 0",
        "\"marks spencer\"      | research 0",
        "quote:Q&A            | research 1",
        // Marks that belong to a word.
        "C++                  | code 0",
        "C++ AND engine       | code 0",
        "\"in C++\"             | code 0",
        "C#                   | code 0",
        "C                    | code 0, code 1, web 0",
        "C AND NOT C++        | code 1, web 0",
        ".NET                 | code 2",
        ".net AND runs        | code 2",
        "Disney+              | code 4",
        "Disney               | code 4, code 5",
        "2+3                  | code 6",
        "Yahoo!               | code 4",
        "Yahoo! AND bought    | code 4",
        "bought AND !Yahoo!   | firm 0",
        "7/11                 | day 0",
        "7/11 AND open        | day 0",
        "desk@paper.example   | mail 0",
        "https://paper.example/a/b?c=1 | web 0",
        "(https://paper.example/a/b?c=1) AND told | web 0",
        "quote:\"new-deal\"   | said 0",
        // A hyphen or none; British and American spelling.
        "coverup              | closed 0, scandal 0",
        "cover-up             | closed 0, scandal 0",
        "labor                | american 0, british 0",
        "labour               | american 0, british 0",
        "organizing           | american 0, british 0",
        // Alternatives in a phrase.
        "\"(robust OR strong) guarantees\"        | pledge 0",
        "\"(robust OR strong) guarantees\"~3      | pledge 0, pledge 1",
        "\"gave (robust OR new) guarantee\"       | pledge 0",
      })
  void findsSentences(String query, String sentences) throws Exception {
    assertThat(found(query)).containsExactly(sentences.split(", "));
  }

  @Test
  void anAlertFindsTheSame() throws Exception {
    Alerts alerts = Alerts.inMemory();
    alerts.add("city", "Łód*");
    alerts.add("fuzzy", "Kafé~1");
    alerts.add("jet", "MiG-29");
    alerts.add("dam", "country");
    alerts.add("british", "labor");
    alerts.add("research", "R&D");
    alerts.add("code", "C++");
    for (Article article : ARTICLES) {
      AnnotatedArticle annotated = Annotator.english().annotate(article);
      List<String> names = alerts.match(annotated).stream().map(m -> m.alert().name()).toList();
      switch (article.id()) {
        case "cafe" -> assertThat(names).containsExactly("city", "fuzzy");
        case "research" -> assertThat(names).containsExactly("research");
        case "code" -> assertThat(names).containsExactly("code");
        case "jet" -> assertThat(names).containsExactly("jet");
        case "dam" -> assertThat(names).containsExactly("dam");
        case "british", "american" -> assertThat(names).containsExactly("british");
        default -> assertThat(names).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Łód*, Łódź",
    "Kafé~1, café",
    "country, countries",
    "R&D, R&D",
    "C++, C++",
    ".net, .NET",
    "Disney, Disney+",
    "/caf[e]/, café",
    "/countries/, countries",
    "quote:Str*, strike",
    "strikes, struck"
  })
  void theWordIsHighlighted(String query, String word) throws Exception {
    assertThat(ARCHIVE.search(query, 20).hits())
        .flatExtracting(
            hit ->
                hit.highlights().stream()
                    .map(mark -> mark.of(hit.article().article().text()))
                    .toList())
        .contains(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "oil~3              | takes 1 or 2",
        "MiG-2*             | more than one word",
        "far-reachin~1      | more than one word",
        "\"secur* deal\"    | do not go with a phrase",
        "\"(very robust OR strong) deal\" | single words",
        "figure:[5 TO 1]    | empty range",
        "figure:{5 TO 5}    | empty range",
        "published:[2025 TO 2020] | range is empty",
        "…                  | no word to look for",
        "& AND &            | no word to look for",
        "\"oil price\"~99999999999999 | too large",
        "oil~-1             | ~",
        "oil~NaN            | ~",
      })
  void whatCanNotMatchIsRefusedWithAReason(String query, String reason) {
    assertThatThrownBy(() -> found(query))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dam AND xyzzy            | no sentence has the word 'xyzzy'",
        "quote:xyzzies            | no quotation has the word 'xyzzies'",
        "title:dam                | no title has the word 'dam'",
        "source:nobody            | no source is named 'nobody'",
        "zzq*                     | no word matches 'zzq*'",
        "/zzq/                    | no word matches '/zzq/'",
        "/zzq./                   | no word matches '/zzq./'",
        "zzqzzq~1                 | no word matches 'zzqzzq~1'",
        "D++                      | no sentence has the word 'd++'",
        "R&T                      | no sentence has the words 'r t' one behind the other",
        "\"dam the\"              | no sentence has the words 'dam the' one behind the other",
      })
  void aWordThatNoSentenceHasIsNamed(String query, String note) throws Exception {
    assertThat(ARCHIVE.search(query, 1).notes()).containsExactly(note);
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 19_000})
  void aFuzzyWordHasALimit(int letters) {
    assertThatThrownBy(() -> found("a".repeat(letters) + "~2"))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining("at most 64 letters");
  }

  @Test
  void aWordThatIsTooLongToBeIndexedIsNamed() {
    assertThatThrownBy(() -> found("dam AND " + "ab".repeat(600)))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining("words of over 1000 letters are not indexed");
  }

  /** A phrase may end a sentence: its question mark is no wildcard. */
  @Test
  void aQuestionMarkMayEndAPhrase() throws Exception {
    assertThat(found("\"the dam?\"")).containsExactly("dam 0");
  }
}
