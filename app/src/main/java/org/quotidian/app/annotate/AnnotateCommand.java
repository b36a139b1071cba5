package org.quotidian.app.annotate;

import java.io.IOException;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.app.verb.Console;
import org.quotidian.app.verb.InputOptions;
import org.quotidian.app.verb.Intake;
import org.quotidian.app.verb.JsonLines;
import org.quotidian.app.verb.SpeakerOptions;
import org.quotidian.app.verb.Verb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the annotations of articles. */
@Command(
    name = "annotate",
    customSynopsis = "quotidian annotate [OPTIONS] PATH…",
    description = "Annotate articles: sentences, names, quotations with speakers, figures.",
    footer = {
      "Examples:",
      "  quotidian annotate seeds/01-harbour-wire.txt",
      "  quotidian annotate --format jsonl seeds > annotations.jsonl",
      "  quotidian annotate --speakers-at-least high seeds",
      "",
      "With --format jsonl, one object an article; offsets are UTF-16 code units into its text:",
      "  {\"article\",\"sentences\":[{\"begin\",\"end\"}],",
      "   \"entities\":[{\"begin\",\"end\",\"type\",\"name\",\"entity\",",
      "     \"link\",\"linkCertainty\":\"high|medium|low\",",
      "     \"typeBasis\":\"model|rule|given\",\"typeScore\",\"place\"}],",
      "   \"quotations\":[{\"begin\",\"end\",\"kind\":\"direct|mixed|indirect\",",
      "     \"speaker\":{\"begin\",\"end\",\"name\",\"entity\",\"basis\",\"certainty\":\"high|medium|low\"},",
      "     \"speakers\":[…],\"cue\":{\"begin\",\"end\"}}],",
      "   \"figures\":[{\"begin\",\"end\",\"value\",\"upTo\",\"unit\",\"qualifier\"}]}"
    })
public final class AnnotateCommand extends Verb {

  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final SpeakerOptions speakers = new SpeakerOptions();

  public AnnotateCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Intake intake = intake(input);
    Annotator annotator = speakers.annotator();
    if (isJson()) {
      JsonLines lines = new JsonLines(console.out());
      intake.run(
          annotator::annotate, article -> lines.line(json -> AnnotationJson.write(json, article)));
    } else {
      AnnotationText text = new AnnotationText(page());
      intake.run(annotator::annotate, article -> print(article, text));
    }
    console.out().flush();
    return intake.end();
  }

  private void print(AnnotatedArticle article, AnnotationText text) {
    console.messages().clearProgress();
    text.print(article);
    console.flushIfWatched();
  }
}
