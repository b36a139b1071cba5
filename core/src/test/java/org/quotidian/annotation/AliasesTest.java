package org.quotidian.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class AliasesTest {

  @Test
  void caseAccentsAndPointsMakeNoDifference() throws IOException {
    Aliases aliases =
        Aliases.read(new StringReader("\nun = United Nations | U.N. | ONU\nci = Côte d'Ivoire"));
    assertThat(aliases.entity("UN")).isEqualTo("un");
    assertThat(aliases.entity("united  nations")).isEqualTo("un");
    assertThat(aliases.entity("Cote d’Ivoire")).isEqualTo("ci");
    assertThat(aliases.entity("nations")).isNull();
    assertThat(aliases.name("un")).isEqualTo("United Nations");
  }

  /** Names that need no folding, and names that look as if they needed none. */
  @Test
  void aNameIsFoundHoweverItIsSpaced() throws IOException {
    Aliases aliases = Aliases.read(new StringReader("harbour = Port of Selby | Selby-2"));

    assertThat(aliases.entity("port of selby")).isEqualTo("harbour");
    assertThat(aliases.entity("port  of selby")).isEqualTo("harbour");
    assertThat(aliases.entity(" port of selby")).isEqualTo("harbour");
    assertThat(aliases.entity("port of selby ")).isEqualTo("harbour");
    assertThat(aliases.entity("port of\nselby")).isEqualTo("harbour");
    assertThat(aliases.entity("port, of selby")).isEqualTo("harbour");
    assertThat(aliases.entity("Port of Selby")).isEqualTo("harbour");
    assertThat(aliases.entity("SELBY 2")).isEqualTo("harbour");
    assertThat(aliases.entity("portofselby")).isNull();
    assertThat(aliases.entity("")).isNull();
    assertThat(aliases.entity(" ")).isNull();
  }

  @Test
  void aBrokenLineIsReported() {
    assertThatThrownBy(() -> Aliases.read(new StringReader("a = A\nUnited Nations")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("line 2 must be");
    assertThatThrownBy(() -> Aliases.read(new StringReader("un = UN | | ONU")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
