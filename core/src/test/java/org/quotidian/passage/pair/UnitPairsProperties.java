package org.quotidian.passage.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;

/** Both ways to find pairs of units find what comparing each with each does. */
class UnitPairsProperties {

  @Property(tries = 300)
  void pairsAreThoseOfBruteForce(
      @ForAll long seed,
      @ForAll @FloatRange(min = 0.1f, max = 0.6f) float leastCosine,
      @ForAll @FloatRange(min = 0.1f, max = 0.6f) float leastDice) {
    Random random = new Random(seed);
    int[][] leftUnits = units(random);
    int[][] rightUnits = units(random);
    ComparedText left = text(leftUnits);
    ComparedText right = text(rightUnits);
    boolean[] leftDone = done(random, leftUnits.length);
    boolean[] rightDone = done(random, rightUnits.length);

    UnitPairs bySlices = new UnitPairs(leftUnits.length, () -> {});
    new ByBitSlices(left, right, new PairWeights(left, right), leastCosine, leastDice, bySlices)
        .compare(leftDone, rightDone);
    UnitPairs byStems = new UnitPairs(leftUnits.length, () -> {});
    new ByCommonStems(left, right, new PairWeights(left, right), leastCosine, leastDice, byStems)
        .compare(leftDone, rightDone);

    Expected expected = new Expected(leftUnits, rightUnits, leastCosine, leastDice);
    for (int unit = 0; unit < leftUnits.length; unit++) {
      for (UnitPairs pairs : List.of(bySlices, byStems)) {
        Set<Integer> found = new HashSet<>();
        for (int pair = pairs.rowStart(unit); pair < pairs.rowStart(unit + 1); pair++) {
          found.add(pairs.right(pair));
          assertThat(pairs.information(pair))
              .isCloseTo((float) expected.information(unit, pairs.right(pair)), within());
        }
        if (found.size() == UnitPairs.MOST_PAIRS) {
          // Those less alike than these were excluded.
          continue;
        }
        for (int other = 0; other < rightUnits.length; other++) {
          boolean isWanted = !leftDone[unit] && !rightDone[other];
          if (!isWanted || !expected.isOnTheEdge(unit, other)) {
            assertThat(found.contains(other))
                .as(
                    "%s and %s",
                    Arrays.toString(leftUnits[unit]), Arrays.toString(rightUnits[other]))
                .isEqualTo(isWanted && expected.isAlike(unit, other));
          }
        }
      }
    }
  }

  private static org.assertj.core.data.Offset<Float> within() {
    return org.assertj.core.data.Offset.offset(1e-3f);
  }

  /** A few words that occur everywhere, and many that do not. */
  private static int[][] units(Random random) {
    int most = random.nextInt(8) == 0 ? 150 : 12;
    int[][] units = new int[1 + random.nextInt(most)][];
    for (int i = 0; i < units.length; i++) {
      units[i] = new int[3 + random.nextInt(8)];
      for (int j = 0; j < units[i].length; j++) {
        units[i][j] =
            (random.nextInt(3) == 0 ? random.nextInt(4) : random.nextInt(40)) * 7919 - 9000;
      }
    }
    return units;
  }

  private static boolean[] done(Random random, int count) {
    boolean[] done = new boolean[count];
    for (int i = 0; i < count; i++) {
      done[i] = random.nextInt(6) == 0;
    }
    return done;
  }

  private static ComparedText text(int[][] units) {
    int[] stems = Arrays.stream(units).flatMapToInt(Arrays::stream).toArray();
    WordOffsets offsets = new WordOffsets(stems.length);
    for (int i = 0; i < stems.length; i++) {
      offsets.add(2 * i, 2 * i + 1);
    }
    int[] sentenceEnds = new int[units.length];
    int end = 0;
    for (int i = 0; i < units.length; i++) {
      end += units[i].length;
      sentenceEnds[i] = end;
    }
    return new ComparedText(stems, stems, offsets, sentenceEnds);
  }

  /** The formulas as they are in the paper. */
  private static final class Expected {
    private final List<Map<Integer, Integer>> lefts;
    private final List<Map<Integer, Integer>> rights;
    private final Map<Integer, Integer> units = new HashMap<>();
    private final float leastCosine;
    private final float leastDice;

    Expected(int[][] left, int[][] right, float leastCosine, float leastDice) {
      lefts = counts(left);
      rights = counts(right);
      this.leastCosine = leastCosine;
      this.leastDice = leastDice;
    }

    private List<Map<Integer, Integer>> counts(int[][] texts) {
      List<Map<Integer, Integer>> all = new ArrayList<>();
      for (int[] unit : texts) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int stem : unit) {
          counts.merge(stem, 1, Integer::sum);
        }
        counts.keySet().forEach(stem -> units.merge(stem, 1, Integer::sum));
        all.add(counts);
      }
      return all;
    }

    private double weight(int stem) {
      return Math.log((lefts.size() + rights.size() + 1.0) / units.getOrDefault(stem, 0));
    }

    double information(int left, int right) {
      return lefts.get(left).keySet().stream()
          .filter(rights.get(right)::containsKey)
          .mapToDouble(this::weight)
          .sum();
    }

    private double cosine(int left, int right) {
      double product = 0;
      for (Map.Entry<Integer, Integer> stem : lefts.get(left).entrySet()) {
        double weight = weight(stem.getKey());
        int other = rights.get(right).getOrDefault(stem.getKey(), 0);
        product += weight * weight * stem.getValue() * other;
      }
      return product / (norm(lefts.get(left)) * norm(rights.get(right)));
    }

    private double norm(Map<Integer, Integer> unit) {
      double sum = 0;
      for (Map.Entry<Integer, Integer> stem : unit.entrySet()) {
        double product = weight(stem.getKey()) * stem.getValue();
        sum += product * product;
      }
      return Math.sqrt(sum);
    }

    private double dice(int left, int right) {
      long common =
          lefts.get(left).keySet().stream().filter(rights.get(right)::containsKey).count();
      return 2.0 * common / (lefts.get(left).size() + rights.get(right).size());
    }

    boolean isAlike(int left, int right) {
      return cosine(left, right) > leastCosine && dice(left, right) > leastDice;
    }

    /** Sums of floats depend on their order. */
    boolean isOnTheEdge(int left, int right) {
      return Math.abs(cosine(left, right) - leastCosine) < 1e-4
          || Math.abs(dice(left, right) - leastDice) < 1e-6;
    }
  }
}
