package org.quotidian.annotate.entity;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.quotidian.annotation.EntityType;
import org.quotidian.text.Tokens;
import org.quotidian.text.Tokens.Gap;

/**
 * Finds the names in a text. Immutable and safe to share between threads; the same text always
 * gives the same names, and the work is linear in its length.
 */
public final class EntityRecognizer {

  /** So many tokens share their names at most: memory for longer texts stays bounded. */
  private static final int STRETCH = 1 << 16;

  /** A sentence of more tokens is none. */
  private static final int LONGEST = 1 << 12;

  /** What is longer is none. */
  private static final int LONGEST_NAME = 64;

  /** What speaks against a name far from all capital letters, in natural logarithms of odds. */
  private static final float NO_NAME = 20;

  /**
   * How many times too large the logarithms of odds are taken to be, since the features of
   * neighbours repeat evidence. A round number, not a fitted one.
   */
  private static final float OVERCONFIDENCE = 3;

  private final EntityModel model;
  private final WordClusters clusters;
  private final NameLists lists = NameLists.english();

  /** A recogniser with these weights and clusters. */
  public EntityRecognizer(EntityModel model, WordClusters clusters) {
    this.model = model;
    this.clusters = clusters;
  }

  /** The recogniser for English, whose model is in the jar; it is loaded when first asked for. */
  public static EntityRecognizer english() {
    return English.RECOGNIZER;
  }

  /**
   * The names in a text.
   *
   * @param tokens its tokens
   * @param sentences its sentences, as pairs of token numbers: the first, and the one after the
   *     last
   */
  public FoundNames recognize(Tokens tokens, int[] sentences) {
    byte[] labels = new byte[tokens.count()];
    int[] pieces = pieces(sentences);
    FoundNames found = new FoundNames(tokens);
    Decoder decoder = new Decoder(model);
    for (int from = 0; from < pieces.length; ) {
      int to = from + 2;
      while (to < pieces.length && pieces[to + 1] - pieces[from] <= STRETCH) {
        to += 2;
      }
      int[] stretch = Arrays.copyOfRange(pieces, from, to);
      Scores scores = label(tokens, stretch, decoder, labels);
      addNames(tokens, stretch, labels, scores, found);
      from = to;
    }
    return found;
  }

  /** The sentences, with any that is longer than a person would write cut up. */
  private static int[] pieces(int[] sentences) {
    int[] pieces = new int[sentences.length];
    int size = 0;
    for (int s = 0; s < sentences.length; s += 2) {
      for (int first = sentences[s]; first < sentences[s + 1]; first += LONGEST) {
        if (size == pieces.length) {
          pieces = Arrays.copyOf(pieces, size * 2);
        }
        pieces[size++] = first;
        pieces[size++] = Math.min(first + LONGEST, sentences[s + 1]);
      }
    }
    return Arrays.copyOf(pieces, size);
  }

  /** Finds the labels of a stretch of sentences, in two passes. */
  private Scores label(Tokens tokens, int[] sentences, Decoder decoder, byte[] labels) {
    int from = sentences[0];
    int to = sentences[sentences.length - 1];
    Features features = new Features(tokens, clusters, from, to);
    Scores scores = new Scores(from, to, model.scale());
    int[] buffer = new int[Features.LIMIT];
    for (int s = 0; s < sentences.length; s += 2) {
      features.enter(sentences[s], sentences[s + 1]);
      for (int i = sentences[s]; i < sentences[s + 1]; i++) {
        if (features.isFarFromNames(i)) {
          scores.outside(i, NO_NAME);
        } else {
          model.sum(buffer, features.of(i, buffer), scores.values, scores.at(i));
        }
      }
    }
    scores.keepModel();
    Headings headings = new Headings(tokens, sentences);
    ListedWords words = lists.of(tokens, from, to);
    new Rules(words).apply(tokens, sentences, headings, scores);
    Repeats repeats = new Repeats(features.facts());
    OrganizationContexts organizations =
        new OrganizationContexts(tokens, sentences, repeats, words);
    organizations.apply(headings, scores);
    decode(decoder, scores, sentences, labels);
    ArticleNames names = new ArticleNames(tokens, repeats, headings, words);
    names.collect(sentences, labels);
    names.adjust(sentences, scores);
    organizations.spread(labels, scores);
    Teams.in(tokens, sentences, repeats, words).adjust(labels, scores);
    decode(decoder, scores, sentences, labels);
    return scores;
  }

  private static void decode(Decoder decoder, Scores scores, int[] sentences, byte[] labels) {
    for (int s = 0; s < sentences.length; s += 2) {
      decoder.decode(scores, sentences[s], sentences[s + 1], labels);
    }
  }

  private static void addNames(
      Tokens tokens, int[] sentences, byte[] labels, Scores scores, FoundNames found) {
    for (int s = 0; s < sentences.length; s += 2) {
      int first = 0;
      for (int i = sentences[s]; i < sentences[s + 1]; i++) {
        if (Labels.starts(labels[i])) {
          first = i;
        }
        if (labels[i] != Labels.OUTSIDE && !Labels.isOpen(labels[i]) && i - first < LONGEST_NAME) {
          int type = Labels.type(labels[i]);
          int end = i + 1;
          if (type == EntityType.PERSON.ordinal()) {
            end = hyphenatedEnd(tokens, labels, end, sentences[s + 1]);
          }
          float score = probability(scores.margin(first, i + 1, type));
          found.add(first, end, type, score, scores.marginOfModel(first, i + 1, type) <= 0);
        }
      }
    }
  }

  /**
   * The probability that odds mean, given as a natural logarithm. The features of neighbours say
   * much the same, so that their sum is too sure of itself.
   */
  private static float probability(float odds) {
    return (float) (1 / (1 + Math.exp(-odds / OVERCONFIDENCE)));
  }

  /** "Edmund Farrant-Hale": where a person's name ends that goes on behind a hyphen. */
  private static int hyphenatedEnd(Tokens tokens, byte[] labels, int end, int sentenceEnd) {
    boolean goesOn =
        end + 1 < sentenceEnd
            && labels[end] == Labels.OUTSIDE
            && labels[end + 1] == Labels.OUTSIDE
            && tokens.isMark(end, '-')
            && tokens.gapBefore(end) == Gap.NONE
            && tokens.gapBefore(end + 1) == Gap.NONE
            && tokens.isWord(end + 1)
            && tokens.isCapitalized(end + 1)
            && !tokens.isAllCapitals(end + 1);
    return goesOn ? end + 2 : end;
  }

  /** Loads the model when first used, once. */
  private static final class English {
    static final EntityRecognizer RECOGNIZER = load();

    private static EntityRecognizer load() {
      try (DataInputStream model = Resources.open("english.model");
          DataInputStream clusters = Resources.open("english.clusters")) {
        return new EntityRecognizer(EntityModel.read(model), WordClusters.read(clusters));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
