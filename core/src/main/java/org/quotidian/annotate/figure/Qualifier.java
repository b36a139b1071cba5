package org.quotidian.annotate.figure;

/** How firmly a text states a figure. */
public enum Qualifier {
  /** No qualifier, or one such as "exactly". */
  EXACTLY,
  /** "about", "roughly", "some", "or so": on either side. */
  ABOUT,
  /** "almost", "nearly", "close to": a little less. */
  ALMOST,
  /** "over", "more than": more. */
  OVER,
  /** "at least", "or more": this or more. */
  AT_LEAST,
  /** "up to", "as many as", "at most": this or less. */
  UP_TO,
  /** "under", "fewer than": less. */
  UNDER
}
