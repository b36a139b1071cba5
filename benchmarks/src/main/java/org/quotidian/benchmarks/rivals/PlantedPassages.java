package org.quotidian.benchmarks.rivals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;

/**
 * Articles of which every second one receives a passage of another: whole sentences of 40 to 80
 * words, inserted before a sentence, the same ones in every run.
 *
 * <p>No article both gives and receives, and none gives twice, so that a passage occurs in two
 * articles only (apart from what the articles had in common before). If no article with such
 * sentences remains, nothing is planted.
 *
 * @param articles all, in the order they came
 * @param plantings what was planted, by the article that it was put in
 */
record PlantedPassages(List<Article> articles, List<Planting> plantings) {

  private static final long SEED = 20261128;
  private static final int FEWEST_WORDS = 40;
  private static final int MOST_WORDS = 80;

  /** What was done to the words of a passage. By turns. */
  enum Degree {
    VERBATIM(0, 0),
    /** One word in ten is another one or omitted. */
    EDITED(.1, 0),
    /** One in three is changed; of the others, one in ten is swapped with the next. */
    HEAVILY_EDITED(1 / 3.0, .1);

    private final double changed;
    private final double swapped;

    Degree(double changed, double swapped) {
      this.changed = changed;
      this.swapped = swapped;
    }
  }

  /**
   * One passage.
   *
   * @param degree what was done to its words
   * @param pair from its first word to the end of its last one: on the left where it was put, on
   *     the right where it was taken from
   */
  record Planting(Degree degree, PassagePair pair) {}

  /** A word and the characters before it. */
  private record Piece(String before, String word) {}

  static PlantedPassages in(List<Article> originals) {
    Random random = new Random(SEED);
    List<AnnotatedArticle> annotated =
        originals.stream().map(Annotator.sentences()::annotate).toList();
    List<Integer> givers = new ArrayList<>();
    for (int i = 0; i < originals.size(); i += 2) {
      givers.add(i);
    }
    Collections.shuffle(givers, random);
    List<Article> articles = new ArrayList<>(originals);
    List<Planting> plantings = new ArrayList<>();
    int next = 0;
    for (int taker = 1; taker < originals.size(); taker += 2) {
      if (annotated.get(taker).sentences().isEmpty()) {
        continue;
      }
      Span passage = null;
      int giver = -1;
      while (passage == null && next < givers.size()) {
        giver = givers.get(next++);
        passage = passage(annotated.get(giver), random);
      }
      if (passage == null) {
        break;
      }
      Degree degree = Degree.values()[plantings.size() % Degree.values().length];
      String words = edited(passage.of(originals.get(giver).text()), degree, annotated, random);
      List<Sentence> sentences = annotated.get(taker).sentences();
      int at = sentences.get(random.nextInt(sentences.size())).span().begin();
      Article old = originals.get(taker);
      String text = old.text().substring(0, at) + words + ' ' + old.text().substring(at);
      articles.set(taker, Article.of(old.id(), text));
      Span put = new Span(at, at + words.length());
      plantings.add(
          new Planting(
              degree,
              new PassagePair(
                  taker, words(text, put), giver, words(originals.get(giver).text(), passage))));
    }
    return new PlantedPassages(List.copyOf(articles), List.copyOf(plantings));
  }

  /** Sentences in a row, or null if no sentence of the article begins any that are long enough. */
  private static @Nullable Span passage(AnnotatedArticle article, Random random) {
    List<Sentence> sentences = article.sentences();
    int shift = random.nextInt(Math.max(1, sentences.size()));
    for (int i = 0; i < sentences.size(); i++) {
      int first = (i + shift) % sentences.size();
      int words = 0;
      for (int last = first; last < sentences.size() && words < FEWEST_WORDS; last++) {
        Span span = new Span(sentences.get(first).span().begin(), sentences.get(last).span().end());
        words = pieces(span.of(article.article().text())).size();
        if (words >= FEWEST_WORDS && words <= MOST_WORDS) {
          return span;
        }
      }
    }
    return null;
  }

  private static String edited(
      String passage, Degree degree, List<AnnotatedArticle> articles, Random random) {
    List<Piece> pieces = pieces(passage);
    List<Piece> kept = new ArrayList<>();
    for (Piece piece : pieces) {
      if (random.nextDouble() >= degree.changed) {
        kept.add(piece);
      } else if (random.nextBoolean()) {
        kept.add(new Piece(piece.before, anyWord(articles, random)));
      }
    }
    for (int i = 0; i + 1 < kept.size(); i++) {
      if (random.nextDouble() < degree.swapped) {
        Piece piece = kept.get(i);
        kept.set(i, new Piece(piece.before, kept.get(i + 1).word));
        kept.set(i + 1, new Piece(kept.get(i + 1).before, piece.word));
      }
    }
    StringBuilder text = new StringBuilder();
    kept.forEach(piece -> text.append(piece.before).append(piece.word));
    Span words = words(passage, new Span(0, passage.length()));
    return text.append(passage, words.end(), passage.length()).toString();
  }

  private static String anyWord(List<AnnotatedArticle> articles, Random random) {
    while (true) {
      Tokens tokens = articles.get(random.nextInt(articles.size())).tokens();
      int i = tokens.count() == 0 ? 0 : random.nextInt(tokens.count());
      if (i < tokens.count() && tokens.isWord(i)) {
        return tokens.original(i);
      }
    }
  }

  private static List<Piece> pieces(String passage) {
    Tokens tokens = Tokens.of(passage);
    List<Piece> pieces = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < tokens.count(); i++) {
      if (!tokens.isMark(i)) {
        String before = passage.substring(end, tokens.begin(i));
        pieces.add(new Piece(before, passage.substring(tokens.begin(i), tokens.end(i))));
        end = tokens.end(i);
      }
    }
    return pieces;
  }

  /** From the first word of a stretch to the end of its last. */
  private static Span words(String text, Span stretch) {
    Tokens tokens = Tokens.of(stretch.of(text));
    int first = 0;
    while (tokens.isMark(first)) {
      first++;
    }
    int last = tokens.count() - 1;
    while (tokens.isMark(last)) {
      last--;
    }
    return new Span(stretch.begin() + tokens.begin(first), stretch.begin() + tokens.end(last));
  }
}
