package org.quotidian.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class ReportTest {

  @TempDir Path temp;

  @Test
  void textHasAlignedColumnsWithUnits() {
    assertThat(printed(report(table(12.5, 1_000)), null))
        .isEqualToNormalizingNewlines(
            """
            What queries cost
            date: 2026-11-29T10:00:00Z
            commit: abc
            articles: made-up

            Latency
            kind    median  found
                        ms
            word     12.50  1,000
            phrase    3.00
            """);
  }

  @Test
  void jsonReadsBackAsItWas() throws Exception {
    Path file = temp.resolve("report.json");
    Report report = report(table(12.5, 1_000));

    report.writeJson(file);

    Report read = Report.read(file);
    assertThat(printed(read, null)).isEqualTo(printed(report, null));
    assertThat(read.environment()).isEqualTo(report.environment());
    assertThat(read.tables().get(0).columns()).isEqualTo(report.tables().get(0).columns());
  }

  @Test
  void anotherFileIsNoReport() throws Exception {
    Path file = temp.resolve("other.json");
    Files.writeString(file, "{\"tables\": 3}");

    assertThatThrownBy(() -> Report.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not the report of a benchmark");
  }

  @Test
  void fileThatIsNotJsonIsReportedWithItsLine() throws Exception {
    Path file = temp.resolve("notes.txt");
    Files.writeString(file, "{\"benchmark\":\n  index}");

    assertThatThrownBy(() -> Report.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + ":2: not JSON: Unrecognized token 'index'");
  }

  @Test
  void comparisonAddsARatioToEachMeasuredColumn() {
    Table compared = table(15, 1_200).comparedWith(table(10, 1_000));

    assertThat(compared.columns())
        .extracting(Column::name)
        .containsExactly("kind", "median", "×", "found", "×");
    assertThat(compared.rows().get(0)).containsExactly("word", 15.0, 1.5, 1_200, 1.2);
    assertThat(compared.rows().get(1)).containsExactly("phrase", 3.0, 1.0, null, null);
  }

  @Test
  void rowThatTheEarlierReportDoesNotHaveHasNoRatio() {
    Table earlier =
        Table.builder("Latency", Column.key("kind"), Column.measured("median", "ms", 2))
            .row("another", 3.0)
            .row("phrase", 0.0)
            .build();

    Table compared = table(15, 1_200).comparedWith(earlier);

    assertThat(compared.rows()).allSatisfy(row -> assertThat(row.get(2)).isNull());
  }

  @Test
  void rowsOfAFileAreRecognisedByWholeNumbers() throws Exception {
    Path file = temp.resolve("report.json");
    Table sizes =
        Table.builder("Growth", Column.key("articles", ""), Column.measured("time", "s", 1))
            .row(1_000, 2.0)
            .build();
    report(sizes).writeJson(file);

    Table compared = sizes.comparedWith(Report.read(file).tables().get(0));

    assertThat(compared.rows().get(0)).containsExactly(1_000, 2.0, 1.0);
  }

  @Test
  void rowHasACellForEachColumn() {
    Table.Builder table = Table.builder("Latency", Column.key("kind")).row("word", 1);

    assertThatThrownBy(table::build).hasMessage("Latency: 1 columns, but a row of 2");
  }

  @Test
  void pageIsWellFormedAndHasAllTextEscaped() throws Exception {
    Report report =
        new Report(
            "index",
            "Costs of <b>\"A & B's\"</b>",
            new Environment(Map.of("machine", "<script>")),
            Map.of("queries", "a<b"),
            List.of(
                Table.builder("<Latency>", Column.key("kind"), Column.measured("median", "ms", 2))
                    .note("1 < 2")
                    .row("<i>word</i>", 1.0)
                    .row("two", 20.0)
                    .build()));
    List<Chart> charts =
        List.of(
            Chart.ranges("<Ranges>", "<Latency>", "kind", List.of("median")),
            Chart.bars("<Bars>", "<Latency>", "kind", "median"));
    Path file = temp.resolve("page.html");

    report.writeHtml(file, charts, report);

    String page = Files.readString(file);
    assertThat(page)
        .contains("&lt;i&gt;word&lt;/i&gt;", "&lt;Ranges&gt;", "&lt;script&gt;", "1 &lt; 2")
        .contains("prefers-color-scheme: dark")
        .doesNotContain("<script", "<i>", "<b>", "http://", "https://", "src=");
    parse(page);
  }

  @Test
  void lineIsDrawnForEachColumnAndDashedForTheEarlierReport() throws Exception {
    Chart chart = Chart.lines("Growth", "Growth", "articles", List.of("ingest", "search"), true);

    String drawing = chart.draw(growth(1), growth(2), Width.WIDE);

    assertThat(drawing.split("class=\"line s", -1)).hasSize(3);
    assertThat(drawing.split("class=\"line earlier s", -1)).hasSize(3);
    assertThat(drawing).contains("class=\"guide\"", ">linear<");
    parse(drawing);
  }

  @Test
  void narrowDrawingsFitAPhoneWithTextOfTheSameSize() throws Exception {
    Table latency = table(15, 1_200);
    Table growth = growth(1);
    List<String> drawings =
        List.of(
            Chart.lines("x", "Growth", "articles", List.of("ingest", "search"), true)
                .draw(growth, growth, Width.NARROW),
            Chart.ranges("x", "Latency", "kind", List.of("median"))
                .draw(latency, latency, Width.NARROW),
            Chart.bars("x", "Latency", "kind", "median").draw(latency, latency, Width.NARROW));

    for (String drawing : drawings) {
      assertThat(drawing).startsWith("<svg class=\"narrow\" viewBox=\"0 0 350 ");
      Matcher x = Pattern.compile(" (?:x|cx|x1|x2)=\"([0-9.]+)\"").matcher(drawing);
      while (x.find()) {
        assertThat(Double.parseDouble(x.group(1))).isBetween(0.0, 350.0);
      }
      parse(drawing);
    }
  }

  @Test
  void pageHasEachPlotInBothWidths() throws Exception {
    Path file = temp.resolve("page.html");
    List<Chart> charts = List.of(Chart.bars("Bars", "Latency", "kind", "median"));

    report(table(15, 1_200)).writeHtml(file, charts, null);

    assertThat(file)
        .content()
        .contains("<svg class=\"wide\"", "<svg class=\"narrow\"", ".wide { display: none; }");
  }

  @Test
  void linearGrowthIsADiagonalOnLogarithmicAxes() {
    Axis across = Axis.log(1_000, 100_000, 0, 200);
    Axis up = Axis.log(2, 200, 200, 0);

    double first = up.position(2) - up.position(20);
    double second = up.position(20) - up.position(200);
    assertThat(first).isCloseTo(second, offset(0.5));
    assertThat(across.ticks()).containsExactly(1_000.0, 10_000.0, 100_000.0);
  }

  @Test
  void linearAxisStartsAtZeroAndHasRoundTicks() {
    assertThat(Axis.linear(4_700, 0, 100).ticks())
        .containsExactly(0.0, 1_000.0, 2_000.0, 3_000.0, 4_000.0, 5_000.0);
    assertThat(Axis.linear(0, 0, 100).position(0)).isZero();
  }

  @Test
  void nothingIsDrawnOfMissingNumbers() {
    Table empty =
        Table.builder("Latency", Column.key("kind"), Column.measured("median", "ms", 2))
            .row("word", null)
            .build();

    List<String> median = List.of("median");
    assertThat(Chart.ranges("x", "Latency", "kind", median).draw(empty, null, Width.WIDE))
        .isEmpty();
    assertThat(Chart.bars("x", "Latency", "kind", "median").draw(empty, null, Width.WIDE))
        .isEmpty();
    assertThat(Chart.lines("x", "Latency", "kind", median, false).draw(empty, null, Width.WIDE))
        .isEmpty();
  }

  @Test
  void labelsOfAxesAreShort() {
    assertThat(Numbers.label(0)).isEqualTo("0");
    assertThat(Numbers.label(0.05)).isEqualTo("0.05");
    assertThat(Numbers.label(2_500)).isEqualTo("2,500");
    assertThat(Numbers.label(20_000)).isEqualTo("20k");
    assertThat(Numbers.label(1_500_000)).isEqualTo("1.5M");
  }

  private static Table growth(double factor) {
    return Table.builder(
            "Growth",
            Column.key("articles", ""),
            Column.measured("ingest", "s", 1),
            Column.measured("search", "s", 1))
        .row(1_000, 1.0 * factor, .1)
        .row(10_000, 11.0 * factor, .2)
        .build();
  }

  private static Table table(double median, int found) {
    return Table.builder(
            "Latency",
            Column.key("kind"),
            Column.measured("median", "ms", 2),
            Column.measured("found", "", 0))
        .row("word", median, found)
        .row("phrase", 3.0, null)
        .build();
  }

  private static Report report(Table table) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("date", "2026-11-29T10:00:00Z");
    facts.put("commit", "abc");
    return new Report(
        "index",
        "What queries cost",
        new Environment(facts),
        Map.of("articles", "made-up"),
        List.of(table));
  }

  private static String printed(Report report, @Nullable Report earlier) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    report.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), earlier);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Fails if the text is not well-formed. */
  private static void parse(String text) throws Exception {
    String xml =
        text.replaceFirst("<!DOCTYPE html>\n", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
