package org.quotidian.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotate.NameFinder;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.text.Tokens;

/**
 * Lets Apache OpenNLP find the names in German articles, and the library's own model those in
 * English ones; both are linked to the same entities.
 *
 * <pre>{@code
 * examples/run OtherNameFinder
 * }</pre>
 */
public final class OtherNameFinder {

  /** A model for real use is trained on thousands of sentences; this one knows a few patterns. */
  private static final List<String> TRAINING =
      List.of(
          "Am Montag sprach <START:person> Ines Okafor <END> in <START:location> Hamm <END> .",
          "Am Freitag sprach <START:person> Lars Wendt <END> in <START:location> Celle <END> .",
          "Am Sonntag sprach <START:person> Mara Kehl <END> in <START:location> Peine <END> .",
          "<START:person> Ines Okafor <END> sagte , der Hafen in <START:location> Emden <END> bleibe .",
          "<START:person> Lars Wendt <END> sagte , die Schule in <START:location> Unna <END> bleibe .",
          "<START:person> Mara Kehl <END> sagte , der Markt in <START:location> Hamm <END> bleibe .",
          "Die Stadt wartet . Der Zug nach <START:location> Celle <END> kam nicht .",
          "Das Schiff nach <START:location> Emden <END> kam am Montag nicht .",
          "Der Rat sprach am Freitag . Die Schule wartet .");

  private static final Map<String, EntityType> TYPES =
      Map.of("person", EntityType.PERSON, "location", EntityType.LOCATION);

  private OtherNameFinder() {}

  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    NameFinder german = openNlp(train());
    NameFinder english = NameFinder.english();
    Annotator annotator =
        Annotator.builder()
            .names(
                article ->
                    "de".equals(article.article().language())
                        ? german.find(article)
                        : english.find(article))
            .build();
    print(annotator, "de", "Am Dienstag sprach Ruth Amsel in Bremen. Der Zug kam nicht.", out);
    print(annotator, "en", "Ruth Amsel spoke in Bremen on Tuesday. The train was late.", out);
  }

  /** A finder that asks an OpenNLP model, sentence by sentence. */
  static NameFinder openNlp(TokenNameFinderModel model) {
    return article -> {
      // Not safe for several threads, but made in no time.
      NameFinderME finder = new NameFinderME(model);
      List<NameFinder.Name> names = new ArrayList<>();
      for (Sentence sentence : article.sentences()) {
        for (Span span : finder.find(words(article.tokens(), sentence))) {
          int first = sentence.firstToken() + span.getStart();
          int last = sentence.firstToken() + span.getEnd() - 1;
          names.add(
              new NameFinder.Name(
                  article.tokens().begin(first),
                  article.tokens().end(last),
                  TYPES.getOrDefault(span.getType(), EntityType.MISC)));
        }
      }
      return names;
    };
  }

  private static String[] words(Tokens tokens, Sentence sentence) {
    String[] words = new String[sentence.endToken() - sentence.firstToken()];
    for (int i = 0; i < words.length; i++) {
      words[i] = tokens.original(sentence.firstToken() + i);
    }
    return words;
  }

  private static TokenNameFinderModel train() {
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
    try {
      List<NameSample> samples = new ArrayList<>();
      for (String line : TRAINING) {
        samples.add(NameSample.parse(line, false));
      }
      return NameFinderME.train(
          "de",
          null,
          ObjectStreamUtils.createObjectStream(samples),
          parameters,
          new TokenNameFinderFactory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(Annotator annotator, String language, String text, PrintStream out) {
    Article article = Article.builder(language, text).language(language).build();
    AnnotatedArticle annotated = annotator.annotate(article);
    for (Mention mention : annotated.mentions()) {
      out.println(language + ": " + mention.span().of(text) + " = " + mention.entity());
    }
  }
}
