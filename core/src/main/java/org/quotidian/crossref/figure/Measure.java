package org.quotidian.crossref.figure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit of measurement, as a multiple of one unit of its dimension: so 40 m and 131 feet can be
 * compared.
 *
 * @param factor what one of it is in the unit of the dimension
 * @param zero where its scale starts, in that unit: only temperatures have another zero
 */
record Measure(Dimension dimension, double factor, double zero) {

  enum Dimension {
    LENGTH,
    AREA,
    MASS,
    VOLUME,
    SPEED,
    TEMPERATURE
  }

  /** Digits that a rounded value has at least: 40 is one between 39.5 and 40.5. */
  private static final int DIGITS = 2;

  private static final Map<String, Measure> BY_NAME = new HashMap<>();

  static {
    add(Dimension.LENGTH, 0.01, "cm centimeter centimeters centimetre centimetres");
    add(Dimension.LENGTH, 1, "m meter meters metre metres");
    add(Dimension.LENGTH, 1000, "km kms kilometer kilometers kilometre kilometres");
    add(Dimension.LENGTH, 0.0254, "inch inches");
    add(Dimension.LENGTH, 0.3048, "ft foot feet");
    add(Dimension.LENGTH, 0.9144, "yard yards yd");
    add(Dimension.LENGTH, 1609.344, "mile miles mi");
    add(Dimension.AREA, 10_000, "hectare hectares ha");
    add(Dimension.AREA, 4046.856, "acre acres");
    add(Dimension.AREA, 1_000_000, "km²");
    add(Dimension.MASS, 0.001, "g gram grams gramme grammes");
    add(Dimension.MASS, 1, "kg kilo kilos kilogram kilograms");
    add(Dimension.MASS, 0.0283495, "oz ounce ounces");
    add(Dimension.MASS, 0.453592, "lb lbs pound pounds");
    add(Dimension.VOLUME, 1, "l liter liters litre litres");
    add(Dimension.VOLUME, 3.785412, "gallon gallons");
    add(Dimension.SPEED, 1, "kph kmh km/h");
    add(Dimension.SPEED, 1.609344, "mph");
    BY_NAME.put("°c", new Measure(Dimension.TEMPERATURE, 1, 0));
    BY_NAME.put("°f", new Measure(Dimension.TEMPERATURE, 5 / 9.0, -160 / 9.0));
  }

  private static void add(Dimension dimension, double factor, String names) {
    for (String name : names.split(" ")) {
      BY_NAME.put(name, new Measure(dimension, factor, 0));
    }
  }

  /** The measure of a name or a sign, or {@code null} if it is none. */
  static @Nullable Measure of(@Nullable String unit) {
    return unit == null ? null : BY_NAME.get(unit.toLowerCase(Locale.ROOT));
  }

  /** Whether both are units of one dimension, and not the same. */
  boolean isOtherUnitThan(Measure other) {
    return dimension == other.dimension && factor != other.factor;
  }

  /**
   * Whether two values are the same, each rounded in its own unit.
   *
   * @param value in this unit
   * @param otherValue in the other unit
   */
  boolean isSame(double value, Measure other, double otherValue) {
    return low(value) <= other.high(otherValue) && other.low(otherValue) <= high(value);
  }

  private double low(double value) {
    return zero + factor * (value - tolerance(value));
  }

  private double high(double value) {
    return zero + factor * (value + tolerance(value));
  }

  private static double tolerance(double value) {
    if (value == 0) {
      return 0;
    }
    double size = Math.abs(value);
    int digits = Math.max(DIGITS, NumberMention.significantDigits(size));
    return Math.pow(10, Math.floor(Math.log10(size)) - digits + 1) / 2;
  }
}
