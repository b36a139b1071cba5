package org.quotidian.annotate.sentence;

import java.util.function.Function;
import org.quotidian.annotate.lists.TermSet;
import org.quotidian.annotate.lists.WordLists;

/** The word lists of one language, read from the resource of that name beside this class. */
record SplitterLists(
    TermSet titles,
    TermSet abbreviations,
    TermSet numbered,
    TermSet lettered,
    TermSet roles,
    TermSet starters,
    TermSet times,
    TermSet unfinished,
    TermSet speech,
    TermSet credits,
    TermSet addresses) {

  static SplitterLists load(String resource) {
    Function<String, TermSet> lists = WordLists.sets(SplitterLists.class, resource);
    return new SplitterLists(
        lists.apply("titles"),
        lists.apply("abbreviations"),
        lists.apply("numbered"),
        lists.apply("lettered"),
        lists.apply("roles"),
        lists.apply("starters"),
        lists.apply("times"),
        lists.apply("unfinished"),
        lists.apply("speech"),
        lists.apply("credits"),
        lists.apply("addresses"));
  }
}
