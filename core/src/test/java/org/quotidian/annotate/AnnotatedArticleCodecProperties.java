package org.quotidian.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Figure;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.article.Span;

/** Annotated articles come back from bytes and from JSON as they were. */
class AnnotatedArticleCodecProperties {

  private static final String[] WORDS = {
    "Merz",
    "Wo\u0142odymyr",
    "a \"b\" \\",
    "",
    "\u65e5\u672c",
    "line\nbreak\u0001",
    "\ud83d\ude00",
    "\ud83d",
    "\udc00x"
  };

  private static final int LONGEST = 5000;

  private static final double[] VALUES = {0, -0.0, 1, -7, 0.1, 800_000, 1e300, Math.PI, 1L << 53};

  @Property(tries = 300)
  void comeBackAsTheyWere(@ForAll long seed) {
    AnnotatedArticle article = article(new Random(seed));

    assertSame(AnnotatedArticle.fromBytes(article.toBytes()), article);
    assertSame(AnnotatedArticle.fromJson(article.toJson()), article);
  }

  @Example
  void whatTheAnnotatorFindsComesBack() {
    AnnotatedArticle article =
        Annotator.english()
            .annotate(
                Article.builder(
                        "wire-1",
                        "Friedrich Merz met 30 to 40 ministers. \u201cIt is a lifeline,\u201d he"
                            + " said of the so-called \u201cpeace belt\u201d.")
                    .source("Harbour Wire")
                    .published(PublicationDate.parse("2025-12-15"))
                    .build());

    assertThat(article.mentions()).isNotEmpty();
    assertThat(article.quotations()).isNotEmpty();
    assertThat(article.figures()).isNotEmpty();
    assertSame(AnnotatedArticle.fromBytes(article.toBytes()), article);
    assertSame(AnnotatedArticle.fromJson(article.toJson()), article);
  }

  @Example
  void jsonHasTheFieldsOfTheCommand() {
    AnnotatedArticle article =
        AnnotatedArticle.of(
            Article.of("1", "Rain \"fell\"."),
            List.of(new Sentence(0, 12, 0, 3)),
            List.of(),
            List.of(),
            List.of());

    assertThat(article.toJson())
        .isEqualTo(
            "{\"version\":1,\"id\":\"1\",\"text\":\"Rain \\\"fell\\\".\","
                + "\"sentences\":[{\"begin\":0,\"end\":12,\"firstToken\":0,\"endToken\":3}],"
                + "\"entities\":[],\"quotations\":[],\"scareQuotes\":[],\"figures\":[]}");
  }

  @Example
  void whatIsNotKnownIsIgnored() {
    AnnotatedArticle read =
        AnnotatedArticle.fromJson(
            " {\"version\": 1, \"id\": \"1\", \"text\": \"x\", \"mood\": [null, true, {\"a\":"
                + " -1e3}],\n"
                + "\"sentences\": [], \"entities\": [], \"quotations\": [], \"scareQuotes\": [],"
                + " \"figures\": [], \"source\": null}");

    assertThat(read.article()).isEqualTo(Article.of("1", "x"));
  }

