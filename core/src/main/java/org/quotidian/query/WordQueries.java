package org.quotidian.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.quotidian.index.NewsAnalyzer;
import org.quotidian.index.NewsAnalyzer.Word;
import org.quotidian.inflection.Compounds;
import org.quotidian.query.clause.ExactFirstQuery;

/**
 * Queries for words of a text field, in any inflection. The forms that are asked for come first.
 */
final class WordQueries {

  /** Alternatives in a phrase, such as {@code (robust OR strong)}. */
  private static final Pattern ALTERNATIVES =
      Pattern.compile("\\(([^()]*\\bOR\\b[^()]*)\\)|\\(\\s*([^\\s()]+)\\s*\\)");

  private static final Pattern OR = Pattern.compile("\\s+OR\\s+");

  /** A word of two parts that is written with a hyphen, or a blank, or in one. */
  private static final Pattern HYPHENATED = Pattern.compile("(\\p{L}{2,})\\p{Pd}(\\p{L}{2,})");

  private WordQueries() {}

  /**
   * What one word of a query means. One that is more than one word in a text, such as {@code F-16},
   * {@code AT&T}, {@code 9/11} or an address, is a phrase, with the {@code &}.
   *
   * @return {@code null} if the text holds no word
   */
  static @Nullable Query word(String field, String text) {
    List<Word> words = NewsAnalyzer.words(text);
    if (words.isEmpty()) {
      return null;
    }
    if (words.size() > 1) {
      Query phrase = phrase(field, words, 0);
      Matcher hyphenated = HYPHENATED.matcher(text);
      return hyphenated.matches()
          ? either(phrase, single(field, hyphenated.group(1) + hyphenated.group(2)))
          : phrase;
    }
    Query word = single(field, words.get(0));
    String parts = Compounds.parts(words.get(0).stem());
    return parts == null ? word : either(word, phrase(field, NewsAnalyzer.words(parts), 0));
  }

  /** All the words of a text, in whatever order. */
  static Query all(String field, String text) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Word word : NewsAnalyzer.words(text)) {
      all.add(single(field, word), BooleanClause.Occur.MUST);
    }
    return all.build();
  }

  /**
   * The words of a text one behind the other, or at most {@code slop} places apart.
   *
   * @return {@code null} if the text holds no word
   */
  static @Nullable Query phrase(String field, String text, int slop) {
    List<Word> words = NewsAnalyzer.words(text);
    if (words.size() == 1) {
      return word(field, text);
    }
    return words.isEmpty() ? null : phrase(field, words, slop);
  }

  /**
   * A phrase that may hold alternatives in parentheses.
   *
   * @return {@code null} if the text holds no word
   * @throws RefusedException if an alternative is more than one word
   */
  static @Nullable Query phraseOfAlternatives(String field, String text, int slop)
      throws RefusedException {
    Matcher groups = ALTERNATIVES.matcher(text);
    List<List<Word>> places = new ArrayList<>();
    int end = 0;
    boolean found = false;
    while (groups.find()) {
      NewsAnalyzer.words(text.substring(end, groups.start()))
          .forEach(word -> places.add(List.of(word)));
      places.add(alternatives(groups.group(1) == null ? groups.group(2) : groups.group(1)));
      found |= groups.group(1) != null;
      end = groups.end();
    }
    if (!found) {
      return phrase(field, text, slop);
    }
    NewsAnalyzer.words(text.substring(end)).forEach(word -> places.add(List.of(word)));
    return phraseOfPlaces(field, places, slop);
  }

  private static List<Word> alternatives(String group) throws RefusedException {
    List<Word> alternatives = new ArrayList<>();
    for (String each : OR.split(group.strip())) {
      List<Word> words = NewsAnalyzer.words(each);
      if (words.size() != 1) {
        throw new RefusedException(
            "'(" + group + ")' in a phrase takes single words, separated by OR", -1);
      }
      alternatives.addAll(words);
    }
    return alternatives;
  }

  private static Query phrase(String field, List<Word> words, int slop) {
    return phraseOfPlaces(field, words.stream().map(List::of).toList(), slop);
  }

  private static Query phraseOfPlaces(String field, List<List<Word>> places, int slop) {
    MultiPhraseQuery.Builder builder = new MultiPhraseQuery.Builder().setSlop(slop);
    List<String> forms = new ArrayList<>();
    boolean isPlain = true;
    List<String> plain = new ArrayList<>();
    for (List<Word> place : places) {
      List<String> stems =
          place.stream().flatMap(word -> word.stems().stream()).distinct().toList();
      isPlain &= stems.size() == 1;
      plain.add(stems.get(0));
      builder.add(stems.stream().map(stem -> new Term(field, stem)).toArray(Term[]::new));
      if (place.size() == 1) {
        forms.add(place.get(0).form());
      }
    }
    Query phrase =
        isPlain ? new PhraseQuery(slop, field, plain.toArray(String[]::new)) : builder.build();
    return forms.isEmpty() ? phrase : ExactFirstQuery.of(phrase, field, forms);
  }

  private static Query single(String field, String word) {
    return single(field, NewsAnalyzer.words(word).get(0));
  }

  private static Query single(String field, Word word) {
    Query stems;
    if (word.stems().size() == 1) {
      stems = new TermQuery(new Term(field, word.stem()));
    } else {
      SynonymQuery.Builder any = new SynonymQuery.Builder(field);
      word.stems().forEach(stem -> any.addTerm(new Term(field, stem)));
      stems = any.build();
    }
    return ExactFirstQuery.of(stems, field, List.of(word.form()));
  }

  private static Query either(Query one, Query other) {
    return new DisjunctionMaxQuery(List.of(one, other), 0);
  }
}
