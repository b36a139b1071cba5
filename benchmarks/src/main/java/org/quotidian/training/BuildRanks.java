package org.quotidian.training;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.quotidian.text.Tokens;
import org.tartarus.snowball.ext.PorterStemmer;

/**
 * Builds the table of word frequencies of {@code org.quotidian.passage}: {@code VECTORS OUT}, the
 * file of word vectors and the folder for {@code english.ranks}. See the README beside.
 */
final class BuildRanks {

  private static final int WORDS = 70_000;

  // The same as in WordWeights, which reads this.
  private static final int MAGIC = 0x5152414E;
  private static final int VERSION = 1;
  private static final int LEVELS = 76;

  private BuildRanks() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("usage: BuildRanks VECTORS OUT");
      System.exit(2);
    }
    List<String> words = Vectors.read(Path.of(arguments[0]), WORDS).words();
    write(levels(words), Path.of(arguments[1]).resolve("english.ranks"));
  }

  /**
   * Each level's terms. A word and its stem get the level of the most frequent word of that stem.
   */
  private static List<Set<Integer>> levels(List<String> words) {
    List<Set<Integer>> levels = new ArrayList<>();
    for (int level = 0; level < LEVELS; level++) {
      levels.add(new TreeSet<>());
    }
    PorterStemmer stemmer = new PorterStemmer();
    Map<String, Integer> levelOfStem = new HashMap<>();
    Set<Integer> known = new HashSet<>();
    int rank = 0;
    for (String word : words) {
      Tokens tokens = Tokens.of(word);
      if (tokens.count() != 1 || !tokens.isWord(0)) {
        continue;
      }
      rank++;
      String folded = tokens.word(0);
      if (!tokens.isNumber(0)) {
        stemmer.setCurrent(folded);
        stemmer.stem();
      }
      String stem = tokens.isNumber(0) ? folded : stemmer.getCurrent();
      int now = (int) Math.min(LEVELS - 1, Math.round(4 * Math.log(rank) / Math.log(2)));
      Set<Integer> level = levels.get(levelOfStem.computeIfAbsent(stem, any -> now));
      for (int term : new int[] {term(stem), tokens.term(0)}) {
        if (known.add(term)) {
          level.add(term);
        }
      }
    }
    return levels;
  }

  private static int term(String folded) {
    return Tokens.termOf(folded.toCharArray(), folded.length());
  }

  private static void write(List<Set<Integer>> levels, Path to) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
      out.writeInt(MAGIC);
      out.writeInt(VERSION);
      out.writeInt(levels.stream().mapToInt(Set::size).sum());
      for (Set<Integer> level : levels) {
        out.writeInt(level.size());
        for (int term : level) {
          out.writeInt(term);
        }
      }
    }
  }
}
