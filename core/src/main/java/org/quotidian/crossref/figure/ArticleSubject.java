package org.quotidian.crossref.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.lists.TermSet;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Sentence;
import org.quotidian.event.SpeakerName;
import org.quotidian.text.Tokens;

/**
 * The persons and organisations that an article is about: those that it names at its beginning, and
 * how often it names each. Two reports of one kind on two companies are alike in all but these
 * names; what they say of their subjects is not comparable. Immutable.
 */
final class ArticleSubject {

  /** The number of sentences that are the beginning of an article. */
  private static final int LEAD = 3;

  /** The least cosine of the counts of names. */
  private static final double LEAST_COSINE = 0.4;

  /** Words of reports on companies and markets. */
  private static final TermSet BUSINESS =
      TermSet.of(
          "shares stock stocks index nasdaq dow futures barrel barrels analyst analysts revenue"
              + " revenues earnings profit profits quarter quarterly yield yields bonds traders"
              + " investor investors company companies takeover buyout bid bids bidder bidders"
              + " merger acquisition acquire acquired shareholders sales retailer retailers automaker"
              + " automakers carmaker carmakers airline airlines carrier carriers maker makers ounce"
              + " bpd forecast dealers brokerage economists subscribers gdp stores customers market"
              + " markets rates inflation inc corp co ltd plc llc");

  /** The least share of sentences with one of these words in such a report. */
  private static final double BUSINESS_SHARE = 0.2;

  /** Whether it is a report on companies or markets. */
  final boolean isOfBusiness;

  private final List<SpeakerName> names;

  /** How often each name occurs, by its last word: "Merz" is the "Friedrich Merz" of another. */
  private final Map<String, Integer> counts = new HashMap<>();

  ArticleSubject(AnnotatedArticle article) {
    List<Sentence> sentences = article.sentences();
    int end = sentences.isEmpty() ? 0 : sentences.get(Math.min(LEAD, sentences.size()) - 1).end();
    SpeakerName source = source(article.article().source());
    isOfBusiness = isOfBusiness(article.tokens(), sentences);
    names = new ArrayList<>();
    for (Mention mention : article.mentions()) {
      SpeakerName name = SpeakerName.ofEntity(mention.entity(), false);
      boolean isActor =
          mention.type() == EntityType.PERSON || mention.type() == EntityType.ORGANIZATION;
      if (isActor && !name.words().isEmpty() && (source == null || !name.matches(source))) {
        counts.merge(name.lastWord(), 1, Integer::sum);
        if (mention.end() <= end) {
          names.add(name);
        }
      }
    }
  }

  private static boolean isOfBusiness(Tokens tokens, List<Sentence> sentences) {
    long count =
        sentences.stream()
            .filter(
                sentence ->
                    IntStream.range(sentence.firstToken(), sentence.endToken())
                        .anyMatch(token -> BUSINESS.contains(tokens, token)))
            .count();
    return count >= BUSINESS_SHARE * sentences.size();
  }

  /** The name of the article's own source says nothing of what the article reports. */
  private static @Nullable SpeakerName source(@Nullable String source) {
    return source == null
        ? null
        : SpeakerName.ofEntity(source.toLowerCase(Locale.ROOT).replace(' ', '-'), false);
  }

  /** Whether the article names somebody, anywhere. */
  boolean names(SpeakerName name) {
    return !name.words().isEmpty() && counts.containsKey(name.lastWord());
  }

  /** Whether both articles are about the same persons and organisations. */
  boolean isThatOf(ArticleSubject other) {
    return names.stream().anyMatch(name -> other.names.stream().anyMatch(name::matches))
        && cosine(other) >= LEAST_COSINE;
  }

  private double cosine(ArticleSubject other) {
    double product = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      product += (double) entry.getValue() * other.counts.getOrDefault(entry.getKey(), 0);
    }
    return product == 0 ? 0 : product / Math.sqrt(squares() * other.squares());
  }

  private double squares() {
    return counts.values().stream().mapToDouble(count -> (double) count * count).sum();
  }
}
