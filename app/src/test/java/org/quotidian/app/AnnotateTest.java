package org.quotidian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code annotate}, and with it what all verbs do with their inputs. */
class AnnotateTest {

  @TempDir Path folder;

  @Test
  void sentencesAreNumberedAndWrapped() {
    Ran ran =
        Ran.withInput(
                "A heading\n\nThe first sentence is so long that it has to be wrapped at the width"
                    + " of the terminal,\nand its line break is a blank. Short.\n",
                "annotate",
                "-")
            .well();
    assertThat(ran.out())
        .isEqualTo(
            """
            A heading
            stdin

              1  A heading
              2  The first sentence is so long that it has to be wrapped at the width of the
                 terminal, and its line break is a blank.
              3  Short.
            """);
  }

  @Test
  void annotationsInJson() throws IOException {
    String text =
        "“About 800 drones flew,” President Maria Hall said. “All came back,” she added."
            + " The so-called “belt” held.";
    Path file = Files.writeString(folder.resolve("hall.txt"), text);
    Ran ran = Ran.quotidian("annotate", "--format", "jsonl", file).well();
    assertThat(ran.out())
        .isEqualTo(
            "{'article':'hall','sentences':[{'begin':0,'end':51},{'begin':52,'end':79},{'begin':80,'end':106}],"
                    .replace('\'', '"')
                + ("'entities':[{'begin':35,'end':45,'type':'PERSON','name':'Maria Hall',"
                        + "'entity':'person:maria-hall','link':'name','linkCertainty':'high',"
                        + "'typeBasis':'model','typeScore':0.97,'place':null}],"
                        + "'quotations':[{'begin':0,'end':24,'kind':'direct','speaker':"
                        + "{'begin':25,'end':45,'name':'Maria Hall','entity':'person:maria-hall',"
                        + "'basis':'attribution','certainty':'high'},"
                        + "'speakers':[{'begin':25,'end':45,'name':'Maria Hall','entity':'person:maria-hall',"
                        + "'basis':'attribution','certainty':'high'}],"
                        + "'cue':{'begin':46,'end':50}},"
                        + "{'begin':52,'end':68,'kind':'direct','speaker':"
                        + "{'begin':69,'end':72,'name':'Maria Hall','entity':'person:maria-hall',"
                        + "'basis':'pronoun','certainty':'high'},"
                        + "'speakers':[{'begin':69,'end':72,'name':'Maria Hall','entity':'person:maria-hall',"
                        + "'basis':'pronoun','certainty':'high'}],"
                        + "'cue':{'begin':73,'end':78}}],"
                        + "'scareQuotes':[{'begin':94,'end':100}],"
                        + "'figures':[{'begin':1,'end':10,'value':800.0,'unit':'drones',"
                        + "'qualifier':'about'}]}\n")
                    .replace('\'', '"'));
  }

  @Test
  void annotationsForPeople() throws IOException {
    String text = "“About 800 drones flew,” President Maria Hall said.";
    Path file = Files.writeString(folder.resolve("hall.txt"), text);
    assertThat(Ran.quotidian("annotate", file).well().out())
        .isEqualTo(
            """
            hall

              1  “About 800 drones flew,” President Maria Hall said.
                 names  Maria Hall
                 said  Maria Hall, direct: “About 800 drones flew,”
                 figures  About 800 [drones]
            """);
  }

  @Test
  void articlesComeInTheOrderOfTheInputs() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      lines.append("{\"id\":\"").append(i).append("\",\"text\":\"Word.\"}\n");
    }
    Path file = Files.writeString(folder.resolve("many.jsonl"), lines.toString());
    List<Object> articles = Ran.quotidian("annotate", "--format", "jsonl", file).well().json();
    assertThat(articles).hasSize(2000);
    for (int i = 0; i < articles.size(); i++) {
      assertThat(((Map<?, ?>) articles.get(i)).get("article")).isEqualTo("" + i);
    }
  }

  @Test
  void invalidRecordsAreReportedAndTheRestIsDone() throws IOException {
    Path file = Files.writeString(folder.resolve("n.jsonl"), "{\"id\":\"a\"}\n" + Texts.FARM_DAILY);
    Ran ran = Ran.quotidian("annotate", "--format", "jsonl", file);
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.json()).hasSize(1);
    assertThat(ran.err().lines()).hasSize(2).first().asString().startsWith(file + ":1: ");
    assertThat(ran.err()).endsWith("\n1 record or file skipped\n");
  }

  @Test
  void ofManyProblemsTheFirstAreReported() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("n.jsonl"), "{\"id\":\"a\"}\n".repeat(1025) + Texts.FARM_DAILY);
    Ran ran = Ran.quotidian("annotate", "--format", "jsonl", file);
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err().lines()).hasSize(22);
    assertThat(ran.err()).endsWith("\n… and 1,005 more\n1,025 records or files skipped\n");
  }

  @Test
  void anInputThatIsNotThereFailsTheRunButNotTheOthers() throws IOException {
    Path missing = folder.resolve("missing.txt");
    Ran ran = Ran.quotidian("annotate", "--format", "jsonl", missing, Texts.write(folder));
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.json()).hasSize(3);
    assertThat(ran.err())
        .isEqualTo(missing + ": no such file or folder\n1 record or file skipped\n");
  }

  @Test
  void withoutAnyArticleARunHasFailed() throws IOException {
    Files.writeString(folder.resolve("a.pdf"), "x");
    Ran ran = Ran.quotidian("annotate", folder);
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("skipped 1 file of unknown type: 1 .pdf\n")
        .contains("no article found\n");
  }

  @Test
  void whatWouldSteerTheTerminalIsSpelledOut() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("evil\u001B[31m.jsonl"),
            "{\"id\":\"i\\u001b[1m\",\"source\":\"s\\u0007\",\"title\":\"t\\u202e\","
                + "\"text\":\"Clear \\u001b[2J and \\u009b0m and \\u2066 this\\ttabbed\"}\n"
                + "\u001B[5mno JSON\n");
    Ran text = Ran.quotidian("annotate", file);
    assertThat(text.out())
        .isEqualTo(
            """
            t<U+202E>
            s<U+0007> · i<U+001B>[1m

              1  Clear <U+001B>[2J and <U+009B>0m and <U+2066> this tabbed
                 figures  0m [m]
            """);
    assertThat(text.err()).contains("evil<U+001B>[31m.jsonl:2: ").doesNotContain("\u001B");
    Ran json = Ran.quotidian("annotate", "--format", "jsonl", file);
    assertThat(json.out()).contains("\"i\\u001B[1m\"").doesNotContain("\u001B");
    assertThat(((Map<?, ?>) json.json().get(0)).get("article")).isEqualTo("i\u001B[1m");
  }

  @Test
  void standardInputIsReadOnce() {
    Ran ran = Ran.withInput("Words.", "annotate", "-", "-");
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("standard input (-) can be read only once");
  }
}
