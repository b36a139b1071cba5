package org.quotidian.benchmarks;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.article.Span;

/**
 * Made-up news from twelve sources: as much as wanted, without a download, and the same in every
 * run and on every machine. A smaller corpus is the beginning of a larger one.
 *
 * <p>Lengths, word frequencies, names, figures, quotations and abbreviations are about those of
 * English news; the sentences mean nothing. Every fourth article copies sentences from one of those
 * before it, as they are or with a few words changed, and in its own typography.
 */
public final class NewsCorpus {

  private static final long SEED = 20251215;
  private static final int SOURCES = 12;

  private static final Pattern SPEAKER_BETWEEN_QUOTATIONS = Pattern.compile(",\" [^\"]+\\.(?= \")");

  /** An article copies from one of so many before it. */
  private static final int MEMORY = 300;

  private final Random random = new Random(SEED);
  private final Vocabulary vocabulary = new Vocabulary(random);
  private final SentenceWriter writer = new SentenceWriter(random, vocabulary);

  /** The sentences of the last articles, the newest first. */
  private final ArrayDeque<List<String>> written = new ArrayDeque<>();

  private NewsCorpus() {}

  /**
   * An article whose sentences are known.
   *
   * @param article the article
   * @param sentences where they are in its text, in its order; headings are none
   */
  public record Known(Article article, List<Span> sentences) {

    /** Copies the list. */
    public Known {
      sentences = List.copyOf(sentences);
    }
  }

  /** The first {@code count} articles. */
  public static List<Article> articles(int count) {
    return stream().limit(count).toList();
  }

  /** All articles, without an end. Only the last ones are kept in memory. */
  public static Stream<Article> stream() {
    return known().map(Known::article);
  }

  /** The same with their sentences. */
  public static Stream<Known> known() {
    NewsCorpus corpus = new NewsCorpus();
    return IntStream.iterate(0, number -> number + 1).mapToObj(corpus::article);
  }

  private Known article(int number) {
    int source = random.nextInt(SOURCES);
    LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365));
    List<String> sentences = new ArrayList<>();
    int length = 6 + random.nextInt(16) + random.nextInt(16);
    for (int i = 0; i < length; i++) {
      sentences.add(writer.sentence());
    }
    if (number > 0 && random.nextInt(4) == 0) {
      copy(sentences);
    }
    written.addFirst(sentences);
    if (written.size() > MEMORY) {
      written.removeLast();
    }
    List<Span> spans = new ArrayList<>();
    String text = text(sentences, source, spans);
    Article article =
        Article.builder(String.format(Locale.ROOT, "news-%06d", number), text)
            .source("source-" + source)
            .title(writer.heading())
            .published(PublicationDate.parse(day.toString()))
            .language("en")
            .build();
    return new Known(article, spans);
  }

  /** Puts up to four passages from an earlier article in place of sentences of this one. */
  private void copy(List<String> sentences) {
    int back = 1 + random.nextInt(Math.min(written.size(), MEMORY));
    List<String> from = written.stream().skip(back - 1L).findFirst().orElseThrow();
    int passages = 1 + random.nextInt(4);
    for (int i = 0; i < passages; i++) {
      int at = random.nextInt(sentences.size());
      int there = random.nextInt(from.size());
      int most = Math.min(sentences.size() - at, from.size() - there);
      int length = Math.min(most, 1 + random.nextInt(3));
      boolean edited = random.nextInt(3) == 0;
      for (int k = 0; k < length; k++) {
        String sentence = from.get(there + k);
        sentences.set(at + k, edited ? edited(sentence) : sentence);
      }
    }
  }

  /** The sentence with up to three words changed. */
  private String edited(String sentence) {
    String[] words = sentence.split(" ", -1);
    int edits = 1 + random.nextInt(3);
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(words.length);
      if (words[at].chars().allMatch(c -> c >= 'a' && c <= 'z')) {
        words[at] = vocabulary.word();
      }
    }
    return String.join(" ", words);
  }

  private String text(List<String> sentences, int source, List<Span> spans) {
    HouseStyle[] styles = HouseStyle.values();
    HouseStyle style = styles[source % styles.length];
    StringBuilder text = new StringBuilder();
    if (source % 3 == 0) {
      text.append(vocabulary.name().toUpperCase(Locale.ROOT)).append(style.set(" (SW) - "));
    }
    int left = random.nextInt(4);
    for (int i = 0; i < sentences.size(); i++) {
      if (i > 0 && left-- > 0) {
        text.append(' ');
      } else if (i > 0) {
        text.append(random.nextInt(8) == 0 ? "\n\n" + writer.heading() + "\n\n" : "\n\n");
        left = random.nextInt(4);
      }
      for (String sentence : parts(sentences.get(i))) {
        int begin = text.length() + (sentence.startsWith(" ") ? 1 : 0);
        text.append(style.set(sentence));
        spans.add(new Span(begin, text.length()));
      }
    }
    return text.append('\n').toString();
  }

  /** Two sentences if a quotation goes on after its speaker, else one. */
  private static List<String> parts(String sentence) {
    Matcher speaker = SPEAKER_BETWEEN_QUOTATIONS.matcher(sentence);
    return speaker.find()
        ? List.of(sentence.substring(0, speaker.end()), sentence.substring(speaker.end()))
        : List.of(sentence);
  }
}
