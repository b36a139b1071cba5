package org.quotidian.annotate.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotation.Aliases;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.KnownPeople;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Mention.Link;
import org.quotidian.text.Tokens;

/**
 * Gives each mention of an article its entity, by the names in this article and the aliases: the
 * same article always gets the same ids, whatever else is in an archive, unless the linker knows of
 * people whom other articles name.
 *
 * <p>A listed name is what the list says. A surname is that of the full name that was last
 * mentioned before it with that surname, or else of the first one after it; where several people
 * share it, {@link SharedSurnames} decides. A first name is treated alike where there is no such
 * surname. The first words of an organisation's name and its acronym are links to the organisation.
 * Everything else has an id of its own words: {@code berlin}, {@code goldman-sachs}, for people
 * {@code person:friedrich-merz}; spelling variants of people's names share one. A surname without a
 * full name in the article keeps an id of its own ({@code person:merz}), since the article does not
 * say whose it is, unless it means one of the known people.
 */
public final class EntityLinker {

  /** So many full names on either side are tried, so that no article makes the work quadratic. */
  private static final int NEIGHBOURS = 50;

  private static final Aliases BUILT_IN = builtIn();

  private static final EntityLinker ENGLISH = new EntityLinker(Aliases.none());

  private final Aliases aliases;
  private final KnownPeople people;
  private final NameWords lists = NameWords.ENGLISH;

  /** A linker that asks {@code aliases} first, then the list in the jar, and the people last. */
  public EntityLinker(Aliases aliases, KnownPeople people) {
    this.aliases = aliases.or(BUILT_IN);
    this.people = people;
  }

  /** A linker that knows nobody by surname alone. */
  public EntityLinker(Aliases aliases) {
    this(aliases, new KnownPeople());
  }

  /** The linker with the list in the jar only. */
  public static EntityLinker english() {
    return ENGLISH;
  }

