package org.quotidian.annotate;

import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.link.EntityLinker;
import org.quotidian.annotation.Aliases;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.KnownPeople;

/**
 * Looks names up that stand by themselves, as in a query, the way the annotator links those of an
 * article. Immutable and safe to share between threads.
 */
public final class EntityNames {

  private static final EntityNames ENGLISH = new EntityNames(Aliases.none());

  private final EntityLinker linker;

  private EntityNames(Aliases aliases) {
    linker = new EntityLinker(aliases, KnownPeople.none());
  }

  /** Names as {@link Annotator#english()} links them. */
  public static EntityNames english() {
    return ENGLISH;
  }

  /** Names as {@link Annotator#english(Aliases)} links them. */
  public static EntityNames english(Aliases aliases) {
    return new EntityNames(aliases);
  }

  /** The id of the entity that a list says the name stands for, or {@code null}. */
  public @Nullable String listed(String name) {
    return linker.listed(name);
  }

  /**
   * The id that an entity of this type has by its name alone; {@code ""} if there is no word in it.
   */
  public String entity(String name, EntityType type) {
    return linker.entity(name, type);
  }

  /**
   * The words of a name without titles and legal forms, in lower case, joined by hyphens, variants
   * of spelling made the same; {@code ""} if there is no word in it.
   */
  public static String key(String name, EntityType type) {
    return EntityLinker.key(name, type);
  }

  /** The last word of {@link #key} of a person's name: the surname. */
  public static String surname(String name) {
    return EntityLinker.surname(name);
  }
}
