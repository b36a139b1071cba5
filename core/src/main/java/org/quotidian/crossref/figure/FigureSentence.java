package org.quotidian.crossref.figure;

import java.util.List;
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

/** What a sentence says of all its numbers; found once for all of them. Immutable. */
final class FigureSentence {

  static final StemCache STEMS = new StemCache();

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

  private static final String MAY = "May";

  final AnnotatedArticle article;
  final Sentence sentence;

  /** The tokens of its words, and their stems; 0 for a word that starts with a digit. */
  final int[] words;

  final int[] stems;

  /** The stems of the sentences before and after, without words that start with a digit. */
  final int[] neighbourStems;

  /** Whether the sentence, or one beside it, speaks of a market or of earnings. */
  final boolean isOfMarket;

  /** Whether it has a word for what is possible, planned or estimated. */
  final boolean isExpected;

  /** The months and quarters that it names. */
  final Set<String> months;

  /** The week that it names, or {@code null}. */
  final @Nullable Long week;

  /** The persons and organisations that it names. */
  final List<SpeakerName> names;

  /** The dates in it. */
  final Set<Double> dates;

  private final List<NumberMention> numbers;

  /**
   * A sentence of an article.
   *
   * @param at its number
   * @param numbers the numbers in it
   * @param mentions the mentions in it
   */
  FigureSentence(
      AnnotatedArticle article, int at, List<NumberMention> numbers, List<Mention> mentions) {
    this.article = article;
    Tokens tokens = article.tokens();
    List<Sentence> sentences = article.sentences();
    sentence = sentences.get(at);
    this.numbers =
        numbers.stream()
            .filter(
                number ->
                    number.span().begin() >= sentence.begin()
                        && number.span().begin() < sentence.end())
            .toList();
    words = tokens.words(sentence.firstToken(), sentence.endToken());
    stems =
        IntStream.of(words)
            .map(word -> startsWithDigit(tokens, word) ? 0 : STEMS.stem(tokens, word))
            .toArray();
    neighbourStems =
        IntStream.of(at - 1, at + 1)
            .filter(beside -> beside >= 0 && beside < sentences.size())
            .mapToObj(sentences::get)
            .flatMapToInt(
                beside -> IntStream.of(tokens.words(beside.firstToken(), beside.endToken())))
            .filter(word -> !startsWithDigit(tokens, word))
            .map(word -> STEMS.stem(tokens, word))
            .distinct()
            .toArray();
    isOfMarket = isOfMarket(tokens, sentences, at);
    isExpected =
        IntStream.of(words).anyMatch(word -> EXPECTED.contains(tokens, word) && !isMonth(word));
    months = FigurePeriod.months(article.article().text(), sentence);
    week = FigurePeriod.week(article, sentence);
    names = names(mentions);
    dates =
        this.numbers.stream()
            .filter(number -> number.kind() == NumberMention.Kind.DATE)
            .filter(number -> number.span().end() <= sentence.end())
            .map(NumberMention::low)
            .collect(Collectors.toSet());
  }

  private static boolean startsWithDigit(Tokens tokens, int token) {
    return Character.isDigit(tokens.text().charAt(tokens.begin(token)));
  }

  private static boolean isOfMarket(Tokens tokens, List<Sentence> sentences, int at) {
    int first = sentences.get(Math.max(0, at - 1)).firstToken();
    int end = sentences.get(Math.min(sentences.size() - 1, at + 1)).endToken();
    return IntStream.range(first, end).anyMatch(token -> MARKET.contains(tokens, token));
  }

  /** Whether a word is the month, or a name; "May" as the first word may be either. */
  private boolean isMonth(int word) {
    Tokens tokens = article.tokens();
    boolean isFirst = word == words[0];
    return tokens.text().substring(tokens.begin(word), tokens.end(word)).equals(MAY)
        && (!isFirst || words.length > 1 && startsWithDigit(tokens, words[1]));
  }

  private List<SpeakerName> names(List<Mention> mentions) {
    return mentions.stream()
        .filter(mention -> mention.begin() >= sentence.begin() && mention.end() <= sentence.end())
        .filter(
            mention ->
                mention.type() == EntityType.PERSON || mention.type() == EntityType.ORGANIZATION)
        .map(mention -> SpeakerName.ofEntity(mention.entity(), false))
        .toList();
  }

  /** The number of its numbers of a kind. */
  int count(NumberMention.Kind kind) {
    return (int) numbers.stream().filter(number -> number.kind() == kind).count();
  }
}
