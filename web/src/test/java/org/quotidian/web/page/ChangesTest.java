package org.quotidian.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quotidian.alignment.WordAlignment;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;

/** Two aligned texts as marked pieces. */
class ChangesTest {

  private static Changes of(String left, String right, boolean isEdited) {
    return new Changes(
        left,
        new Span(0, left.length()),
        right,
        new Span(0, right.length()),
        WordAlignment.of(Tokens.of(left), Tokens.of(right)),
        isEdited);
  }

  /** Pieces with the first letter of their mark before those that are marked. */
  private static String string(List<Piece> pieces) {
    return pieces.stream()
        .map(
            piece ->
                piece.isPlain()
                    ? piece.text()
                    : "[" + piece.mark().name().charAt(0) + ":" + piece.text() + "]")
        .collect(Collectors.joining());
  }

  @Test
  void marksWhatWasTakenOutAndPutIn() {
    Changes changes =
        of("The council rejected the bridge on Monday.", "The council approved the bridge.", true);
    assertThat(string(changes.left()))
        .isEqualTo("The council [R:rejected] the bridge [R:on Monday].");
    assertThat(string(changes.right())).isEqualTo("The council [A:approved] the bridge.");
  }

  @Test
  void marksWhatWasMoved() {
    Changes changes =
        of(
            "At the town hall in Tarlem the council approved the bridge.",
            "The council approved the bridge at the town hall in Tarlem.",
            true);
    assertThat(string(changes.right())).contains("[M:");
    assertThat(string(changes.left())).contains("[M:");
  }

  @Test
  void marksWhatWasKeptInAParaphrase() {
    Changes changes = of("The council approved the bridge.", "Yes to the bridge.", false);
    assertThat(string(changes.right())).isEqualTo("Yes to [S:the bridge].");
  }

  @Test
  void mergesBothSidesAndShortensTheEnds() {
    Changes changes =
        of(
            "Yesterday, council members of Tarlem approved the new bridge over the river.",
            "members of Tarlem approved the bridge",
            true);
    assertThat(string(changes.merged()))
        .isEqualTo("[G:… ]members of Tarlem approved the [R:new] bridge[G: …]");
  }
}
