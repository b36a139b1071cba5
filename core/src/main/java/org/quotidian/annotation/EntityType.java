package org.quotidian.annotation;

/** What kind of thing a name refers to. */
public enum EntityType {
  /** A person, real or invented. */
  PERSON,
  /** A company, party, agency, team, band: what people form and what acts as one. */
  ORGANIZATION,
  /** A country, place, river, building. */
  LOCATION,
  /** Any other name: nationalities, events, works, products. */
  MISC
}
