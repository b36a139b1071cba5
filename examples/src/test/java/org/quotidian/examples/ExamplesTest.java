package org.quotidian.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void embedAnArchive() throws Exception {
    EmbedAnArchive.run(out);

    assertPrinted(
        """
        "night shift": 2
          coast-wire, 2026-03-02: PORT ELLERY (CW) - Dockworkers walked out on Monday after talks on [night shifts] collapsed.
          ledger-courier, 2026-03-03: The port’s owner, Brandt Maritime, says that [night\u2011shift] pay is the highest on the coast.
        strike AND source:coast-wire: 2
          coast-wire, 2026-03-07: PORT ELLERY (CW) - The [strike] is over.
          coast-wire, 2026-03-02: The union said 2,400 of its 3,100 members had joined the [strike].
        +dockworkers +(talk vote) +published:[2026-03-05 TO *]: 2
          coast-wire, 2026-03-07: [Dockworkers] [voted] by 1,892 to 310 for a deal that limits night work to two shifts a week.
          northern-post, 2026-03-05: Brandt Maritime will [talk] to the [dockworkers] again on Friday, its chairman said.
        """);
  }

  @Test
  void sharedPassages() {
    SharedPassages.run(out);

    assertPrinted(
        """
        17 words, verbatim
          coast-wire[65, 157): It's a well-meant plan that nobody has paid for," said Ines Okafor, who leads the opposition
          northern-post[59, 151): It’s a well\u2011meant plan that nobody has paid for,” said Ines Okafor, who leads the opposition
        29 words, edited
          coast-wire[0, 157): The council approved a two-year trial of free buses on Tuesday. "It's a well-meant plan that nobody has paid for," said Ines Okafor, who leads the opposition
          ledger-courier[0, 167): RIDE FREE. After a long night the Council approved a two\u2011year trial of free buses. ‘It’s a well\u2010meant plan that nobody has paid for’, said the leader of the opposition
        11 words, verbatim
          northern-post[59, 113): It’s a well\u2011meant plan that nobody has paid for,” said
          ledger-courier[84, 138): It’s a well\u2010meant plan that nobody has paid for’, said
        3 passages in 3 articles, 97 words
        """);
  }

  @Test
  void whoSaidWhat() throws Exception {
    WhoSaidWhat.run(out);

    assertPrinted(
        """
        speaker:Hollis
          coast-wire, Marta Hollis: “The night shift is a lifeline for the port,”
          ledger-courier, Marta Hollis: the deal “a beginning”
        quote:(speaker:Brandt "night shift")
          ledger-courier, Owen Brandt: “We could pay no more for the night shift,”
        speaker:Brandt AND figure:dollars
          coast-wire, Owen Brandt: that the deal would cost 40 million dollars
        person:owen-brandt: 3 sentences
        person:marta-hollis: 2 sentences
        """);
  }

  @Test
  void ownIndex() throws Exception {
    OwnIndex.run(out);

    assertPrinted(
        """
        ledger-courier: Marta Hollis spoke of “a lifeline for us all”.
        own documents: 1
        """);
  }

  @Test
  void alertsOnNews() throws Exception {
    AlertsOnNews.run(out);

    assertPrinted(
        """
        Hollis on pay | cw-1 | “Nobody can live on this pay,” said Marta Hollis.
        the price of the deal | cw-1 | Owen Brandt said that the deal would cost 40 million dollars.
        not from the wire | lc-1 | Dockers of the night shift went home with Marta Hollis.
        2 articles in the archive
        """);
  }

  @Test
  void otherNameFinder() {
    OtherNameFinder.run(out);

    assertPrinted(
        """
        de: Ruth Amsel = person:ruth-amsel
        de: Bremen = bremen
        en: Ruth Amsel = person:ruth-amsel
        en: Bremen = bremen
        """);
  }

  @Test
  void findByAlias() throws Exception {
    FindByAlias.run(out);

    assertPrinted(
        """
        org:"Ellery Port Authority"
          np-1: The EPA opened a pier again on Thursday.
          cw-1: The Ellery Port Authority closed two of its five piers.
        org:"Port of Ellery" AND source:northern-post
          np-1: The EPA opened a pier again on Thursday.
        """);
  }

  @Test
  void exportArchive() throws Exception {
    ExportArchive.run(out);

    assertPrinted(
        """
        cw-1\t3 sentences\t2 names\t1 quotations\t2 figures
        lc-1\t3 sentences\t2 names\t2 quotations\t2 figures
        np-1\t3 sentences\t3 names\t1 quotations\t0 figures
        """);
  }

  @Test
  void quotationsOfASpeaker() throws Exception {
    QuotationsOfASpeaker.run(out);

    assertPrinted(
        """
        Marta Hollis: “We have asked for rest, not for riches,”
        Marta Hollis: “We have asked for rest, not for riches,”
        Marta Hollis: the offer “a beginning”
        """);
  }

  @Test
  void countsOnly() throws Exception {
    CountsOnly.run(out);

    assertPrinted(
        """
        3 sentences
        SOURCE coast-wire: 1
        SOURCE ledger-courier: 1
        SOURCE northern-post: 1
        SPEAKER person:marta-hollis: 3
        """);
  }

  @Test
  void allHits() throws Exception {
    AllHits.run(out);

    assertPrinted(
        """
        cw-1, sentence 1: “We have asked for rest, not for riches,” said Marta Hollis, who leads the union.
        cw-1, sentence 2: The Ellery Port Authority closed two of its five piers.
        lc-1, sentence 0: Nineteen ships lay at anchor on Tuesday.
        lc-1, sentence 1: Owen Brandt, the port’s chairman, said that the strike would cost 3 million dollars a day.
        lc-1, sentence 2: “We have asked for rest, not for riches,” said Marta Hollis, who leads the union.
        np-1, sentence 2: Marta Hollis called the offer “a beginning”.
        """);
  }

  @Test
  void deleteByQuery() throws Exception {
    DeleteByQuery.run(out);

    assertPrinted(
        """
        2 deleted, 1 left
        """);
  }

  @Test
  void clustersWithoutAnnotatingTwice() throws Exception {
    ClustersWithoutAnnotatingTwice.run(out);

    assertPrinted(
        """
        2 articles
          cw-1: We have asked for rest, not for riches,” said Marta Hollis, who leads the union
          lc-1: We have asked for rest, not for riches,” said Marta Hollis, who leads the union
        """);
  }

  @Test
  void ownExecutor() throws Exception {
    OwnExecutor.run(out);

    assertPrinted(
        """
        lc-1: Owen Brandt, the port’s chairman, said that the strike would cost 3 million dollars a day.
        np-1: The EPA opened a pier again on Thursday.
        cw-1: The Ellery Port Authority closed two of its five piers.
        1 passage in common
        """);
  }

  @Test
  void crossReferenceAgainstArchive() throws Exception {
    CrossReferenceAgainstArchive.run(out);

    assertPrinted(
        """
        The strike would cost 3 million dollars a day, said Owen Brandt, the port’s chairman
          EDITED in lc-1: Owen Brandt, the port’s chairman, said that the strike would cost 3 million dollars a day
        We have asked for rest, not for riches
          VERBATIM in cw-1: We have asked for rest, not for riches
        We have asked for rest, not for riches
          VERBATIM in lc-1: We have asked for rest, not for riches
        """);
  }

  @Test
  void cancelAComparison() {
    CancelAComparison.run(out);

    assertPrinted(
        """
        cancelled, interrupt set: true
        before the end: true
        """);
  }

  @Test
  void crossReferenceOfOneArticle() throws Exception {
    CrossReferenceOfOneArticle.run(out);

    assertThat(printed().lines())
        .startsWith(
            "U.S. puts Article 5-style pledge to Ukraine in writing as land dispute drags on")
        .anyMatch(line -> line.matches("    EDITED, .*: .*multinational force.*"))
        .anyMatch(line -> line.matches("\\d+ of its 39 sentences are in no other"));
  }

  @Test
  void storiesAsTheyArrive() throws Exception {
    StoriesAsTheyArrive.run(out);
    assertPrinted(
        """
        01-harbour-wire: a new story
        02-meridian-post: story 0
        03-continental-review: story 0
        lt-20251216-0417: story 0
        https://openledger.example/world/2025/12/16/berlin-guarantees: story 0
        5 articles on ukraine
        the first two share a passage of 29 words
        """);
  }

  @Test
  void threadsOfQuotations() throws Exception {
    ThreadsOfQuotations.run(out);

    assertThat(printed())
        .contains(
            """
              02-meridian-post, nobody named: “robust security guarantees”
            """)
        .containsPattern("\n  first in https://openledger.example/world/");
  }

  @Test
  void figuresThatDiffer() {
    FiguresThatDiffer.run(out);

    assertPrinted(
        """
        AGREE: 19 dockworkers in coast-wire, 19 dockworkers in harbour-echo
        DIFFER: 40 million dollars USD in coast-wire, 60 million dollars USD in harbour-echo
        by date of publication, in USD:
          2026-03-04 40 million dollars
          2026-03-04 60 million dollars
        """);
  }

  @Test
  void firstSeenInClusters() throws Exception {
    FirstSeenInClusters.run(out);

    assertThat(printed())
        .contains(
            """
            Domodedovo and Zhukovsky airports stopped taking flights for part of the night and reopened once the alert had been lifted
              in [01-harbour-wire, https://openledger.example/world/2025/12/16/berlin-guarantees]
              first in 01-harbour-wire, LIKELY
            """);
  }

  @Test
  void ownRecogniser() throws Exception {
    OwnRecogniser.run(out);

    assertPrinted(
        """
        log-1: MV Marta Hollis left Halifax on Tuesday with 40 cars.
          Marta Hollis, MISC, GIVEN
          Halifax, LOCATION, MODEL
          Owen Brandt, PERSON, MODEL
        log-2: Nobody was hurt when MV Marta Hollis ran aground off Norland.
          Marta Hollis, MISC, GIVEN
          Norland, LOCATION, RULE
        """);
  }

  @Test
  void ownArticleSource() throws Exception {
    OwnArticleSource.run(out);

    assertPrinted(
        """
        skipped: cw-9 has no body
        2026-03-08 Piers open: All five piers opened at dawn.
        2026-03-10 First ship: The first of nineteen ships was unloaded on Tuesday.
        """);
  }

  @Test
  void indexJsonLines() throws Exception {
    IndexJsonLines.run(out);

    assertPrinted(
        """
        500 articles read
        1000 articles read
        cancelled
        cancelled, kept: true
        """);
  }

  @Test
  void searchWhileIndexing() throws Exception {
    SearchWhileIndexing.run(out);

    assertPrinted(
        """
        each search found at least as many as the one before: true
        500 sentences in the end
        Pier 499 was closed at noon.
        """);
  }

  /** A program that nobody can find is no example. */
  @Test
  void everyExampleIsListed() throws Exception {
    String list = Files.readString(Path.of("README.md"));
    try (Stream<Path> files = Files.list(Path.of("src/main/java/org/quotidian/examples"))) {
      for (Path file : files.toList()) {
        if (Files.readString(file).contains("static void main(")) {
          assertThat(list)
              .contains("(src/main/java/org/quotidian/examples/" + file.getFileName() + ")");
        }
      }
    }
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  @Test
  void seedsAreThoseOfTheCheckoutWhoseExamplesAreRun(@TempDir Path checkout) throws Exception {
    Path seeds = Files.createDirectory(checkout.resolve("seeds"));
    Files.writeString(seeds.resolve("README.md"), "One article.");
    Files.writeString(seeds.resolve("wire.txt"), "The ferry sailed at noon.");
    System.setProperty("quotidian.root", checkout.toString());
    try {
      assertThat(Seeds.articles()).extracting(article -> article.id()).containsExactly("wire");
    } finally {
      System.clearProperty("quotidian.root");
    }
  }

  private void assertPrinted(String expected) {
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines(expected);
  }
}
