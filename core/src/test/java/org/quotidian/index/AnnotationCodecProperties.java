package org.quotidian.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Figure;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Mention.Link;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.annotation.codec.Annotations;
import org.quotidian.article.Article;
import org.quotidian.article.Span;

/** What is written is read back, whatever it is. */
class AnnotationCodecProperties {

  private static final double[] VALUES = {
    0, -0.0, 1, -7, 0.5, 800_000, 1e300, -1e16, Math.PI, 1L << 53, (1L << 53) - 1
  };
  private static final String[] WORDS = {"Merz", "Wołodymyr", "troops", "%", "", "日本", "person:x"};

  @Property(tries = 500)
  void comesBackAsItWas(@ForAll long seed) throws CorruptIndexException {
    Random random = new Random(seed);
    AnnotatedArticle article = article(random);
    AnnotatedArticle read = AnnotationCodec.decode(article.article(), encoded(article));
    assertThat(read.sentences()).isEqualTo(article.sentences());
    assertThat(read.mentions()).isEqualTo(article.mentions());
    assertThat(read.quotations()).isEqualTo(article.quotations());
    assertThat(read.figures()).isEqualTo(article.figures());
  }

  @Property(tries = 50)
  void aSectionThatIsNotKnownIsPassedOver(@ForAll long seed) throws CorruptIndexException {
    AnnotatedArticle article = article(new Random(seed));
    BytesRef bytes = encoded(article);
    byte[] longer = new byte[bytes.length + 5];
    longer[0] = 99;
    longer[1] = 3;
    System.arraycopy(bytes.bytes, bytes.offset, longer, 5, bytes.length);
    AnnotatedArticle read = AnnotationCodec.decode(article.article(), new BytesRef(longer));
    assertThat(read.figures()).isEqualTo(article.figures());
  }

  @Example
  void everyConstantHasItsPlace() {
    assertThat(Annotations.TYPES).containsExactlyInAnyOrder(EntityType.values());
    assertThat(Annotations.LINKS).containsExactlyInAnyOrder(Link.values());
    assertThat(Annotations.KINDS).containsExactlyInAnyOrder(Quotation.Kind.values());
    assertThat(Annotations.BASES).containsExactlyInAnyOrder(Quotation.Basis.values());
    assertThat(Annotations.CERTAINTIES).containsExactlyInAnyOrder(Certainty.values());
    assertThat(Annotations.QUALIFIERS).containsExactlyInAnyOrder(Figure.Qualifier.values());
  }

  private static BytesRef encoded(AnnotatedArticle article) {
    return AnnotationCodec.encode(article);
  }

  private static AnnotatedArticle article(Random random) {
    List<Sentence> sentences = new ArrayList<>();
    int begin = 0;
    int token = 0;
    for (int i = random.nextInt(6); i > 0; i--) {
      begin += random.nextInt(200);
      int end = begin + 1 + random.nextInt(300);
      int first = token + random.nextInt(3);
      token = first + 1 + random.nextInt(90);
      sentences.add(new Sentence(begin, end, first, token));
      begin = end;
    }
    List<Mention> mentions = new ArrayList<>();
    List<Quotation> quotations = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    for (int i = random.nextInt(20); i > 0; i--) {
      Span at = span(random);
      switch (random.nextInt(3)) {
        case 0 ->
            mentions.add(
                new Mention(
                    at.begin(),
                    at.end(),
                    any(random, EntityType.values()),
                    any(random, WORDS),
                    any(random, WORDS),
                    any(random, Link.values()),
                    any(random, Mention.Basis.values()),
                    random.nextInt(101) / 100d,
                    orNull(random, any(random, WORDS))));
        case 1 -> quotations.add(quotation(random, at));
        default -> {
          double low = VALUES[random.nextInt(VALUES.length)];
          double high = random.nextBoolean() ? low : VALUES[random.nextInt(VALUES.length)];
          figures.add(
              new Figure(
                  at.begin(),
                  at.end(),
                  low,
                  high,
                  orNull(random, any(random, WORDS)),
                  any(random, Figure.Qualifier.values())));
        }
      }
    }
    return AnnotatedArticle.of(Article.of("1", "x"), sentences, mentions, quotations, figures);
  }

  private static Quotation quotation(Random random, Span at) {
    List<Quotation.Speaker> speakers = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
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
    int begin = random.nextInt(5000);
    return new Span(begin, begin + random.nextInt(400));
  }

  private static <T> T any(Random random, T[] of) {
    return of[random.nextInt(of.length)];
  }

  private static <T> @Nullable T orNull(Random random, T value) {
    return random.nextBoolean() ? value : null;
  }
}
