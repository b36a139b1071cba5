package org.quotidian.query;

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
import org.quotidian.annotate.EntityNames;
import org.quotidian.annotation.EntityType;
import org.quotidian.index.Fields;
import org.quotidian.index.NewsAnalyzer;

/**
 * An entity by one of its names. Which terms that means is told by the index that is searched, when
 * the query is rewritten for it:
 *
 * <ol>
 *   <li>the entity of this id, and those that the index knows by this short name: everybody of this
 *       surname, an organisation of this acronym;
 *   <li>if there is none, those whose names start with these words;
 *   <li>if there is none either, the words as they stand in the text.
 * </ol>
 */
final class NameQuery extends Query {

  /** Where the entity stands. */
  enum Place {
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
  NameQuery(Place place, @Nullable EntityType type, String name) {
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
  record Meaning(Query query, boolean known, Predicate<String> terms) {}

  Place place() {
    return place;
  }

  @Nullable EntityType type() {
    return type;
  }

  /** The same entity, standing elsewhere. */
  NameQuery in(Place place) {
    return new NameQuery(place, type, name);
  }

  /** What to tell of a name that no entity has. */
  String unknown() {
    String kind = type == null ? "entity" : kind(type);
    return place == Place.SPEAKER
        ? "no speaker is named '" + name + "' here: looked for the words that speakers are told by"
        : "no " + kind + " is named '" + name + "' here: looked for the words";
  }

  private static String kind(EntityType type) {
    return switch (type) {
      case PERSON -> "person";
      case ORGANIZATION -> "organisation";
      case LOCATION -> "place";
      case MISC -> "entity";
    };
  }

  Meaning meaning(IndexReader reader) throws IOException {
    List<Query> exact = new ArrayList<>();
    Set<String> terms = new LinkedHashSet<>();
    Set<Term> prefixes = new LinkedHashSet<>();
    for (EntityType each : type == null ? EntityType.values() : new EntityType[] {type}) {
      String field = field(each);
      for (String text : terms(each)) {
        Term term = new Term(field, text);
        if (reader.docFreq(term) > 0 && (terms.add(text) || place != Place.SPEAKER)) {
          exact.add(new TermQuery(term));
        }
      }
      String id = EntityNames.english().entity(name, each);
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
   * Terms of which an index has to hold one for {@link #meaning} to find anything: one that ends in
   * a hyphen stands for all that start so.
   */
  Set<Term> needed() {
    Set<Term> needed = new LinkedHashSet<>();
    for (EntityType each : type == null ? EntityType.values() : new EntityType[] {type}) {
      for (String text : terms(each)) {
        needed.add(new Term(field(each), text));
      }
      String id = EntityNames.english().entity(name, each);
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

  /** The terms that an entity of this type and name or id has, the most telling first. */
  private Set<String> terms(EntityType type) {
    Set<String> terms = new LinkedHashSet<>();
    String key = EntityNames.key(name, type);
    if (!key.isEmpty()) {
      terms.add(EntityNames.english().entity(name, type));
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
    return meaning(searcher.getIndexReader()).query();
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
