package org.quotidian.annotate.entity;

import java.util.Arrays;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Mention;
import org.quotidian.text.Tokens;

/**
 * The names found in a text, in order; they do not overlap. A name is a run of tokens of one
 * sentence.
 */
public final class FoundNames {

  private final Tokens tokens;
  private int[] firsts = new int[16];
  private int[] ends = new int[16];
  private byte[] types = new byte[16];
  private float[] scores = new float[16];
  private boolean[] byRule = new boolean[16];
  private int count;

  FoundNames(Tokens tokens) {
    this.tokens = tokens;
  }

  void add(int first, int end, int type, float score, boolean isByRule) {
    if (count == firsts.length) {
      firsts = Arrays.copyOf(firsts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      types = Arrays.copyOf(types, count * 2);
      scores = Arrays.copyOf(scores, count * 2);
      byRule = Arrays.copyOf(byRule, count * 2);
    }
    firsts[count] = first;
    ends[count] = end;
    scores[count] = score;
    byRule[count] = isByRule;
    types[count++] = (byte) type;
  }

  /** How many names there are. */
  public int count() {
    return count;
  }

  /** The first token of name {@code i}. */
  public int firstToken(int i) {
    return firsts[i];
  }

  /** The token after the last of name {@code i}. */
  public int endToken(int i) {
    return ends[i];
  }

  /** What kind of thing name {@code i} is of. */
  public EntityType type(int i) {
    return Labels.entityType(types[i]);
  }

  /** How probable that type is, from 0 to 1. */
  public double score(int i) {
    return scores[i];
  }

  /** What that type rests on. */
  public Mention.Basis basis(int i) {
    return byRule[i] ? Mention.Basis.RULE : Mention.Basis.MODEL;
  }

  /** The first UTF-16 code unit of name {@code i} in the text. */
  public int begin(int i) {
    return tokens.begin(firsts[i]);
  }

  /** The code unit after the last of name {@code i}; a possessive ending is no part of it. */
  public int end(int i) {
    return tokens.bareEnd(ends[i] - 1);
  }
}
