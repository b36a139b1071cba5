package org.quotidian.ingest.field;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Time zones as dates name them: an offset, or an abbreviation. Where an abbreviation has several
 * meanings, it has the one of RFC 822, else the usual one in English.
 */
final class Zones {
  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("z", "Z"),
          Map.entry("ut", "Z"),
          Map.entry("utc", "Z"),
          Map.entry("gmt", "Z"),
          Map.entry("wet", "Z"),
          Map.entry("bst", "+01:00"),
          Map.entry("west", "+01:00"),
          Map.entry("cet", "+01:00"),
          Map.entry("wat", "+01:00"),
          Map.entry("mez", "+01:00"),
          Map.entry("cest", "+02:00"),
          Map.entry("mesz", "+02:00"),
          Map.entry("eet", "+02:00"),
          Map.entry("sast", "+02:00"),
          Map.entry("eest", "+03:00"),
          Map.entry("msk", "+03:00"),
          Map.entry("eat", "+03:00"),
          Map.entry("pkt", "+05:00"),
          Map.entry("ist", "+05:30"),
          Map.entry("hkt", "+08:00"),
          Map.entry("sgt", "+08:00"),
          Map.entry("jst", "+09:00"),
          Map.entry("kst", "+09:00"),
          Map.entry("aest", "+10:00"),
          Map.entry("aedt", "+11:00"),
          Map.entry("nzst", "+12:00"),
          Map.entry("nzdt", "+13:00"),
          Map.entry("edt", "-04:00"),
          Map.entry("est", "-05:00"),
          Map.entry("cdt", "-05:00"),
          Map.entry("cst", "-06:00"),
          Map.entry("mdt", "-06:00"),
          Map.entry("mst", "-07:00"),
          Map.entry("pdt", "-07:00"),
          Map.entry("pst", "-08:00"),
          Map.entry("et", "America/New_York"),
          Map.entry("ct", "America/Chicago"),
          Map.entry("mt", "America/Denver"),
          Map.entry("pt", "America/Los_Angeles"));

  private Zones() {}

  /**
   * The offset at a local time; {@code null} if the zone is unknown.
   *
   * @param name an abbreviation, an offset such as {@code +01}, {@code +0100} and {@code +01:00},
   *     or one after {@code GMT} or {@code UTC}
   */
  static @Nullable ZoneOffset offset(String name, LocalDateTime local) {
    String zone = name.toLowerCase(Locale.ROOT);
    if (zone.length() > 3 && (zone.startsWith("gmt") || zone.startsWith("utc"))) {
      zone = zone.substring(3);
    }
    String id = ABBREVIATIONS.getOrDefault(zone, zone);
    boolean isOffset = id.equals("Z") || id.startsWith("+") || id.startsWith("-");
    if (!isOffset && id.equals(zone)) {
      return null;
    }
    try {
      return ZoneId.of(id).getRules().getOffset(local);
    } catch (DateTimeException e) {
      // An offset of 30 hours, say: to the caller it is unknown.
      return null;
    }
  }
}
