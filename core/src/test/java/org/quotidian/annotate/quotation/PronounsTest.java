package org.quotidian.annotate.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quotidian.annotate.sentence.SentenceSplitter;
import org.quotidian.annotation.EntityType;
import org.quotidian.text.Tokens;

/**
 * Whom the last speaker of a text means, and how certain that is. Names of persons are in square
 * brackets, those of organisations in braces; equal names are of one entity.
 */
class PronounsTest {

  private static final Pattern NAME = Pattern.compile("\\[(.+?)\\]|\\{(.+?)\\}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The subject of a sentence before, if it is not of the other sex.
        "[Mary Walsh] met [John Pratt]. “It holds,” she said.            | Mary Walsh HIGH",
        "[Mary Walsh] met [John Pratt]. “It holds,” he said.             | John Pratt MEDIUM",
        "[Mr. Ahl] met [Mrs. Moll]. “It holds,” she said.                | Mrs. Moll MEDIUM",
        "[Ahl] came late. “It holds,” she said.                          | Ahl MEDIUM",
        "[Ahl] met [Mary Walsh]. “It holds,” she said.                   | Ahl LOW",
        "The mayor came late. “It holds,” she said.                      | nobody",
        // The only person of that sex.
        "It pleased [Mary Walsh]. “It holds,” she said.                  | Mary Walsh MEDIUM",
        "It pleased [Mary Walsh] and [Anna Lee]. “It holds,” she said.   | Anna Lee LOW",
        "It pleased [Mary Walsh], yes, [Mary Walsh]. “It holds,” she said. | Mary Walsh MEDIUM",
        "It pleased {Mary Walsh}. “It holds,” she said.                  | nobody",
        "“It pleased [Mary Walsh],” they said. “It holds,” she said.     | nobody",
        // In the same paragraph or the one before.
        "[Mary Walsh] came.~~It rained.~~“It holds,” she said.           | nobody",
        "[Mary Walsh] came.~~“It holds,” she said.                       | Mary Walsh HIGH",
        // "It" is the organisation that spoke last.
        "“It holds,” {Northway} said. “It pays,” it added.               | Northway MEDIUM",
        "“It holds,” [Ahl] said. “It pays,” it added.                    | nobody",
        "“It holds,” {Northway} said.~~It rained.~~“It pays,” it added.  | nobody",
        "{Northway} grew. “It pays,” it added.                           | nobody",
        // "They" may be anybody.
        "[Mary Walsh] came late. “It holds,” they said.                  | nobody",
      })
  void refersTo(String marked, String expected) {
    List<int[]> places = new ArrayList<>();
    List<EntityType> types = new ArrayList<>();
    List<String> names = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Matcher matcher = NAME.matcher(marked.replace('~', '\n'));
    while (matcher.find()) {
      MatchResult found = matcher.toMatchResult();
      boolean isPerson = found.group(1) != null;
      String name = isPerson ? found.group(1) : found.group(2);
      matcher.appendReplacement(text, name);
      places.add(new int[] {text.length() - name.length(), text.length()});
      types.add(isPerson ? EntityType.PERSON : EntityType.ORGANIZATION);
      names.add(name);
    }
    matcher.appendTail(text);
    Tokens tokens = Tokens.of(text.toString());
    KnownNames known =
        KnownNames.of(
            places.stream().mapToInt(place -> tokens.indexAt(place[0])).toArray(),
            places.stream().mapToInt(place -> tokens.indexAt(place[1] - 1) + 1).toArray(),
            types.toArray(EntityType[]::new),
            names.stream().mapToInt(names::indexOf).toArray());
    assertThat(lastAntecedent(tokens, known)).isEqualTo(expected);
  }

  private static String lastAntecedent(Tokens tokens, KnownNames known) {
    int[] sentences = SentenceSplitter.english().split(tokens);
    List<FoundQuotation> found = QuotationFinder.english().find(tokens, sentences, known);
    FoundQuotation last = found.get(found.size() - 1);
    return last.hasAntecedent()
        ? tokens
                .text()
                .substring(
                    tokens.begin(last.antecedentFirst()), tokens.end(last.antecedentEnd() - 1))
            + " "
            + last.referenceCertainty()
        : "nobody";
  }
}
