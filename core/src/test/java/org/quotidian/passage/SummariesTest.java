package org.quotidian.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quotidian.annotate.AnnotatedArticle;

/** A few lines that sum up a long text are one passage with it; two texts of one kind are not. */
class SummariesTest {

  private final PassageMatcher matcher = PassageMatcher.builder().build();

  @Test
  void aSummaryIsOnePassageWithWhatItSumsUp() {
    String report =
        "The harbour board of Lindholm voted on Tuesday evening to buy nine electric cranes from a"
            + " Finnish maker, the largest order in the history of the port. Debate had gone on for"
            + " most of a rainy afternoon, with farmers from the valley filling the gallery. Several"
            + " of them held up photographs of orchards that had been flooded in spring. A brass band"
            + " played outside, and hot soup was handed out by volunteers of the parish. Nobody could"
            + " say who had invited the musicians. Greta Aalto, who chairs the board, thanked the"
            + " dockers for their patience and promised that no job would be lost when the coal"
            + " terminal shuts in 2029. She then read out a letter from schoolchildren who had counted"
            + " gulls on the breakwater for a term. Their teacher had asked for a new telescope, and"
            + " was given one. Fishermen, on the other hand, complained about the dredging of the"
            + " northern channel, which in their view drives the herring away from the coast.";
    String digest =
        "The Lindholm harbour board voted to buy nine electric cranes from a Finnish maker. No job"
            + " would be lost when the coal terminal shuts in 2029, promised Greta Aalto, who chairs"
            + " the board.";
    AnnotatedArticle left = PassageMatcherTest.article("report", report);
    AnnotatedArticle right =
        PassageMatcherTest.article(
            "roundup",
            "Skiers in the western mountains may hope for snow at the weekend. "
                + digest
                + " In tennis, the young Dane reached her second final of the year.");
    List<Passage> passages = matcher.match(left, right);
    assertThat(passages)
        .singleElement()
        .satisfies(
            passage -> {
              assertThat(passage.kind()).isEqualTo(Passage.Kind.PARAPHRASE);
              assertThat(passage.right().text(right.article()) + ".").isEqualTo(digest);
              assertThat(passage.left().text(left.article()))
                  .startsWith("The harbour board of Lindholm")
                  .contains("the coal terminal shuts in 2029");
            });
  }

  @Test
  void whatASummarySumsUpHasNoLongGap() {
    String digest =
        "The Lindholm harbour board voted to buy nine electric cranes from a Finnish maker. No job"
            + " would be lost when the coal terminal shuts in 2029, promised Greta Aalto, who chairs"
            + " the board.";
    assertThat(reportAndDigest(59, digest))
        .extracting(Passage::kind)
        .containsExactly(Passage.Kind.PARAPHRASE);
    assertThat(reportAndDigest(60, digest))
        .extracting(Passage::kind)
        .containsExactly(Passage.Kind.EDITED, Passage.Kind.EDITED);
  }

  /**
   * Passages of a digest with a report that has so many sentences between the two it is made of.
   */
  private List<Passage> reportAndDigest(int between, String digest) {
    String report =
        "The harbour board of Lindholm voted on Tuesday evening to buy nine electric cranes from a"
            + " Finnish maker."
            + " And so it was said to be.".repeat(between)
            + " Greta Aalto, who chairs the board, promised that no job would be lost when the coal"
            + " terminal shuts in 2029.";
    return matcher.match(
        PassageMatcherTest.article("report", report),
        PassageMatcherTest.article(
            "roundup", "Skiers may hope for snow. " + digest + " In tennis, the young Dane won."));
  }

  @Test
  void twoQuarterlyReportsDoNotSumEachOtherUp() {
    String grocer =
        "Grocer Halvorsen posted a quarterly profit of $83 million, or 41 cents a "
            + "share, compared with a profit of $71 million, or 35 cents a share, a year "
            + "earlier. Analysts on average had expected earnings of 38 cents a share. "
            + "Customers bought more fresh bread and fewer tins, the chain said, and opened "
            + "the door of its new bakeries to school classes. It plans forty stores along "
            + "the coast, each with a café and a counter for fish. A spokesman thanked the "
            + "night shift, who had cleared snow from the roof of the warehouse in Bergen "
            + "with shovels and a borrowed tractor. Work on a third mill begins after Easter, "
            + "once the council has moved the bus stop. Children painted the hoarding around "
            + "the building site with whales, lighthouses and one submarine. The founder's "
            + "granddaughter, a retired dentist, still inspects the cheese counters in person "
            + "every autumn. Rents in the old towns remain a worry, and two sites were given "
            + "up after neighbours had protested against lorries at night. Halvorsen shares "
            + "rose 2.1 percent to $31.40 in morning trading on the New York Stock Exchange.";
    String miner =
        "Copper miner Tarn Ridge posted a quarterly profit of $12 million, or 9 cents a "
            + "share, compared with a profit of $40 million, or 30 cents a share, a year "
            + "earlier. A strike at its pit in the Andes cost eleven weeks of output, the "
            + "chief executive said. Tarn Ridge shares fell 4.7 percent to $8.15 in morning "
            + "trading on the New York Stock Exchange.";
    assertThat(
            matcher.match(
                PassageMatcherTest.article("grocer", grocer),
                PassageMatcherTest.article("miner", miner)))
        .allMatch(passage -> passage.left().span().length() < grocer.length() / 2);
  }
}
