package org.quotidian.annotate.figure;

import java.util.function.Function;
import org.quotidian.annotate.lists.TermSet;
import org.quotidian.annotate.lists.WordLists;

/**
 * Words around numbers that nothing counted follows.
 *
 * @param change before "to" and a number: a count changes
 * @param multiples the same, and never of a person
 * @param standing before "at" and a number: a count is so large
 * @param arrival before a number: a count came there
 * @param auxiliaries between the subject of one of these verbs and the verb
 * @param persons pronouns whose number does not change
 * @param state behind a number that a sentence starts with: so many persons
 * @param temperature before a temperature
 */
record Contexts(
    TermSet change,
    TermSet multiples,
    TermSet standing,
    TermSet arrival,
    TermSet auxiliaries,
    TermSet persons,
    TermSet state,
    TermSet temperature) {

  private static final Contexts ENGLISH = load("contexts.txt");

  /** The lists for English. */
  static Contexts english() {
    return ENGLISH;
  }

  private static Contexts load(String resource) {
    Function<String, TermSet> lists = WordLists.sets(Contexts.class, resource);
    return new Contexts(
        lists.apply("change"),
        lists.apply("multiples"),
        lists.apply("standing"),
        lists.apply("arrival"),
        lists.apply("auxiliaries"),
        lists.apply("persons"),
        lists.apply("state"),
        lists.apply("temperature"));
  }
}
