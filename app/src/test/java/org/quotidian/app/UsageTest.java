package org.quotidian.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.app.terminal.Terminal;

/** What holds for the command as a whole. */
class UsageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"xref", "index", "search", "archive", "alert", "passages", "annotate", "stories"})
  void eachVerbExplainsItself(String verb) {
    Ran ran = Ran.quotidian(verb, "--help").well();
    assertThat(ran.out())
        .startsWith("Usage: quotidian " + verb + " ")
        .contains("Examples:\n  quotidian " + verb + " ")
        .contains("Exit codes:\n  0   Done.")
        .contains("--format jsonl, one object")
        .contains("(default: text)");
    assertThat(ran.out().lines()).allMatch(line -> line.length() <= Terminal.USUAL_COLUMNS);
  }

  @Test
  void theHelpListsTheVerbs() {
    assertThat(Ran.quotidian("--help").well().out())
        .contains("  xref  ", "  index  ", "  search  ", "  passages  ", "  annotate  ")
        .doesNotContain("rehearse");
    assertThat(Ran.quotidian("help", "search").well().out()).startsWith("Usage: quotidian search");
  }

  @Test
  void withoutAVerbTheHelpIsShownAsAnError() {
    Ran ran = Ran.quotidian();
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("Usage: quotidian VERB");
  }

  @Test
  void wrongUsageIsReportedInAFewWords() {
    Ran option = Ran.quotidian("search", "-a", "x", "--limt", "3", "word");
    assertThat(option.exitCode()).isEqualTo(2);
    assertThat(option.err())
        .isEqualTo(
            """
            quotidian: Unknown option: '--limt'
            Possible solutions: --limit
            Try quotidian search --help
            """);
    Ran verb = Ran.quotidian("serch", "word");
    assertThat(verb.exitCode()).isEqualTo(2);
    assertThat(verb.err()).contains("Did you mean: quotidian search").doesNotContain("\tat ");
    assertThat(Ran.quotidian("search", "word").err())
        .startsWith("quotidian: Missing required option: '--archive=DIR'\n");
    assertThat(Ran.quotidian("search", "-a", "x", "--limit", "0", "word").exitCode()).isEqualTo(2);
    assertThat(Ran.quotidian("index", "-a", "x", "--commit-every", "0", "y").exitCode())
        .isEqualTo(2);
  }

  @Test
  void aWrongValueIsReportedInTheWordsOfTheHelp() {
    assertThat(Ran.quotidian("search", "-a", "x", "--sort", "foo", "word").err())
        .isEqualTo(
            """
            quotidian: --sort takes relevance, newest, oldest, not 'foo'
            Try quotidian search --help
            """);
    assertThat(Ran.quotidian("archive", "list", "-a", "x").err())
        .startsWith(
            "quotidian: ACTION takes stats, check, compact, snapshot, versions, delete, not 'list'\n");
    assertThat(Ran.quotidian("search", "-a", "x", "--count", "source,colour", "word").err())
        .startsWith(
            "quotidian: --count takes source, speaker, entity, month, figure, unit, not 'colour'\n");
    assertThat(Ran.quotidian("search", "-a", "x", "--timeout", "1ms", "word").err())
        .startsWith("quotidian: --timeout takes a number, not '1ms'\n");
  }

  @Test
  void theVersionIsPrinted() {
    assertThat(Ran.quotidian("--version").well().out()).startsWith("quotidian ");
  }

  @Test
  void completionKnowsVerbsAndOptions() {
    assertThat(Ran.quotidian("generate-completion").well().out())
        .contains("xref", "--min-words", "complete -F _complete_quotidian");
  }

  @Test
  void completionOffersValuesAsTheHelpHasThem() {
    assertThat(Ran.quotidian("generate-completion").well().out())
        .contains(
            "(\"relevance\" \"newest\" \"oldest\") # --sort values",
            "group_option_args=(\"article\" \"story\") # --group values",
            "count_option_args=(\"source\" \"speaker\"",
            "(\"stats\" \"check\"")
        .doesNotContainPattern("_args=\\(\"[A-Z]");
  }

  @Test
  void completionOffersPathsForArticles() {
    String script = Ran.quotidian("generate-completion").well().out();
    String index = script.substring(script.indexOf("function _picocli_quotidian_index()"));
    assertThat(index.substring(0, index.indexOf("\n}\n"))).contains("positionals=$( compgen -f");
  }

  @Test
  void theRehearsalRunsAllVerbsWell() {
    assertThat(Ran.quotidian("rehearse").well().out()).isEmpty();
  }

  @Test
  void aReaderThatGoesAwayEndsTheRunQuietly(@TempDir Path folder) throws IOException {
    assertThat(failing(new IOException("Broken pipe"), folder)).isEqualTo("0 ");
  }

  @Test
  void outputThatCannotBeWrittenIsAFailure(@TempDir Path folder) throws IOException {
    assertThat(failing(new IOException("No space left on device"), folder))
        .isEqualTo("1 quotidian: can't write to standard output: No space left on device\n");
  }

  private static String failing(IOException failure, Path folder) throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw failure;
          }
        };
    Terminal terminal =
        new Terminal(new ByteArrayInputStream(new byte[0]), out, err, false, false, 80, Map.of());
    int exitCode = Quotidian.run(terminal, "annotate", Texts.write(folder).toString());
    return exitCode + " " + err.toString(StandardCharsets.UTF_8);
  }
}
