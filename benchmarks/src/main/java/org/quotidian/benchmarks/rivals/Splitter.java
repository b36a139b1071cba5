package org.quotidian.benchmarks.rivals;

import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.article.Span;

/** What finds sentences: ours, and other libraries. */
enum Splitter {
  QUOTIDIAN("Quotidian") {
    @Override
    List<Span> split(String text) {
      AnnotatedArticle article = Annotator.sentences().annotate(Article.of("text", text));
      return article.sentences().stream().map(Sentence::span).toList();
    }
  },
  JDK("JDK BreakIterator") {
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
  ICU4J("ICU4J") {
    @Override
    List<Span> split(String text) {
      return icu(com.ibm.icu.text.BreakIterator.getSentenceInstance(ULocale.US), text);
    }
  },
  /** With the abbreviations of English that ICU knows. */
  ICU4J_FILTERED("ICU4J, with its filter") {
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
  OPENNLP("OpenNLP, model 1.3") {
    @Override
    List<Span> split(String text) {
      List<Span> spans = new ArrayList<>();
      for (opennlp.tools.util.Span span : new SentenceDetectorME(MODEL).sentPosDetect(text)) {
        spans.add(new Span(span.getStart(), span.getEnd()));
      }
      return spans;
    }
  };

  private static final Pattern LINE_BREAK = Pattern.compile("(?<!\\n)\\n(?!\\n)");

  private static final SentenceModel MODEL = model();

  private final String title;

  Splitter(String title) {
    this.title = title;
  }

  /** What a table calls it. */
  String title() {
    return title;
  }

  /** The sentences of a text, in its order. */
  abstract List<Span> split(String text);

  private static SentenceModel model() {
    try (InputStream in =
        Splitter.class.getResourceAsStream("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin")) {
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
