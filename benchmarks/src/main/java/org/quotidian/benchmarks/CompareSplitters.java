package org.quotidian.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.article.Span;

/**
 * Scores our sentences and those of other libraries against texts whose sentences are known.
 *
 * <p>Arguments: articles as JSON Lines ({@code {"id","text"}}), and their sentences as JSON Lines
 * ({@code {"article","sentences":[[begin,end]]}}, in code points). A boundary is the end of a
 * sentence without white space; the ends of paragraphs, which nobody can miss, do not count.
 */
public final class CompareSplitters {

  private static final Pattern PARAGRAPH_END = Pattern.compile("\\s*\\n\\s*\\n");

  private static final Pattern LINE_BREAK = Pattern.compile("(?<!\\n)\\n(?!\\n)");

  /** What finds sentences. */
  enum Splitter {
    QUOTIDIAN {
      @Override
      List<Span> split(String text) {
        AnnotatedArticle article = Annotator.sentences().annotate(Article.of("text", text));
        return article.sentences().stream().map(Sentence::span).toList();
      }
    },
    JDK {
      @Override
      List<Span> split(String text) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.US);
        sentences.setText(text);
        List<Span> spans = new ArrayList<>();
        int begin = 0;
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
          spans.add(new Span(begin, end));
          begin = end;
        }
        return spans;
      }
    },
    ICU4J {
      @Override
      List<Span> split(String text) {
        return icu(com.ibm.icu.text.BreakIterator.getSentenceInstance(ULocale.US), text);
      }
    },
    /** With the abbreviations of English that ICU knows. */
    ICU4J_FILTERED {
      @Override
      List<Span> split(String text) {
        return icu(
            FilteredBreakIteratorBuilder.getInstance(ULocale.US)
                .wrapIteratorWithFilter(
                    com.ibm.icu.text.BreakIterator.getSentenceInstance(ULocale.US)),
            text);
      }
    },
    /** Its model for English, which was trained on the training texts of UD EWT. */
    OPENNLP {
      @Override
      List<Span> split(String text) {
        List<Span> spans = new ArrayList<>();
        for (opennlp.tools.util.Span span : new SentenceDetectorME(MODEL).sentPosDetect(text)) {
          spans.add(new Span(span.getStart(), span.getEnd()));
        }
        return spans;
      }
    };

    private static final SentenceModel MODEL = model();

    abstract List<Span> split(String text);

    private static SentenceModel model() {
      try (InputStream in =
          CompareSplitters.class.getResourceAsStream("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")) {
        if (in == null) {
          throw new IllegalStateException("the OpenNLP model is not on the class path");
        }
        return new SentenceModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static List<Span> icu(com.ibm.icu.text.BreakIterator sentences, String text) {
      // ICU ends a sentence at every line break. It is better off without those in a paragraph.
      String joined = LINE_BREAK.matcher(text).replaceAll(" ");
      sentences.setText(joined);
      List<Span> spans = new ArrayList<>();
      int begin = 0;
      int end = sentences.next();
      while (end != com.ibm.icu.text.BreakIterator.DONE) {
        if (!joined.substring(begin, end).isBlank()) {
          spans.add(new Span(begin, end));
        }
        begin = end;
        end = sentences.next();
      }
      return spans;
    }
  }

  /**
   * How many boundaries are right.
   *
   * @param found the true ones that were reported
   * @param reported all that were reported
   * @param real all true ones
   */
  record Score(int found, int reported, int real) {

    double precision() {
      return reported == 0 ? 0 : (double) found / reported;
    }

    double recall() {
      return real == 0 ? 0 : (double) found / real;
    }

    double f1() {
      return found == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }
  }

  private CompareSplitters() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("wanted: ARTICLES.jsonl SENTENCES.jsonl");
    }
    compare(ArticleTexts.read(Path.of(args[0])), sentences(Path.of(args[1])), System.out);
  }

  static void compare(
      Map<String, String> texts, Map<String, List<Span>> sentences, PrintStream out) {
    for (Splitter splitter : Splitter.values()) {
      Score score = score(splitter, texts, sentences);
      out.printf(
          Locale.ROOT,
          "%-15s precision %.3f  recall %.3f  F1 %.3f%n",
          splitter,
          score.precision(),
          score.recall(),
          score.f1());
    }
  }

  static Score score(
      Splitter splitter, Map<String, String> texts, Map<String, List<Span>> sentences) {
    int found = 0;
    int reported = 0;
    int real = 0;
    for (Map.Entry<String, List<Span>> known : sentences.entrySet()) {
      String text = texts.getOrDefault(known.getKey(), "");
      Set<Integer> idle = paragraphEnds(text);
      Set<Integer> wanted = new HashSet<>();
      for (Span span : known.getValue()) {
        int begin = text.offsetByCodePoints(0, span.begin());
        int end = text.offsetByCodePoints(begin, span.length());
        wanted.add(trimmedEnd(text, new Span(begin, end)));
      }
      wanted.removeAll(idle);
      Set<Integer> ends = new HashSet<>();
      splitter.split(text).forEach(span -> ends.add(trimmedEnd(text, span)));
      ends.removeAll(idle);
      reported += ends.size();
      real += wanted.size();
      ends.retainAll(wanted);
      found += ends.size();
    }
    return new Score(found, reported, real);
  }

  private static Set<Integer> paragraphEnds(String text) {
    Set<Integer> ends = new HashSet<>();
    Matcher matcher = PARAGRAPH_END.matcher(text);
    while (matcher.find()) {
      ends.add(matcher.start());
    }
    ends.add(text.stripTrailing().length());
    return ends;
  }

  private static int trimmedEnd(String text, Span span) {
    int end = span.end();
    while (end > span.begin() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static Map<String, List<Span>> sentences(Path file) throws IOException {
    Map<String, List<Span>> sentences = new LinkedHashMap<>();
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      while (json.nextToken() == JsonToken.START_OBJECT) {
        String article = "";
        List<Span> spans = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String field = json.currentName();
          json.nextToken();
          if (field.equals("article")) {
            article = json.getText();
          } else if (field.equals("sentences")) {
            while (json.nextToken() == JsonToken.START_ARRAY) {
              spans.add(new Span(json.nextIntValue(-1), json.nextIntValue(-1)));
              json.nextToken();
            }
          } else {
            json.skipChildren();
          }
        }
        sentences.put(article, spans);
      }
    }
    return sentences;
  }
}
