package org.quotidian.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Mention;
import org.quotidian.text.Tokens;

/** Names as a finder gave them, put in order and on whole tokens. */
final class TokenNames {

  private static final Comparator<NameFinder.Name> ORDER =
      Comparator.comparingInt(NameFinder.Name::begin)
          .thenComparing(Comparator.comparingInt(NameFinder.Name::end).reversed());

  private final int[] firsts;
  private final int[] ends;
  private final NameFinder.Name[] found;
  private int count;

  private TokenNames(int most) {
    firsts = new int[most];
    ends = new int[most];
    found = new NameFinder.Name[most];
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
        names.found[names.count++] = name;
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
    return found[i].type();
  }

  /** The mention with what its type rests on. */
  Mention typed(int i, Mention mention, @Nullable String place) {
    return new Mention(
        mention.begin(),
        mention.end(),
        mention.type(),
        mention.name(),
        mention.entity(),
        mention.link(),
        found[i].basis(),
        Math.round(found[i].score() * 100) / 100d,
        place);
  }
}
