package org.quotidian.annotate.lists;

import java.util.function.Function;
import org.quotidian.text.Tokens;

/**
 * First names that nearly always belong to one sex. The lists are read when the first name is
 * looked up; {@code first-names.txt} names its source.
 */
public final class FirstNames {

  private static final class Lists {
    static final TermSet WOMEN;
    static final TermSet MEN;
    static final TermSet EITHER;

    static {
      Function<String, TermSet> names = WordLists.sets(FirstNames.class, "first-names.txt");
      WOMEN = names.apply("women");
      MEN = names.apply("men");
      EITHER = WordLists.sets(FirstNames.class, "either-sex.txt").apply("either");
    }
  }

  private FirstNames() {}

  /** Whether token {@code i} is a first name of the lists. */
  public static boolean isOne(Tokens tokens, int i) {
    return Lists.WOMEN.contains(tokens, i)
        || Lists.MEN.contains(tokens, i)
        || Lists.EITHER.contains(tokens, i);
  }

  /**
   * The sex by the first name at token {@code i}; unknown if it is used for both, or not listed.
   */
  public static Sex sex(Tokens tokens, int i) {
    if (Lists.EITHER.contains(tokens, i)) {
      return Sex.UNKNOWN;
    }
    return Sex.of(Lists.WOMEN.contains(tokens, i), Lists.MEN.contains(tokens, i));
  }
}
