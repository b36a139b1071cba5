package org.quotidian.benchmarks.rivals;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Mention;
import org.quotidian.article.Article;
import org.quotidian.article.Span;

/** What finds names of persons, organizations and locations in a text. */
enum NameRival {
  QUOTIDIAN("Quotidian") {
    @Override
    Optional<Finder> open(Path jars) {
      Annotator annotator = Annotator.english();
      return Optional.of(
          text -> {
            List<Name> names = new ArrayList<>();
            for (Mention mention : annotator.annotate(Article.of("text", text)).mentions()) {
              names.add(new Name(mention.span(), mention.type()));
            }
            return names;
          });
    }
  },
  /** Its model of four types, which was trained on the training part of CoNLL-2003. */
  CORENLP("Stanford CoreNLP, CoNLL model") {
    @Override
    Optional<Finder> open(Path jars) throws IOException {
      Optional<URLClassLoader> classes = CopyleftJars.classes(jars);
      return classes.isEmpty() ? Optional.empty() : Optional.of(coreNlp(classes.get()));
    }
  };

  /**
   * A name in a text.
   *
   * @param span where it is
   * @param type what it names
   */
  record Name(Span span, EntityType type) {}

  /** Finds names, one text at a time. */
  interface Finder {
    List<Name> find(String text) throws ReflectiveOperationException;
  }

  private static final String MODEL =
      "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz";

  private final String title;

  NameRival(String title) {
    this.title = title;
  }

  /** What a table calls it. */
  String title() {
    return title;
  }

  /** Loads its model; empty if it is not installed. */
  abstract Optional<Finder> open(Path jars) throws IOException;

  private static Finder coreNlp(URLClassLoader classes) throws IOException {
    try {
      // It looks for its model with the loader of the thread.
      Thread.currentThread().setContextClassLoader(classes);
      Object classifier =
          classes
              .loadClass("edu.stanford.nlp.ie.crf.CRFClassifier")
              .getMethod("getClassifier", String.class)
              .invoke(null, MODEL);
      return text -> {
        List<Name> names = new ArrayList<>();
        for (Object each :
            (List<?>) CopyleftJars.call(classifier, "classifyToCharacterOffsets", text)) {
          String type = ((String) CopyleftJars.call(each, "first")).toUpperCase(Locale.ROOT);
          int begin = (Integer) CopyleftJars.call(each, "second");
          int end = (Integer) CopyleftJars.call(each, "third");
          names.add(new Name(new Span(begin, end), EntityType.valueOf(type)));
        }
        return names;
      };
    } catch (ReflectiveOperationException e) {
      throw new IOException("CoreNLP could not be run: " + e, e);
    }
  }
}
