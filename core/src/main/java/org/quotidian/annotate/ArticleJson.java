package org.quotidian.annotate;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** Annotated articles as JSON; see {@link AnnotatedArticle#toJson}. */
final class ArticleJson {

  private static final int VERSION = 1;

  private ArticleJson() {}

  static String write(AnnotatedArticle annotated) {
    JsonWriter json = new JsonWriter();
    Article article = annotated.article();
    PublicationDate published = article.published();
    json.begin();
    json.number("version", VERSION);
    json.string("id", article.id());
    json.string("source", article.source());
    json.string("url", article.url());
    json.string("title", article.title());
    json.string("published", published == null ? null : published.toString());
    json.string("language", article.language());
    json.string("text", article.text());
    json.list("sentences", annotated.sentences(), sentence -> sentence(json, sentence));
    json.list("entities", annotated.mentions(), mention -> mention(json, mention));
    json.list("quotations", annotated.quotations(), quotation -> quotation(json, quotation));
    json.list("scareQuotes", annotated.scareQuotes(), words -> span(json, words));
    json.list("figures", annotated.figures(), figure -> figure(json, figure));
    json.end();
    return json.toString();
  }

  private static void span(JsonWriter json, Span span) {
    json.number("begin", span.begin());
    json.number("end", span.end());
  }

  private static void sentence(JsonWriter json, Sentence sentence) {
    span(json, sentence.span());
    json.number("firstToken", sentence.firstToken());
    json.number("endToken", sentence.endToken());
  }

  private static void mention(JsonWriter json, Mention mention) {
    span(json, mention.span());
    json.string("type", mention.type().name());
    json.string("name", mention.name());
    json.string("entity", mention.entity());
    json.string("link", lower(mention.link()));
    json.string("typeBasis", lower(mention.basis()));
    json.number("typeScore", mention.score());
    json.string("place", mention.place());
  }

  private static void quotation(JsonWriter json, Quotation quotation) {
    span(json, quotation.span());
    json.string("kind", lower(quotation.kind()));
    json.list("speakers", quotation.speakers(), speaker -> speaker(json, speaker));
    Span cue = quotation.cue();
    if (cue != null) {
      json.object("cue", () -> span(json, cue));
    }
  }

  private static void speaker(JsonWriter json, Quotation.Speaker speaker) {
    span(json, speaker.span());
    json.string("name", speaker.name());
    json.string("entity", speaker.entity());
    json.string("basis", lower(speaker.basis()));
    json.string("certainty", lower(speaker.certainty()));
  }

  /** A range has its upper end in a field of its own. */
  private static void figure(JsonWriter json, Figure figure) {
    span(json, figure.span());
    json.number("value", figure.low());
    if (Double.compare(figure.low(), figure.high()) != 0) {
      json.number("upTo", figure.high());
    }
    json.string("unit", figure.unit());
    boolean isExact = figure.qualifier() == Figure.Qualifier.EXACTLY;
    json.string("qualifier", isExact ? null : lower(figure.qualifier()));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static AnnotatedArticle read(String json) {
    try {
      return Places.checked(article(json));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no annotated article: " + e.getMessage(), e);
    }
  }

  private static AnnotatedArticle article(String json) {
    Fields article = new Fields(new JsonReader(json).object());
    int version = article.integer("version");
    if (version != VERSION) {
      throw new IllegalArgumentException("version " + version + " of an annotated article");
    }
    String published = article.stringOrNull("published");
    return AnnotatedArticle.of(
            new Article(
                article.string("id"),
                article.stringOrNull("source"),
                article.stringOrNull("url"),
                article.stringOrNull("title"),
                published == null ? null : PublicationDate.parse(published),
                article.stringOrNull("language"),
                article.string("text")),
            article.objects("sentences").stream().map(ArticleJson::sentence).toList(),
            article.objects("entities").stream().map(ArticleJson::mention).toList(),
            article.objects("quotations").stream().map(ArticleJson::quotation).toList(),
            article.objects("figures").stream().map(ArticleJson::figure).toList())
        .withScareQuotes(article.objects("scareQuotes").stream().map(Fields::span).toList());
  }

  private static Sentence sentence(Fields fields) {
    return new Sentence(
        fields.integer("begin"),
        fields.integer("end"),
        fields.integer("firstToken"),
        fields.integer("endToken"));
  }

  private static Mention mention(Fields fields) {
    return new Mention(
        fields.integer("begin"),
        fields.integer("end"),
        EntityType.valueOf(fields.string("type")),
        fields.string("name"),
        fields.string("entity"),
        Mention.Link.valueOf(fields.constant("link")),
        Mention.Basis.valueOf(fields.constant("typeBasis")),
        fields.number("typeScore"),
        fields.stringOrNull("place"));
  }

  private static Quotation quotation(Fields fields) {
    Fields cue = fields.objectOrNull("cue");
    return new Quotation(
        fields.integer("begin"),
        fields.integer("end"),
        Quotation.Kind.valueOf(fields.constant("kind")),
        fields.objects("speakers").stream().map(ArticleJson::speaker).toList(),
        cue == null ? null : cue.span());
  }

  private static Quotation.Speaker speaker(Fields fields) {
    return new Quotation.Speaker(
        fields.integer("begin"),
        fields.integer("end"),
        fields.string("name"),
        fields.stringOrNull("entity"),
        Quotation.Basis.valueOf(fields.constant("basis")),
        Certainty.valueOf(fields.constant("certainty")));
  }

  private static Figure figure(Fields fields) {
    double low = fields.number("value");
    return new Figure(
        fields.integer("begin"),
        fields.integer("end"),
        low,
        fields.has("upTo") ? fields.number("upTo") : low,
        fields.stringOrNull("unit"),
        fields.has("qualifier")
            ? Figure.Qualifier.valueOf(fields.constant("qualifier"))
            : Figure.Qualifier.EXACTLY);
  }

  /** The fields of an object. */
  private record Fields(Map<?, ?> values) {

    boolean has(String name) {
      return values.get(name) != null;
    }

    private Object value(String name) {
      Object value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException("no field '" + name + "'");
      }
      return value;
    }

    private <T> T value(String name, Class<T> type) {
      Object value = value(name);
      if (!type.isInstance(value)) {
        throw new IllegalArgumentException("the field '" + name + "' has a value of another kind");
      }
      return type.cast(value);
    }

    String string(String name) {
      return value(name, String.class);
    }

    @Nullable String stringOrNull(String name) {
      return has(name) ? string(name) : null;
    }

    /** The name of an enum's constant. */
    String constant(String name) {
      return string(name).toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    double number(String name) {
      return value(name, Double.class);
    }

    int integer(String name) {
      double number = number(name);
      if (number != (int) number) {
        throw new IllegalArgumentException("the field '" + name + "' is no integer: " + number);
      }
      return (int) number;
    }

    Span span() {
      return new Span(integer("begin"), integer("end"));
    }

    @Nullable Fields objectOrNull(String name) {
      return has(name) ? new Fields(value(name, Map.class)) : null;
    }

    List<Fields> objects(String name) {
      List<?> list = value(name, List.class);
      return list.stream().map(Fields::of).toList();
    }

    private static Fields of(@Nullable Object value) {
      if (value instanceof Map<?, ?> map) {
        return new Fields(map);
      }
      throw new IllegalArgumentException("a list has something else than an object");
    }
  }
}
