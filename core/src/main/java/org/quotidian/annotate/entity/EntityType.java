package org.quotidian.annotate.entity;

/** What kind of thing a name stands for. */
public enum EntityType {
  /** A person, real or invented. */
  PERSON,
  /** A company, party, agency, team, band: what people form and what acts as one. */
  ORGANIZATION,
  /** A country, place, river, building. */
  LOCATION,
  /** Any other name: nationalities, events, works, products. */
  MISC;

  private static final EntityType[] ALL = values();

  static EntityType of(int ordinal) {
    return ALL[ordinal];
  }
}
