package org.quotidian.annotate.entity;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.quotidian.text.Tokens;

/**
 * Finds the names in a text. Immutable and safe to share between threads; the same text always
 * gives the same names, and the work is linear in its length.
 */
public final class EntityRecognizer {

  private final EntityModel model;
  private final WordClusters clusters;
  private final NameLists lists = NameLists.english();
  private final Rules rules = new Rules(lists);

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
  public Mentions recognize(Tokens tokens, int[] sentences) {
    Features features = new Features(tokens, clusters);
    Scores scores = new Scores(tokens.count(), model.scale());
    int[] buffer = new int[Features.LIMIT];
    for (int s = 0; s < sentences.length; s += 2) {
      features.enter(sentences[s], sentences[s + 1]);
      for (int i = sentences[s]; i < sentences[s + 1]; i++) {
        model.sum(buffer, features.of(i, buffer), scores.values, i * Labels.COUNT);
      }
    }
    rules.apply(tokens, sentences, scores);
    byte[] labels = new byte[tokens.count()];
    Decoder decoder = new Decoder(model);
    decodeAll(decoder, scores, sentences, labels);
    ArticleNames names = new ArticleNames(tokens, features.facts());
    names.collect(sentences, labels);
    names.adjust(sentences, scores);
    Teams.in(tokens, sentences, features.facts(), lists).adjust(labels, scores);
    decodeAll(decoder, scores, sentences, labels);
    return mentions(tokens, sentences, labels);
  }

  private static void decodeAll(Decoder decoder, Scores scores, int[] sentences, byte[] labels) {
    for (int s = 0; s < sentences.length; s += 2) {
      if (sentences[s] < sentences[s + 1]) {
        decoder.decode(scores.values, sentences[s], sentences[s + 1], labels);
      }
    }
  }

  private static Mentions mentions(Tokens tokens, int[] sentences, byte[] labels) {
    Mentions mentions = new Mentions(tokens);
    for (int s = 0; s < sentences.length; s += 2) {
      int first = 0;
      for (int i = sentences[s]; i < sentences[s + 1]; i++) {
        if (Labels.starts(labels[i])) {
          first = i;
        }
        if (labels[i] != Labels.OUTSIDE && !Labels.isOpen(labels[i])) {
          mentions.add(first, i + 1, Labels.type(labels[i]));
        }
      }
    }
    return mentions;
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
