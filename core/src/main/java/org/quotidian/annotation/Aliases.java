package org.quotidian.annotation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.text.Tokens;

/**
 * Names of entities that hold in all articles: acronyms, variants, former names. Immutable and safe
 * to share between threads. Aliases decide which entity a name means that was found in an article;
 * they do not find names themselves.
 *
 * <p>As text, one entity a line, its id first:
 *
 * <pre>
 * # lines that start with # are comments
 * united-states = United States | US | USA | United States of America
 * person:volodymyr-zelenskyy = Volodymyr Zelenskyy | Wolodymyr Selenskyj
 * </pre>
 *
 * <p>Case, accents and the points of acronyms make no difference.
 */
public final class Aliases {

  private static final Aliases NONE = new Aliases(Map.of(), Map.of());

  private final Map<String, String> idByName;
  private final Map<String, String> nameById;

  private Aliases(Map<String, String> idByName, Map<String, String> nameById) {
    this.idByName = Map.copyOf(idByName);
    this.nameById = Map.copyOf(nameById);
  }

  /** {@return an empty list} */
  public static Aliases none() {
    return NONE;
  }

  /**
   * Reads aliases as the class comment shows them. If two lines have the same name, the first one
   * counts.
   *
   * @param text the lines, read to the end; not closed
   * @return the aliases, without those of repeated names
   * @throws IOException if {@code text} can't be read
   * @throws IllegalArgumentException if a line is not a comment, not blank and not {@code id = name
   *     | name …}; the message has the line and its number
   */
  public static Aliases read(Reader text) throws IOException {
    Map<String, String> idByName = new HashMap<>();
    Map<String, String> nameById = new HashMap<>();
    BufferedReader lines = new BufferedReader(text);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      String id = line.substring(0, Math.max(0, equals)).strip();
      if (id.isEmpty()) {
        throw new IllegalArgumentException(
            "line " + number + " must be \"id = name | name\", was: " + line);
      }
      for (String name : line.substring(equals + 1).split("\\|", -1)) {
        String key = key(name);
        if (key.isEmpty()) {
          throw new IllegalArgumentException("line " + number + " has an empty name: " + line);
        }
        idByName.putIfAbsent(key, id);
        nameById.putIfAbsent(id, name.strip());
      }
    }
    return new Aliases(idByName, nameById);
  }

  /**
   * {@return these aliases, and {@code others} for names and ids that these do not have}
   *
   * @param others the aliases that count second
   */
  public Aliases or(Aliases others) {
    Map<String, String> idByName = new HashMap<>(others.idByName);
    idByName.putAll(this.idByName);
    Map<String, String> nameById = new HashMap<>(others.nameById);
    nameById.putAll(this.nameById);
    return new Aliases(idByName, nameById);
  }

  /**
   * {@return the id of the entity with this name, or {@code null} if it is not listed}
   *
   * @param name a name in any case and spacing
   */
  public @Nullable String entity(String name) {
    return idByName.get(key(name));
  }

  /**
   * {@return the first name of the entity's line, or {@code null} if the id is not listed}
   *
   * @param entity an entity id
   */
  public @Nullable String name(String entity) {
    return nameById.get(entity);
  }

  private static String key(String name) {
    return isKey(name) ? name : folded(name);
  }

  /** Whether a name is a key already: words of plain small letters, as most that are looked up. */
  private static boolean isKey(String name) {
    boolean inWord = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'a' && c <= 'z') {
        inWord = true;
      } else if (c == ' ' && inWord) {
        inWord = false;
      } else {
        return false;
      }
    }
    return inWord;
  }

  private static String folded(String name) {
    Tokens tokens = Tokens.of(name);
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.isWord(i)) {
        key.append(key.isEmpty() ? "" : " ");
        tokens.appendWord(i, key);
      }
    }
    return key.toString();
  }
}
