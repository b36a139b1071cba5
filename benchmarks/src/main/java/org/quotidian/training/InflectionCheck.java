package org.quotidian.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quotidian.inflection.Inflections;

/**
 * Measures how many inflected forms have a stem in common with their base form: {@code FILE}, whose
 * lines are a form, its base form and a tag, separated by tabs; as CoNLL-U columns 2, 3 and 4.
 * Prints the share for each tag and for all; with a second argument, the pairs that do not meet.
 */
final class InflectionCheck {

  private InflectionCheck() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      System.err.println("usage: InflectionCheck FILE [list]");
      System.exit(2);
    }
    Map<String, int[]> counts = new TreeMap<>();
    Set<String> apart = new TreeSet<>();
    Set<String> seen = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String[] fields = line.toLowerCase(Locale.ROOT).split("\t");
      boolean isPair =
          fields.length == 3
              && fields[0].matches("[a-z]+")
              && fields[1].matches("[a-z]+")
              && !fields[0].equals(fields[1]);
      if (isPair && seen.add(line)) {
        boolean met = meet(fields[0], fields[1]);
        for (String tag : new String[] {fields[2], "all"}) {
          int[] count = counts.computeIfAbsent(tag, unseen -> new int[2]);
          count[0] += met ? 1 : 0;
          count[1]++;
        }
        if (!met) {
          apart.add(fields[0] + " " + fields[1]);
        }
      }
    }
    counts.forEach(
        (tag, count) ->
            System.out.printf(
                Locale.ROOT,
                "%s: %d of %d, %.4f%n",
                tag,
                count[0],
                count[1],
                (double) count[0] / count[1]));
    if (arguments.length > 1) {
      apart.forEach(System.out::println);
    }
  }

  private static boolean meet(String form, String base) {
    Inflections inflections = Inflections.english();
    return !Collections.disjoint(inflections.stems(form), inflections.stems(base));
  }
}
