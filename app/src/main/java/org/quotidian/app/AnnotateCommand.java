package org.quotidian.app;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what is found in articles. */
@Command(
    name = "annotate",
    customSynopsis = "quotidian annotate [OPTIONS] PATH…",
    description = "Show what is found in articles: their sentences.",
    footer = {
      "Examples:",
      "  quotidian annotate seeds/01-harbour-wire.txt",
      "  quotidian annotate --format jsonl seeds > sentences.jsonl",
      "",
      "With --format jsonl, one object an article; offsets are UTF-16 code units into its text:",
      "  {\"article\",\"sentences\":[{\"begin\",\"end\"}]}"
    })
final class AnnotateCommand extends Verb {

  @Mixin private final InputOptions input = new InputOptions();

  AnnotateCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Intake intake = intake(input);
    if (isJson()) {
      JsonLines lines = new JsonLines(console.out());
      intake.run(
          Annotator.english()::annotate, article -> lines.line(json -> write(json, article)));
    } else {
      ArticleText text = new ArticleText(page());
      intake.run(Annotator.english()::annotate, article -> print(article, text));
    }
    console.out().flush();
    return intake.end();
  }

  private void print(AnnotatedArticle article, ArticleText text) {
    console.messages().clearProgress();
    text.header(article.article());
    List<Sentence> sentences = article.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      text.sentence(i, sentences.size(), new StyledText().add(article.text(sentences.get(i))));
    }
    console.flushIfWatched();
  }

  private static void write(JsonGenerator json, AnnotatedArticle article) throws IOException {
    json.writeStringField("article", article.id());
    json.writeArrayFieldStart("sentences");
    for (Sentence sentence : article.sentences()) {
      json.writeStartObject();
      JsonLines.span(json, sentence.span());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
