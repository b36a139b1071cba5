package org.quotidian.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quotidian.annotation.EntityType;
import org.quotidian.text.Tokens;

/** Names as a finder gave them, put in order and on whole tokens. */
final class TokenNames {

  private static final Comparator<NameFinder.Name> ORDER =
      Comparator.comparingInt(NameFinder.Name::begin)
          .thenComparing(Comparator.comparingInt(NameFinder.Name::end).reversed());

  private final int[] firsts;
  private final int[] ends;
  private final EntityType[] types;
  private int count;

  private TokenNames(int most) {
    firsts = new int[most];
    ends = new int[most];
    types = new EntityType[most];
  }

  /**
   * @throws IllegalArgumentException if a name ends behind the text
   */
  static TokenNames of(Tokens tokens, List<NameFinder.Name> found) {
    List<NameFinder.Name> ordered = new ArrayList<>(found);
    ordered.sort(ORDER);
    TokenNames names = new TokenNames(ordered.size());
    int at = 0;
    for (NameFinder.Name name : ordered) {
      if (name.end() > tokens.text().length()) {
        throw new IllegalArgumentException(
            name + " ends behind a text of " + tokens.text().length() + " characters");
      }
      // Names come in order, so the search for the next one starts at the end of the last.
      while (at < tokens.count() && tokens.end(at) <= name.begin()) {
        at++;
      }
      int end = at;
      while (end < tokens.count() && tokens.begin(end) < name.end()) {
        end++;
      }
      boolean overlaps = names.count > 0 && at < names.ends[names.count - 1];
      if (end > at && !overlaps) {
        names.firsts[names.count] = at;
        names.ends[names.count] = end;
        names.types[names.count++] = name.type();
      }
    }
    return names;
  }

  int count() {
    return count;
  }

  int firstToken(int i) {
    return firsts[i];
  }

  int endToken(int i) {
    return ends[i];
  }

  EntityType type(int i) {
    return types[i];
  }
}
