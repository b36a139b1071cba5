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
import org.quotidian.annotation.Mention;
import org.quotidian.event.SpeakerName;
import org.quotidian.text.Tokens;
import org.quotidian.words.WordWeights;

/**
 * The words around a number, which say what it counts: those of its sentence, the nearer the more
 * they count, and, a little, those of the sentences before and after. Immutable.
 */
final class FigureContext {

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

  /**
   * The context of a number.
   *
   * @param sentence the sentence that it is in
   */
  private FigureContext(FigureSentence sentence, NumberMention number) {
    AnnotatedArticle article = sentence.article;
    this.number = number;
    isConversion = isConversion(number, article.article().text());
    isOfMarket = sentence.isOfMarket;
    isExpected = sentence.isExpected;
    period = FigurePeriod.of(sentence, number.span());
    scope = FigureScope.of(article, sentence.sentence, number.span());
    inSentence = sentence.count(number.kind());
    names = sentence.names;
    dates = sentence.dates;
    unit = unitStem(number);
    Tokens tokens = article.tokens();
    int[] own = sentence.words;
    int first = 0;
    while (first < own.length && tokens.end(own[first]) <= number.span().begin()) {
      first++;
    }
    int end = first;
    while (end < own.length && tokens.begin(own[end]) < number.span().end()) {
      end++;
    }
    int[] following = new int[NEXT];
    int nexts = 0;
    Map<Integer, Double> words = new HashMap<>();
    for (int i = 0; i < own.length; i++) {
      int stem = sentence.stems[i];
      if ((i < first || i >= end) && stem != 0) {
        int distance = i < first ? first - i : i - end + 1;
        words.merge(stem, 1 / (1 + Math.max(0, distance - NEAR) / HALF), Math::max);
        if (i >= end && distance <= NEXT) {
          following[nexts++] = stem;
        }
      }
    }
    for (int stem : sentence.neighbourStems) {
      words.merge(stem, NEIGHBOUR, Math::max);
    }
    next = Arrays.copyOf(following, nexts);
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
    Map<Integer, FigureSentence> sentences = new HashMap<>();
    return numbers.stream()
        .map(
            number ->
                new FigureContext(
                    sentences.computeIfAbsent(
                        sentence(article, number.span().begin()),
                        at ->
                            new FigureSentence(
                                article,
                                at,
                                numbersOf.getOrDefault(at, List.of()),
                                mentionsOf.getOrDefault(at, List.of()))),
                    number))
        .toList();
  }

  /** The sentence that an offset lies in, or else the one after it, or the last. */
  private static int sentence(AnnotatedArticle article, int offset) {
    return Math.min(article.sentenceAt(offset), article.sentences().size() - 1);
  }

  /** Whether both sentences have dates, and none in common: two weeks, two quarters. */
  boolean hasOtherDatesThan(FigureContext other) {
    return !dates.isEmpty()
        && !other.dates.isEmpty()
        && dates.stream().noneMatch(other.dates::contains);
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

  private static int unitStem(NumberMention number) {
    @Nullable String unit = number.unit();
    if (unit == null || number.kind() != NumberMention.Kind.COUNT) {
      return 0;
    }
    Tokens tokens = Tokens.of(unit);
    int[] words = tokens.words(0, tokens.count());
    return words.length == 0 ? 0 : FigureSentence.STEMS.stem(tokens, words[words.length - 1]);
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
        .map(token -> FigureSentence.STEMS.stem(tokens, token))
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
