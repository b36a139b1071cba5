package org.quotidian.query.clause;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.link.EntityLinker;
import org.quotidian.annotation.EntityType;
import org.quotidian.index.Fields;
import org.quotidian.index.NewsAnalyzer;

/**
 * An entity by one of its names. Which terms the name means depends on the index that is searched
 * and on the aliases of the searcher; it is decided when the query is rewritten:
 *
 * <ol>
 *   <li>the entity of this id or alias, and those that the index knows by this short name:
 *       everybody with this surname, an organisation with this acronym;
 *   <li>if there is none, the entities whose names start with these words;
 *   <li>if there is none either, the words of the name in the text.
 * </ol>
 */
public final class NameQuery extends Query {

  /** Where the entity is. */
  public enum Place {
    /** In the sentence. */
    SENTENCE,
    /** In the words of a quotation. */
    QUOTED,
    /** It is a quotation's speaker. */
    SPEAKER
  }

  private final Place place;
  private final @Nullable EntityType type;
  private final String name;

  /**
   * @param type the entity's type; {@code null} for any
   */
  public NameQuery(Place place, @Nullable EntityType type, String name) {
    this.place = place;
    this.type = type;
    this.name = name;
  }

  /**
   * What the name means in an index.
   *
   * @param query the query for it
   * @param known whether any entity there has the name
   * @param terms whether a term of an entity is one that was meant
   */
  public record Meaning(Query query, boolean known, Predicate<String> terms) {}

  public Place place() {
    return place;
  }

  public @Nullable EntityType type() {
    return type;
  }

  /** The same entity in another place. */
  NameQuery in(Place place) {
    return new NameQuery(place, type, name);
  }

  /** The note on a name that no entity has. */
  public String unknown() {
    String kind = type == null ? "entity" : kind(type);
    return place == Place.SPEAKER
        ? "no speaker is named '" + name + "'; searched for the words in speakers' names instead"
        : "no " + kind + " is named '" + name + "'; searched for the words instead";
  }

  private static String kind(EntityType type) {
    return switch (type) {
      case PERSON -> "person";
      case ORGANIZATION -> "organisation";
      case LOCATION -> "place";
      case MISC -> "entity";
    };
  }

  public Meaning meaning(IndexSearcher searcher) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    EntityLinker names = AliasSearcher.names(searcher);
    List<Query> exact = new ArrayList<>();
    Set<String> terms = new LinkedHashSet<>();
    Set<Term> prefixes = new LinkedHashSet<>();
    for (EntityType each : type == null ? EntityType.values() : new EntityType[] {type}) {
      String field = field(each);
      for (String text : terms(each, names)) {
        Term term = new Term(field, text);
        if (reader.docFreq(term) > 0 && (terms.add(text) || place != Place.SPEAKER)) {
          exact.add(new TermQuery(term));
        }
      }
      String id = names.entity(name, each);
      if (!id.isEmpty()) {
        prefixes.add(new Term(field, id + "-"));
      }
    }
    if (!exact.isEmpty()) {
      return new Meaning(any(exact), true, terms::contains);
    }
    List<Query> starting = new ArrayList<>();
    Set<String> starts = new LinkedHashSet<>();
    for (Term prefix : prefixes) {
      if (isSeen(reader, prefix)) {
        starting.add(new PrefixQuery(prefix));
        starts.add(prefix.text());
      }
    }
    if (!starting.isEmpty()) {
      return new Meaning(any(starting), true, term -> starts.stream().anyMatch(term::startsWith));
    }
    return new Meaning(words(), false, term -> false);
  }

  /**
   * Terms of which an index has to hold one for {@link #meaning} to find anything, by a searcher
   * without aliases of its own. A term that ends in a hyphen means all terms that start with it.
   */
  Set<Term> needed() {
    Set<Term> needed = new LinkedHashSet<>();
    EntityLinker names = EntityLinker.english();
    for (EntityType each : type == null ? EntityType.values() : new EntityType[] {type}) {
      for (String text : terms(each, names)) {
        needed.add(new Term(field(each), text));
      }
      String id = names.entity(name, each);
      if (!id.isEmpty()) {
        needed.add(new Term(field(each), id + "-"));
      }
    }
    // Of the words, all are needed: the longest is likely the rarest.
    NewsAnalyzer.terms(name).stream()
        .max(Comparator.comparing(String::length))
        .ifPresent(word -> needed.add(new Term(wordsField(), word)));
    return needed;
  }

  /** The terms that an entity of this type and name or id has, the most specific first. */
  private Set<String> terms(EntityType type, EntityLinker names) {
    Set<String> terms = new LinkedHashSet<>();
    String key = EntityLinker.key(name, type);
    if (!key.isEmpty()) {
      terms.add(names.entity(name, type));
      terms.add(Fields.shortName(key));
    }
    if (name.indexOf(':') > 0) {
      terms.add(name);
    }
    return terms;
  }

  private String field(EntityType type) {
    return switch (place) {
      case SENTENCE -> Fields.mentions(type);
      case QUOTED -> Fields.said(type);
      case SPEAKER -> Fields.SPEAKER;
    };
  }

  private static Query any(List<Query> queries) {
    return queries.size() == 1 ? queries.get(0) : new DisjunctionMaxQuery(queries, 0);
  }

  private static boolean isSeen(IndexReader reader, Term prefix) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(prefix.field());
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      boolean found = each.seekCeil(prefix.bytes()) != TermsEnum.SeekStatus.END;
      BytesRef term = found ? each.term() : null;
      if (term != null && StringHelper.startsWith(term, prefix.bytes())) {
        return true;
      }
    }
    return false;
  }

  private String wordsField() {
    return switch (place) {
      case SENTENCE -> Fields.TEXT;
      case QUOTED -> Fields.QUOTE;
      case SPEAKER -> Fields.SPEAKER_WORDS;
    };
  }

  private Query words() {
    List<String> words = NewsAnalyzer.terms(name);
    return words.isEmpty()
        ? new MatchNoDocsQuery("a name without a word")
        : new PhraseQuery(wordsField(), words.toArray(String[]::new));
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    return meaning(searcher).query();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return place.name().toLowerCase(Locale.ROOT) + "(" + name + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && place == ((NameQuery) other).place
        && type == ((NameQuery) other).type
        && name.equals(((NameQuery) other).name);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), place, type, name);
  }
}
