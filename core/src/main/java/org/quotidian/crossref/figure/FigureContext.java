package org.quotidian.crossref.figure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.lists.TermSet;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Sentence;
import org.quotidian.event.SpeakerName;
import org.quotidian.text.Tokens;
import org.quotidian.words.StemCache;
import org.quotidian.words.WordWeights;

/**
 * The words around a number, which say what it counts: those of its sentence, the nearer the more
 * they count, and, a little, those of the sentences before and after. Immutable.
 */
final class FigureContext {

  private static final StemCache STEMS = new StemCache();

  /** Within this number of words, a word counts in full; beyond, ... */
  private static final int NEAR = 2;

  /** ... it counts half at this distance from there. */
  private static final double HALF = 7;

  /** What a word of a neighbouring sentence counts. */
  private static final double NEIGHBOUR = 0.7 / (1 + 20 / HALF);

  /** The number of words after the number that may be what it counts. */
  private static final int NEXT = 3;

  /** A word that two numbers are followed by says that they count the same if it is as rare. */
  private static final double RARE = 3.5;

  /** Words of reports on markets and earnings. */
  private static final TermSet MARKET =
      TermSet.of(
          "shares stock stocks index nasdaq dow futures barrel analysts revenue revenues earnings"
              + " profit profits quarterly yield yields bonds traders investors");

  private static final TermSet EXPECTED =
      TermSet.of(
          "may might could would should expects expected expect expecting likely possible possibly"
              + " potential potentially considering forecast forecasts target targets plans hopes"
              + " proposed seeking estimated estimates");

  private static final int[] TIME_STEMS = stems("years months weeks days hours minutes");

  final NumberMention number;

  /** Whether the sentence, or one beside it, speaks of a market or of earnings. */
  final boolean isOfMarket;

  /** Whether it is in parentheses, after what it converts: "90 million euros ($98 million)". */
  final boolean isConversion;

  /** Whether its sentence has a word for what is possible, planned or estimated. */
  final boolean isExpected;

  /** The time that it is of. */
  final FigurePeriod period;

  /** Of how much the number is said. */
  final FigureScope scope;

  /** The number of numbers of the same kind in the sentence, this one included. */
  final int inSentence;

  /** The stems around, ascending, and how much each counts by its place. */
  final int[] stems;

  final double[] nearness;

  /** The persons and organisations that the sentence names. */
  private final List<SpeakerName> names;

  /** The stem of what is counted, or 0. */
  private final int unit;

  private final int[] next;

  /** The dates in the sentence. */
  private final Set<Double> dates;

  private FigureContext(
      String text,
      NumberMention number,
      int inSentence,
      Map<Integer, Double> words,
      List<SpeakerName> names,
      int unit,
      int[] next,
      boolean isOfMarket,
      Set<Double> dates,
      FigureScope scope,
      boolean isExpected,
      FigurePeriod period) {
    this.dates = dates;
    this.scope = scope;
    isConversion = isConversion(number, text);
    this.isExpected = isExpected;
    this.period = period;
    this.isOfMarket = isOfMarket;
    this.number = number;
    this.inSentence = inSentence;
    this.names = names;
    this.unit = unit;
    this.next = next;
    stems = words.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    nearness = new double[stems.length];
    for (int i = 0; i < stems.length; i++) {
      nearness[i] = Objects.requireNonNull(words.get(stems[i]));
    }
  }

  /** The contexts of an article's numbers, in text order; none if only sentences are known. */
  static List<FigureContext> in(AnnotatedArticle article) {
    if (article.figures().isEmpty() && article.mentions().isEmpty()) {
      return List.of();
    }
    List<NumberMention> numbers = NumberScan.in(article);
    Map<Integer, List<NumberMention>> numbersOf =
        numbers.stream()
            .collect(Collectors.groupingBy(number -> sentence(article, number.span().begin())));
    Map<Integer, List<Mention>> mentionsOf =
        numbers.isEmpty()
            ? Map.of()
            : article.mentions().stream()
                .collect(Collectors.groupingBy(mention -> sentence(article, mention.begin())));
    return numbers.stream()
        .map(
            number -> {
              int at = sentence(article, number.span().begin());
              return of(
                  article,
                  number,
                  at,
                  numbersOf.getOrDefault(at, List.of()),
                  mentionsOf.getOrDefault(at, List.of()));
            })
        .toList();
  }

