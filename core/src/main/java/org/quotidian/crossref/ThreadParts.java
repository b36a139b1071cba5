package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quotidian.event.SpeakerName;

/**
 * The fragments of one thread, and parts of fragments. Each question is answered without a look at
 * all of them: thousands of copies of one article make threads of thousands of fragments.
 */
final class ThreadParts {

  private final List<FragmentPart> all = new ArrayList<>();
  private final Set<FragmentPart> known = new HashSet<>();
  private final Map<QuotedFragment, List<FragmentPart>> byFragment = new IdentityHashMap<>();

  /** The fragments whose speaker is named, and is a person, by the name. */
  private final Map<SpeakerName, List<QuotedFragment>> byPerson = new HashMap<>();

  void add(FragmentPart part) {
    QuotedFragment fragment = part.fragment();
    all.add(part);
    known.add(part);
    byFragment.computeIfAbsent(fragment, none -> new ArrayList<>()).add(part);
    SpeakerName person = SameUtterance.person(fragment);
    if (person != null) {
      byPerson.computeIfAbsent(person, none -> new ArrayList<>()).add(fragment);
    }
  }

  /** All parts, in the order of adding. */
  List<FragmentPart> all() {
    return all;
  }

  boolean contains(FragmentPart part) {
    return known.contains(part);
  }

  /** The parts of a fragment. */
  List<FragmentPart> of(QuotedFragment fragment) {
    return byFragment.getOrDefault(fragment, List.of());
  }

  /** The first part of a fragment, or {@code null} if there is none. */
  @Nullable FragmentPart firstOf(QuotedFragment fragment) {
    List<FragmentPart> parts = of(fragment);
    return parts.isEmpty() ? null : parts.get(0);
  }

  /**
   * Whether another person says a fragment of this thread than this one.
   *
   * @param isLinked whether a fragment of the thread is the same utterance all the same
   */
  boolean haveOtherSpeaker(QuotedFragment fragment, Predicate<QuotedFragment> isLinked) {
    SpeakerName person = SameUtterance.person(fragment);
    return person != null
        && byPerson.entrySet().stream()
            .filter(entry -> !entry.getKey().matches(person))
            .anyMatch(entry -> !entry.getValue().stream().allMatch(isLinked));
  }
}
