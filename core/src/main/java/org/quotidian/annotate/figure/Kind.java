package org.quotidian.annotate.figure;

import java.util.Locale;

/** What a word can be to the finder; each is a list of that name in {@code english.txt}. */
enum Kind {
  CARDINAL,
  MAGNITUDE,
  SUFFIX,
  DENOMINATOR,
  DENOMINATORS,
  ORDINAL,
  ARTICLE,
  HALF,
  DETERMINER,
  PRONOUN,
  COORDINATOR,
  PERCENT,
  CURRENCY,
  CODE,
  MONTH,
  WEEKDAY,
  CLOCK,
  LABEL,
  STREET,
  STOP,
  SPEECH,
  PARTICIPLE,
  PLURAL,
  SINGULAR,
  COMPOUND,
  MEASURE,
  DURATION,
  PEOPLE,
  CASUALTY,
  TAKER,
  UNCOUNTED,
  ADDITION;

  /** This kind as one bit of a word's kinds. */
  final long bit = 1L << ordinal();

  static Kind of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
