package org.quotidian.annotate.lists;

import org.quotidian.text.Tokens;

/** A fixed set of words that tokens are looked up in, exactly and without allocating. Immutable. */
public final class TermSet {

  private final TermTable table;

  private TermSet(TermTable table) {
    this.table = table;
  }

  /** The set of the words in {@code words}, separated by spaces. */
  public static TermSet of(String words) {
    return new TermSet(new TermTable(Tokens.of(words)));
  }

  /** Whether the folded form of token {@code i} is in the set. */
  public boolean contains(Tokens tokens, int i) {
    return table.find(tokens, i) >= 0;
  }
}
