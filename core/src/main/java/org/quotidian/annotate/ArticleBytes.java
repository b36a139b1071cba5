package org.quotidian.annotate;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotation.codec.Annotations;
import org.quotidian.annotation.codec.ByteSink;
import org.quotidian.annotation.codec.ByteSource;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.article.Span;

/**
 * Annotated articles as bytes: the number of the version, then the sections of {@link Annotations}
 * and two more. A later version may add sections, which are passed over here; one that changes a
 * section gets another number.
 */
final class ArticleBytes {

  private static final int VERSION = 1;

  private static final int ARTICLE = 64;
  private static final int SCARE_QUOTES = 65;

  private ArticleBytes() {}

  static byte[] write(AnnotatedArticle article) {
    ByteSink out = new ByteSink();
    out.writeByte(VERSION);
    Annotations.section(ARTICLE, out, fields(article.article()));
    new Annotations(
            article.sentences(), article.mentions(), article.quotations(), article.figures())
        .write(out);
    if (!article.scareQuotes().isEmpty()) {
      Annotations.section(SCARE_QUOTES, out, spans(article.scareQuotes()));
    }
    return out.toBytes();
  }

  private static ByteSink fields(Article article) {
    ByteSink out = new ByteSink();
    PublicationDate published = article.published();
    out.writeString(article.id());
    field(out, article.source());
    field(out, article.url());
    field(out, article.title());
    field(out, published == null ? null : published.toString());
    field(out, article.language());
    out.writeString(article.text());
    return out;
  }

  private static void field(ByteSink out, @Nullable String value) {
    out.writeByte(value == null ? 0 : 1);
    if (value != null) {
      out.writeString(value);
    }
  }

  private static ByteSink spans(List<Span> spans) {
    ByteSink out = new ByteSink();
    int upto = 0;
    for (Span span : spans) {
      out.writeZInt(span.begin() - upto);
      out.writeVInt(span.end() - span.begin());
      upto = span.begin();
    }
    return out;
  }

  static AnnotatedArticle read(byte[] bytes) {
    try {
      ByteSource in = new ByteSource(bytes, 0, bytes.length);
      int version = in.readByte();
      if (version != VERSION) {
        throw new IllegalArgumentException("version " + version + " of an annotated article");
      }
      Others others = new Others();
      Annotations read = Annotations.read(in, others);
      Article article = others.article;
      if (article == null) {
        throw new IllegalArgumentException("an annotated article without the article");
      }
      return Places.checked(
          AnnotatedArticle.of(
                  article, read.sentences(), read.mentions(), read.quotations(), read.figures())
              .withScareQuotes(others.scareQuotes));
    } catch (IllegalStateException | IndexOutOfBoundsException | DateTimeException e) {
      String reason = e.getMessage() == null ? "damaged bytes" : e.getMessage();
      throw new IllegalArgumentException("no annotated article: " + reason, e);
    }
  }

  /** What a section of the article's own holds. */
  private static final class Others implements Annotations.OtherSections {
    private @Nullable Article article;
    private List<Span> scareQuotes = List.of();

    @Override
    public void read(int number, ByteSource section) {
      if (number == ARTICLE) {
        article = article(section);
      } else if (number == SCARE_QUOTES) {
        scareQuotes = spans(section);
      }
    }

    private static Article article(ByteSource in) {
      String id = in.readString();
      String source = field(in);
      String url = field(in);
      String title = field(in);
      String published = field(in);
      String language = field(in);
      return new Article(
          id,
          source,
          url,
          title,
          published == null ? null : PublicationDate.parse(published),
          language,
          in.readString());
    }

    private static @Nullable String field(ByteSource in) {
      return in.readByte() == 0 ? null : in.readString();
    }

    private static List<Span> spans(ByteSource in) {
      List<Span> spans = new ArrayList<>();
      int upto = 0;
      while (!in.isAtEnd()) {
        int begin = upto + in.readZInt();
        spans.add(new Span(begin, begin + in.readVInt()));
        upto = begin;
      }
      return spans;
    }
  }
}
