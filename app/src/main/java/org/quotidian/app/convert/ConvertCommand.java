package org.quotidian.app.convert;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.quotidian.app.verb.Console;
import org.quotidian.app.verb.InputOptions;
import org.quotidian.app.verb.Intake;
import org.quotidian.app.verb.JsonLines;
import org.quotidian.app.verb.Verb;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the articles that are read as JSON Lines. */
@Command(
    name = "convert",
    customSynopsis = "quotidian convert [OPTIONS] PATH…",
    description =
        "Write the articles of any input as JSON Lines, one article a line, to see what was read or"
            + " to read it faster the next time.",
    footer = {
      "Examples:",
      "  quotidian convert pages > articles.jsonl",
      "  quotidian convert crawl.warc.gz | quotidian index -a news -",
      "",
      "One object an article, without the fields that are unknown:",
      "  {\"id\",\"source\",\"url\",\"title\",\"published\",\"language\",\"text\"}",
      "The id of a web page in a file of its own is the path of the file, and its address is \"url\".",
      "The output is always JSON Lines, whatever --format says."
    })
public final class ConvertCommand extends Verb {

  @Mixin private final InputOptions input = new InputOptions();

  public ConvertCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    input.namePagesByPath();
    Intake intake = intake(input);
    JsonLines lines = new JsonLines(console.out());
    intake.run(article -> article, article -> lines.line(json -> write(json, article)));
    console.out().flush();
    return intake.end();
  }

  private static void write(JsonGenerator json, Article article) throws IOException {
    json.writeStringField("id", article.id());
    writeIfKnown(json, "source", article.source());
    writeIfKnown(json, "url", article.url());
    writeIfKnown(json, "title", article.title());
    PublicationDate published = article.published();
    writeIfKnown(json, "published", published == null ? null : published.inItsZone());
    writeIfKnown(json, "language", article.language());
    json.writeStringField("text", article.text());
  }

  private static void writeIfKnown(JsonGenerator json, String name, @Nullable Object value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value.toString());
    }
  }
}