  /** The sentence that an offset lies in, or else the one after it, or the last. */
  private static int sentence(AnnotatedArticle article, int offset) {
    return Math.min(article.sentenceAt(offset), article.sentences().size() - 1);
  }

  private static FigureContext of(
      AnnotatedArticle article,
      NumberMention number,
      int at,
      List<NumberMention> all,
      List<Mention> mentions) {
    Tokens tokens = article.tokens();
    List<Sentence> sentences = article.sentences();
    Sentence sentence = sentences.get(at);
    Map<Integer, Double> words = new HashMap<>();
    int[] own = tokens.words(sentence.firstToken(), sentence.endToken());
    int first = 0;
    while (first < own.length && tokens.end(own[first]) <= number.span().begin()) {
      first++;
    }
    int end = first;
    while (end < own.length && tokens.begin(own[end]) < number.span().end()) {
      end++;
    }
    int[] next = new int[NEXT];
    int nexts = 0;
    for (int i = 0; i < own.length; i++) {
      if ((i < first || i >= end) && !startsWithDigit(tokens, own[i])) {
        int distance = i < first ? first - i : i - end + 1;
        int stem = STEMS.stem(tokens, own[i]);
        words.merge(stem, 1 / (1 + Math.max(0, distance - NEAR) / HALF), Math::max);
        if (i >= end && distance <= NEXT) {
          next[nexts++] = stem;
        }
      }
    }
    for (int neighbour : new int[] {at - 1, at + 1}) {
      if (neighbour >= 0 && neighbour < sentences.size()) {
        Sentence beside = sentences.get(neighbour);
        for (int token : tokens.words(beside.firstToken(), beside.endToken())) {
          if (!startsWithDigit(tokens, token)) {
            words.merge(STEMS.stem(tokens, token), NEIGHBOUR, Math::max);
          }
        }
      }
    }
    int inSentence =
        (int)
            all.stream()
                .filter(
                    other ->
                        other.kind() == number.kind()
                            && other.span().begin() >= sentence.begin()
                            && other.span().begin() < sentence.end())
                .count();
    return new FigureContext(
        article.article().text(),
        number,
        inSentence,
        words,
        names(mentions, sentence),
        unitStem(number),
        Arrays.copyOf(next, nexts),
        isOfMarket(tokens, sentences, at),
        dates(sentence, all),
        FigureScope.of(article, sentence, number.span()),
        IntStream.of(own).anyMatch(token -> EXPECTED.contains(tokens, token)),
        FigurePeriod.of(article, sentence, number.span()));
  }

  private static Set<Double> dates(Sentence sentence, List<NumberMention> all) {
    return all.stream()
        .filter(number -> number.kind() == NumberMention.Kind.DATE)
        .filter(
            number ->
                number.span().begin() >= sentence.begin() && number.span().end() <= sentence.end())
        .map(NumberMention::low)
        .collect(Collectors.toSet());
  }

  /** Whether both sentences have dates, and none in common: two weeks, two quarters. */
  boolean hasOtherDatesThan(FigureContext other) {
    return !dates.isEmpty()
        && !other.dates.isEmpty()
        && dates.stream().noneMatch(other.dates::contains);
  }

  private static boolean isOfMarket(Tokens tokens, List<Sentence> sentences, int at) {
    int first = sentences.get(Math.max(0, at - 1)).firstToken();
    int end = sentences.get(Math.min(sentences.size() - 1, at + 1)).endToken();
    return IntStream.range(first, end).anyMatch(token -> MARKET.contains(tokens, token));
  }

  private static List<SpeakerName> names(List<Mention> mentions, Sentence sentence) {
    return mentions.stream()
        .filter(mention -> mention.begin() >= sentence.begin() && mention.end() <= sentence.end())
        .filter(
            mention ->
                mention.type() == EntityType.PERSON || mention.type() == EntityType.ORGANIZATION)
        .map(mention -> SpeakerName.ofEntity(mention.entity(), false))
        .toList();
  }

  /** Whether the sentence names a person or an organisation that an article does not. */
  boolean namesOthersThan(ArticleSubject subject) {
    return names.stream().anyMatch(name -> !subject.names(name));
  }

