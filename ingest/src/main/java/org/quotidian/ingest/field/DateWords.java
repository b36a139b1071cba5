package org.quotidian.ingest.field;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that dates are written with in English, French, German, Spanish, Italian, Dutch and
 * Portuguese. A table rather than the locale data of Java, whose abbreviations change between
 * versions.
 *
 * <p>Words are compared in small letters and without accents. No word means two months in these
 * languages, so the language need not be known.
 */
public final class DateWords {
  private static final Map<String, Integer> MONTHS =
      table(
          List.of(
              "jan january janv janvier januar janner jaenner ene enero gen gennaio januari"
                  + " janeiro",
              "feb february fevr fev fevrier februar feber febr febrero febbraio februari"
                  + " fevereiro",
              "mar march mars marz maerz mrz marzo maart mrt marco",
              "apr april avr avril abr abril aprile",
              "may mai mayo mag maggio mei maio",
              "jun june juin juni junio giu giugno junho",
              "jul july juil juillet juli julio lug luglio julho",
              "aug august aout aou ago agosto augustus",
              "sep sept september septembre septiembre set sett settembre setembro",
              "oct october octobre okt oktober octubre ott ottobre out outubro",
              "nov november novembre noviembre novembro",
              "dec december decembre dez dezember dic diciembre dicembre dezembro"));

  private static final Set<String> WEEKDAYS =
      Set.of(
          ("mon monday tue tues tuesday wed wednes wednesday thu thur thurs thursday fri friday sat"
                  + " satur saturday sun sunday lundi lun mardi mar mercredi mer jeudi jeu vendredi"
                  + " ven samedi sam dimanche dim montag mo dienstag di mittwoch mi donnerstag do"
                  + " freitag fr samstag sa sonnabend sonntag so lunes martes miercoles mie jueves jue"
                  + " viernes vie sabado sab domingo dom lunedi martedi mercoledi giovedi gio venerdi"
                  + " sabato domenica maandag ma dinsdag woensdag wo donderdag vrijdag vr zaterdag za"
                  + " zondag zo segunda seg terca ter quarta qua quinta qui sexta sex feira")
              .split(" "));

  private static final Set<String> FILLERS =
      Set.of(
          ("published updated posted first last on at of date"
                  + " publie publiee mis mise a jour le"
                  + " veroffentlicht aktualisiert stand am den der um uhr"
                  + " publicado actualizado el de del las los hora horas"
                  + " pubblicato aggiornato il alle ore"
                  + " gepubliceerd bijgewerkt op om uur"
                  + " atualizado em as hs")
              .split(" "));

  private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");

  private DateWords() {}

  private static Map<String, Integer> table(List<String> months) {
    Map<String, Integer> table = new HashMap<>();
    for (int i = 0; i < months.size(); i++) {
      for (String name : months.get(i).split(" ")) {
        Integer other = table.put(name, i + 1);
        if (other != null) {
          throw new IllegalStateException("two months are named " + name);
        }
      }
    }
    return table;
  }

  /** The text in plain letters and spaces: without accents, raised letters, fixed spaces. */
  public static String withoutAccents(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
      }
    }
    return text;
  }

  /**
   * The month of that name, from 1; 0 if there is none.
   *
   * @param word a word without accents
   */
  public static int month(String word) {
    return MONTHS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }

  /** Whether the word, without accents, names a day of the week. */
  static boolean isWeekday(String word) {
    return WEEKDAYS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the word, without accents, occurs in dates and means nothing there. */
  static boolean isFiller(String word) {
    return FILLERS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the word, without accents, belongs to dates. */
  public static boolean isKnown(String word) {
    return month(word) > 0 || isWeekday(word) || isFiller(word);
  }
}
