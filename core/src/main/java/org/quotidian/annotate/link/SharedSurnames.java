package org.quotidian.annotate.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.lists.FirstNames;
import org.quotidian.annotate.lists.Sex;
import org.quotidian.text.Tokens;

/**
 * Decides whom a surname alone means in an article that names several people of that surname: the
 * only one whom its title fits ("Ms Pask"), or whom the article last called by the surname alone,
 * or the only one who was not introduced as a relative; otherwise nobody.
 */
final class SharedSurnames {

  /** What the first full mention of somebody tells. */
  private record Bearer(int mention, String id, List<String> key, boolean relative, Sex sex) {}

  private static final class Surname {
    final List<Bearer> bearers = new ArrayList<>(2);
    @Nullable Bearer alone;
  }

  private final Tokens tokens;
  private final NameWords lists;
  private final Map<String, Surname> surnames = new HashMap<>();

  SharedSurnames(Tokens tokens, NameWords lists) {
    this.tokens = tokens;
    this.lists = lists;
  }

  /** Mention {@code number} names somebody in full. */
  void add(int number, NormalizedName name, int first, int end) {
    String surname = name.key().get(name.key().size() - 1);
    Surname known = surnames.computeIfAbsent(surname, key -> new Surname());
    String id = name.id();
    for (Bearer bearer : known.bearers) {
      if (bearer.id.equals(id)) {
        return;
      }
    }
    known.bearers.add(new Bearer(number, id, name.key(), isRelative(first, end), sex(first, end)));
  }

  /** Whether more than one person of the article bears the surname. */
  boolean isShared(String surname) {
    Surname known = surnames.get(surname);
    return known != null && known.bearers.size() > 1 && !isOnePerson(known.bearers);
  }

  /**
   * The number of the full mention of whom the surname alone means as mention {@code number}; -1 if
   * nothing decides. To be asked in the order of the text.
   */
  int bearer(int number, String surname, int first) {
    Surname known = surnames.get(surname);
    if (known == null) {
      return -1;
    }
    Sex title = title(first);
    List<Bearer> fitting = new ArrayList<>(known.bearers);
    fitting.removeIf(bearer -> title != Sex.UNKNOWN && isOther(bearer.sex, title));
    Bearer found = decide(number, fitting, known.alone);
    if (found == null) {
      return -1;
    }
    known.alone = found;
    return found.mention;
  }

  private static @Nullable Bearer decide(int number, List<Bearer> fitting, @Nullable Bearer alone) {
    if (fitting.size() == 1) {
      return fitting.get(0);
    }
    if (alone != null && fitting.contains(alone)) {
      return alone;
    }
    List<Bearer> introduced = new ArrayList<>(fitting);
    introduced.removeIf(bearer -> bearer.mention > number);
    if (introduced.isEmpty()) {
      introduced = fitting;
    }
    if (introduced.size() > 1) {
      introduced.removeIf(Bearer::relative);
    }
    return introduced.size() == 1 ? introduced.get(0) : null;
  }

  private static boolean isOther(Sex sex, Sex title) {
    return sex != Sex.UNKNOWN && sex != title;
  }

  /** Whether all are spellings of one name: "Ed Miliband", "Edward Samuel Miliband". */
  private static boolean isOnePerson(List<Bearer> bearers) {
    List<String> longest = bearers.get(0).key;
    for (Bearer bearer : bearers) {
      longest = bearer.key.size() > longest.size() ? bearer.key : longest;
    }
    for (Bearer bearer : bearers) {
      String first = bearer.key.get(0);
      boolean same = false;
      for (String word : longest.subList(0, longest.size() - 1)) {
        same |= word.startsWith(first) || first.startsWith(word);
      }
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private Sex title(int first) {
    int at = first;
    Sex inside = titleAt(at);
    if (inside != Sex.UNKNOWN) {
      return inside;
    }
    at--;
    if (at > 0 && tokens.isMark(at, '.')) {
      at--;
    }
    return at >= 0 ? titleAt(at) : Sex.UNKNOWN;
  }

  private Sex titleAt(int i) {
    return Sex.of(lists.women().contains(tokens, i), lists.men().contains(tokens, i));
  }

  /** The sex that a title or the first name tells. */
  private Sex sex(int first, int end) {
    Sex title = title(first);
    int at = first;
    while (at < end - 1 && (lists.titles().contains(tokens, at) || !tokens.isWord(at))) {
      at++;
    }
    return title == Sex.UNKNOWN ? FirstNames.sex(tokens, at) : title;
  }

  /** "His father, José Romero", "Roger Calder, her father". */
  private boolean isRelative(int first, int end) {
    int before = first - 1;
    if (before > 0 && tokens.isMark(before, ',')) {
      before--;
    }
    if (before >= 0 && lists.relatives().contains(tokens, before)) {
      return true;
    }
    if (end + 2 >= tokens.count() || !tokens.isMark(end, ',')) {
      return false;
    }
    return lists.relatives().contains(tokens, end + 2)
        || (end + 3 < tokens.count()
            && tokens.isWord(end + 2)
            && lists.relatives().contains(tokens, end + 3));
  }
}