  @Property(tries = 300)
  void whatIsNoAnnotatedArticleIsRefused(@ForAll long seed) {
    Random random = new Random(seed);
    AnnotatedArticle article = article(random);
    byte[] bytes = article.toBytes();
    for (int i = 0; i < 3; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    try {
      assertThat(AnnotatedArticle.fromBytes(bytes)).isNotNull();
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageNotContaining("null");
    }
    StringBuilder json = new StringBuilder(article.toJson());
    json.setCharAt(random.nextInt(json.length()), "{}[]\",:0x".charAt(random.nextInt(9)));
    try {
      assertThat(AnnotatedArticle.fromJson(json.toString())).isNotNull();
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageNotContaining("null");
    }
  }

  @Example
  void aLaterVersionIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AnnotatedArticle.fromBytes(new byte[] {2}))
        .withMessage("version 2 of an annotated article");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AnnotatedArticle.fromJson("{\"version\":2}"))
        .withMessage("version 2 of an annotated article");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AnnotatedArticle.fromJson("[".repeat(100_000)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AnnotatedArticle.fromBytes("{}".getBytes(StandardCharsets.UTF_8)));
  }

  @Example
  void placesBeyondTheTextAreRefused() {
    AnnotatedArticle beyond =
        AnnotatedArticle.of(
            Article.of("1", "Rain fell."),
            List.of(new Sentence(0, 10, 0, 3)),
            List.of(),
            List.of(),
            List.of(new Figure(8, 11, 2, 2, null, Figure.Qualifier.EXACTLY)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> AnnotatedArticle.fromBytes(beyond.toBytes()))
        .withMessageContaining("of a text of 10 characters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AnnotatedArticle.fromJson(beyond.toJson()))
        .withMessageContaining("of a text of 10 characters");
  }

  @Example
  void negativeTokensAreRefused() {
    AnnotatedArticle wrong =
        AnnotatedArticle.of(
            Article.of("1", "Rain fell."),
            List.of(new Sentence(0, 10, -1, 3)),
            List.of(),
            List.of(),
            List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> AnnotatedArticle.fromJson(wrong.toJson()))
        .withMessageContaining("tokens");
  }

  @Example
  void numbersAreThoseOfJson() {
    String json =
        AnnotatedArticle.of(
                Article.of("1", "Rain fell on 8 roofs."),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Figure(13, 14, 8.5, 8.5, null, Figure.Qualifier.EXACTLY)))
            .toJson();

    assertThat(json).contains("8.5");
    assertThat(AnnotatedArticle.fromJson(json.replace("8.5", "-85e-1")).figures().get(0).low())
        .isEqualTo(-8.5);
    for (String wrong : List.of("+8.5", "08.5", "8.", ".5", "1e999", "1.5e", "8.5.5", "-")) {
      assertThatIllegalArgumentException()
          .as(wrong)
          .isThrownBy(() -> AnnotatedArticle.fromJson(json.replace("8.5", wrong)))
          .withMessageStartingWith("not JSON: expected a number");
    }
  }

  @Example
  void digitsOfOtherScriptsAreNoDigitsOfJson() {
    String json =
        AnnotatedArticle.of(Article.of("1", "a\u0001"), List.of(), List.of(), List.of(), List.of())
            .toJson();

    assertThat(json).contains("\\u0001");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AnnotatedArticle.fromJson(json.replace("\\u0001", "\\u000\uff11")))
        .withMessageContaining("hexadecimal");
  }

  private static void assertSame(AnnotatedArticle read, AnnotatedArticle article) {
    assertThat(read.article()).isEqualTo(article.article());
    assertThat(read.sentences()).isEqualTo(article.sentences());
    assertThat(read.mentions()).isEqualTo(article.mentions());
    assertThat(read.quotations()).isEqualTo(article.quotations());
    assertThat(read.figures()).isEqualTo(article.figures());
    assertThat(read.scareQuotes()).isEqualTo(article.scareQuotes());
  }

  private static AnnotatedArticle article(Random random) {
    List<Sentence> sentences = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    List<Quotation> quotations = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    List<Span> scareQuotes = new ArrayList<>();
    for (int i = random.nextInt(20); i > 0; i--) {
      Span at = span(random);
      switch (random.nextInt(5)) {
        case 0 ->
            sentences.add(new Sentence(at.begin(), at.end(), at.begin() / 5, at.end() / 5 + 1));
        case 1 ->
            mentions.add(
                new Mention(
                    at.begin(),
                    at.end(),
                    any(random, EntityType.values()),
                    any(random, WORDS),
                    any(random, WORDS),
                    any(random, Mention.Link.values()),
                    any(random, Mention.Basis.values()),
                    random.nextInt(101) / 100d,
                    orNull(random, any(random, WORDS))));
        case 2 -> quotations.add(quotation(random, at));
        case 3 -> scareQuotes.add(at);
        default -> {
          double low = VALUES[random.nextInt(VALUES.length)];
          figures.add(
              new Figure(
                  at.begin(),
                  at.end(),
                  low,
                  random.nextBoolean() ? low : VALUES[random.nextInt(VALUES.length)],
                  orNull(random, any(random, WORDS)),
                  any(random, Figure.Qualifier.values())));
        }
      }
    }
    Article article =
        Article.builder("id " + random.nextInt(), any(random, WORDS) + "x".repeat(LONGEST))
            .source(orNull(random, any(random, WORDS)))
            .url(orNull(random, any(random, WORDS)))
            .title(orNull(random, any(random, WORDS)))
            .published(orNull(random, PublicationDate.parse("2025-12-15T11:40:00Z")))
            .language(orNull(random, "en"))
            .build();
    return AnnotatedArticle.of(article, sentences, mentions, quotations, figures)
        .withScareQuotes(scareQuotes);
  }

  private static Quotation quotation(Random random, Span at) {
    List<Quotation.Speaker> speakers = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Span by = span(random);
      speakers.add(
          new Quotation.Speaker(
              by.begin(),
              by.end(),
              any(random, WORDS),
              orNull(random, any(random, WORDS)),
              any(random, Quotation.Basis.values()),
              any(random, Certainty.values())));
    }
    return new Quotation(
        at.begin(),
        at.end(),
        any(random, Quotation.Kind.values()),
        speakers,
        orNull(random, span(random)));
  }

  private static Span span(Random random) {
    int begin = random.nextInt(LONGEST - 90);
    return new Span(begin, begin + 1 + random.nextInt(90));
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static <T> @Nullable T orNull(Random random, T value) {
    return random.nextBoolean() ? value : null;
  }
}