  /**
   * What the words weigh that are beside both numbers, in nats.
   *
   * @param nearest how near they have to be, from 0 to 1
   */
  double weightBeside(FigureContext other, double nearest) {
    double weight = 0;
    int j = 0;
    for (int i = 0; i < stems.length; i++) {
      while (j < other.stems.length && other.stems[j] < stems[i]) {
        j++;
      }
      if (j < other.stems.length
          && other.stems[j] == stems[i]
          && Math.min(nearness[i], other.nearness[j]) >= nearest) {
        weight += WordWeights.english().sentenceWeight(stems[i]);
      }
    }
    return weight;
  }

  /** Whether both sentences name somebody, and nobody in common: two companies, two candidates. */
  boolean namesOthersThan(FigureContext other) {
    return !names.isEmpty()
        && !other.names.isEmpty()
        && names.stream().noneMatch(name -> other.names.stream().anyMatch(name::matches));
  }

  /** Whether both sentences name somebody in common. */
  boolean sharesNameWith(FigureContext other) {
    return names.stream().anyMatch(name -> other.names.stream().anyMatch(name::matches));
  }

  /** Whether it counts years, months or days: articles have many of these. */
  boolean isOfTime() {
    return number.kind() == NumberMention.Kind.COUNT
        && (contains(TIME_STEMS, unit) || next.length > 0 && contains(TIME_STEMS, next[0]));
  }

  private static boolean isConversion(NumberMention number, String text) {
    int begin = number.span().begin();
    return begin > 0 && text.charAt(begin - 1) == '(';
  }

  private static boolean startsWithDigit(Tokens tokens, int token) {
    return Character.isDigit(tokens.text().charAt(tokens.begin(token)));
  }

  private static int unitStem(NumberMention number) {
    @Nullable String unit = number.unit();
    if (unit == null || number.kind() != NumberMention.Kind.COUNT) {
      return 0;
    }
    Tokens tokens = Tokens.of(unit);
    int[] words = tokens.words(0, tokens.count());
    return words.length == 0 ? 0 : STEMS.stem(tokens, words[words.length - 1]);
  }

  /** Whether both numbers count things of one kind, as far as the words beside them say so. */
  boolean hasUnitOf(FigureContext other) {
    if (number.kind() != NumberMention.Kind.COUNT) {
      return number.kind() == other.number.kind();
    }
    Measure measure = number.measure();
    Measure otherMeasure = other.number.measure();
    if (measure != null && otherMeasure != null && measure.isOtherUnitThan(otherMeasure)) {
      return true;
    }
    if (unit != 0 && (unit == other.unit || contains(other.next, unit))
        || other.unit != 0 && contains(next, other.unit)) {
      return true;
    }
    for (int stem : next) {
      if (contains(other.next, stem) && WordWeights.english().sentenceWeight(stem) > RARE) {
        return true;
      }
    }
    return false;
  }

  private static int[] stems(String words) {
    Tokens tokens = Tokens.of(words);
    return IntStream.of(tokens.words(0, tokens.count()))
        .map(token -> STEMS.stem(tokens, token))
        .toArray();
  }

  private static boolean contains(int[] stems, int stem) {
    for (int each : stems) {
      if (each == stem) {
        return true;
      }
    }
    return false;
  }

  /**
   * How likely both count the same thing, by what is said around them: the weight of the words in
   * common, times its share of both contexts.
   *
   * @param weights what this context's words weigh in the two articles
   * @param total the {@link #weight} of these words
   * @param otherTotal that of the other words
   */
  double likenessTo(FigureContext other, FigureWeights weights, double total, double otherTotal) {
    double shared = 0;
    int j = 0;
    for (int i = 0; i < stems.length; i++) {
      while (j < other.stems.length && other.stems[j] < stems[i]) {
        j++;
      }
      if (j < other.stems.length && other.stems[j] == stems[i]) {
        shared += weights.of(stems[i]) * Math.min(nearness[i], other.nearness[j]);
      }
    }
    return total == 0 || otherTotal == 0 ? 0 : shared * shared / Math.sqrt(total * otherTotal);
  }

  /** What the words around the number weigh. */
  double weight(FigureWeights weights) {
    double weight = 0;
    for (int i = 0; i < stems.length; i++) {
      weight += weights.of(stems[i]) * nearness[i];
    }
    return weight;
  }
}