  private static Aliases builtIn() {
    try (InputStream in = EntityLinker.class.getResourceAsStream("aliases.txt")) {
      if (in == null) {
        throw new IllegalStateException("the jar holds no aliases.txt");
      }
      return Aliases.read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Collects the mentions of one article in the order of the text, then links them all. */
  public final class Run {
    private final Tokens tokens;
    private final List<NormalizedName> names = new ArrayList<>();
    private final List<int[]> spans = new ArrayList<>();
    private final List<Integer> firstTokens = new ArrayList<>();

    /** The id that a list gives each name: asked for itself and for names that are short for it. */
    private final List<@Nullable String> listed = new ArrayList<>();

    private final SharedSurnames surnames;

    private Run(Tokens tokens) {
      this.tokens = tokens;
      surnames = new SharedSurnames(tokens, lists);
    }

    /** The name in these tokens is of something of this type. */
    public void add(int firstToken, int endToken, EntityType type) {
      NormalizedName name = NormalizedName.of(tokens, firstToken, endToken, type, lists);
      if (type == EntityType.PERSON && name.key().size() > 1) {
        surnames.add(names.size(), name, firstToken, endToken);
      }
      firstTokens.add(firstToken);
      names.add(name);
      listed.add(EntityLinker.this.listed(name));
      spans.add(new int[] {tokens.begin(firstToken), tokens.bareEnd(endToken - 1)});
    }

    /** The mentions in the order they were added. */
    public List<Mention> link() {
      Map<String, List<Integer>> full = fullNames();
      Map<String, String> fullest = new HashMap<>();
      String[] ids = new String[names.size()];
      Link[] links = new Link[names.size()];
      for (int i = 0; i < ids.length; i++) {
        NormalizedName name = names.get(i);
        String own = listed.get(i);
        boolean shared = own == null && isShared(name);
        Integer whole = own != null ? null : shared ? bearer(i) : whole(i, full);
        if (shared) {
          ids[i] = whole == null ? name.id() : names.get(whole).id();
          links[i] = whole == null ? Link.AMBIGUOUS : Link.SHARED;
        } else if (own != null) {
          ids[i] = own;
          links[i] = Link.ALIAS;
        } else if (whole != null) {
          NormalizedName other = names.get(whole);
          String otherListed = listed.get(whole);
          ids[i] = otherListed != null ? otherListed : other.id();
          boolean person = name.type() == EntityType.PERSON;
          links[i] = person || name.isPartOf(other) ? Link.PART : Link.ACRONYM;
        } else {
          KnownPeople.Person known = known(name);
          ids[i] = known == null ? name.id() : known.entity();
          links[i] = known == null ? Link.NAME : Link.KNOWN;
          if (known != null) {
            fullest.merge(ids[i], known.name(), Run::fuller);
          }
        }
        fullest.merge(ids[i], name.written(), Run::fuller);
      }
      List<Mention> mentions = new ArrayList<>(ids.length);
      for (int i = 0; i < ids.length; i++) {
        int[] span = spans.get(i);
        String listedName = aliases.name(ids[i]);
        String name = listedName != null ? listedName : fullest.getOrDefault(ids[i], ids[i]);
        mentions.add(new Mention(span[0], span[1], names.get(i).type(), name, ids[i], links[i]));
      }
      return mentions;
    }

    /** Whether this is a surname alone that several people of the article bear. */
    private boolean isShared(NormalizedName name) {
      return name.type() == EntityType.PERSON
          && name.key().size() == 1
          && surnames.isShared(name.key().get(0));
    }

    private @Nullable Integer bearer(int i) {
      int found = surnames.bearer(i, names.get(i).key().get(0), firstTokens.get(i));
      return found < 0 ? null : found;
    }

    /** The longer name, and rather Berlin than BERLIN. */
    private static String fuller(String a, String b) {
      boolean same = b.length() == a.length();
      return b.length() > a.length() || (same && isAllCapitals(a)) ? b : a;
    }

    private static boolean isAllCapitals(String name) {
      return name.chars().noneMatch(Character::isLowerCase);
    }

    private KnownPeople.@Nullable Person known(NormalizedName name) {
      boolean surname = name.type() == EntityType.PERSON && name.key().size() == 1;
      return surname ? people.find(name.id()) : null;
    }

    /** Mentions of two words and more, by each word that can be short for them and by initial. */
    private Map<String, List<Integer>> fullNames() {
      Map<String, List<Integer>> full = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        NormalizedName name = names.get(i);
        if (name.key().size() < 2) {
          continue;
        }
        boolean person = name.type() == EntityType.PERSON;
        String handle = name.key().get(person ? name.key().size() - 1 : 0);
        full.computeIfAbsent(name.type() + handle, key -> new ArrayList<>()).add(i);
        if (person) {
          full.computeIfAbsent("~" + name.key().get(0), key -> new ArrayList<>()).add(i);
        } else {
          String initial = "#" + name.words().get(0).charAt(0);
          full.computeIfAbsent(initial, key -> new ArrayList<>()).add(i);
        }
      }
      return full;
    }

    /** The mention of the whole name that mention {@code i} is a part or acronym of, or null. */
    private @Nullable Integer whole(int i, Map<String, List<Integer>> full) {
      NormalizedName name = names.get(i);
      List<Integer> wholes = full.get(name.type() + name.key().get(0));
      Integer found = wholes == null ? null : nearest(i, wholes, name::isPartOf);
      if (found == null && name.type() == EntityType.PERSON && name.key().size() == 1) {
        List<Integer> firstNames = full.get("~" + name.key().get(0));
        found = firstNames == null ? null : nearest(i, firstNames, other -> true);
      }
      if (found == null && name.acronym()) {
        List<Integer> initials = full.get("#" + name.words().get(0).charAt(0));
        found =
            initials == null ? null : nearest(i, initials, other -> name.isAcronymOf(other, lists));
      }
      return found;
    }

    /** The last fitting one before {@code i}, or else the first after it; looks at some only. */
    private @Nullable Integer nearest(int i, List<Integer> wholes, Predicate<NormalizedName> fits) {
      int found = Collections.binarySearch(wholes, i);
      int before = found >= 0 ? found - 1 : -found - 2;
      // Mention i itself, if it is among them, is no answer.
      int next = found >= 0 ? found + 1 : before + 1;
      for (int at = before; at >= Math.max(0, before - NEIGHBOURS); at--) {
        if (fits.test(names.get(wholes.get(at)))) {
          return wholes.get(at);
        }
      }
      for (int at = next; at < Math.min(wholes.size(), next + NEIGHBOURS); at++) {
        if (fits.test(names.get(wholes.get(at)))) {
          return wholes.get(at);
        }
      }
      return null;
    }
  }

  /** The id that a list gives this name, or {@code null}. */
  public @Nullable String listed(String name) {
    return aliases.entity(name);
  }

  /** The id of a name by itself; {@code ""} if there is no word in it. */
  public String entity(String text, EntityType type) {
    NormalizedName name = name(text, type);
    if (name == null) {
      return "";
    }
    String listed = listed(name);
    return listed == null ? name.id() : listed;
  }

  /** The words of a name by itself, joined by hyphens; {@code ""} if there is none. */
  public static String key(String text, EntityType type) {
    NormalizedName name = name(text, type);
    return name == null ? "" : String.join("-", name.key());
  }

  /** The last word of a person's name by itself; {@code ""} if there is none. */
  public static String surname(String text) {
    NormalizedName name = name(text, EntityType.PERSON);
    return name == null ? "" : name.key().get(name.key().size() - 1);
  }

  private static @Nullable NormalizedName name(String text, EntityType type) {
    Tokens tokens = Tokens.of(text);
    int first = 0;
    int end = tokens.count();
    while (first < end && !tokens.isWord(first)) {
      first++;
    }
    while (end > first && !tokens.isWord(end - 1)) {
      end--;
    }
    return first == end ? null : NormalizedName.of(tokens, first, end, type, NameWords.ENGLISH);
  }

  private @Nullable String listed(NormalizedName name) {
    String id = aliases.entity(joined(name.words()));
    boolean spelledAlike = name.key().equals(name.words());
    return id == null && !spelledAlike ? aliases.entity(joined(name.key())) : id;
  }

  private static String joined(List<String> words) {
    return words.size() == 1 ? words.get(0) : String.join(" ", words);
  }

  /** Starts on the mentions of one article. */
  public Run start(Tokens tokens) {
    return new Run(tokens);
  }
}
