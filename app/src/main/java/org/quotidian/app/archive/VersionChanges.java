package org.quotidian.app.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.quotidian.alignment.WordAlignment;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;

/**
 * What differs between two versions of an article: groups of sentences whose words correspond, in
 * which something differs. A group has sentences of both versions, or of one if they were added or
 * removed.
 */
final class VersionChanges {

  /**
   * A change.
   *
   * @param before the text of the earlier version, empty if sentences were added
   * @param after the text of the later version, empty if sentences were removed
   */
  record Change(String before, String after) {}

  private final AnnotatedArticle earlier;
  private final AnnotatedArticle later;

  /** By sentence, those of the later version after the others: another sentence of its group. */
  private final int[] parents;

  private VersionChanges(AnnotatedArticle earlier, AnnotatedArticle later) {
    this.earlier = earlier;
    this.later = later;
    parents = new int[earlier.sentences().size() + later.sentences().size()];
    Arrays.setAll(parents, sentence -> sentence);
  }

  /** The changes in the order of the text. */
  static List<Change> of(AnnotatedArticle earlier, AnnotatedArticle later) {
    return new VersionChanges(earlier, later).all();
  }

  private List<Change> all() {
    int left = earlier.sentences().size();
    for (WordAlignment.Pair pair : WordAlignment.of(earlier.tokens(), later.tokens()).pairs()) {
      int before = sentence(earlier.sentences(), pair.left());
      int after = sentence(later.sentences(), pair.right());
      if (!pair.isMoved() && before >= 0 && after >= 0) {
        parents[root(before)] = root(left + after);
      }
    }
    boolean[] isPaired = new boolean[parents.length];
    for (int i = left; i < parents.length; i++) {
      isPaired[root(i)] = true;
    }
    TreeMap<Integer, List<Integer>> groups = new TreeMap<>();
    int[] first = new int[parents.length];
    Arrays.fill(first, -1);
    int place = 0;
    // Sentences that were removed come before what follows them.
    for (int before = 0, after = 0; before < left || left + after < parents.length; ) {
      boolean fromEarlier =
          before < left
              && (left + after == parents.length
                  || !isPaired[root(before)]
                  || first[root(before)] >= 0);
      int sentence = fromEarlier ? before++ : left + after++;
      int root = root(sentence);
      if (first[root] < 0) {
        first[root] = place++;
      }
      groups.computeIfAbsent(first[root], its -> new ArrayList<>()).add(sentence);
    }
    List<Change> changes = new ArrayList<>();
    for (List<Integer> group : groups.values()) {
      Change change = new Change(text(group, true), text(group, false));
      if (!change.before().equals(change.after())) {
        changes.add(change);
      }
    }
    return changes;
  }

  private int root(int sentence) {
    int root = sentence;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  private String text(List<Integer> group, boolean ofEarlier) {
    int left = earlier.sentences().size();
    StringBuilder text = new StringBuilder();
    for (int sentence : group) {
      if (sentence < left == ofEarlier) {
        text.append(text.isEmpty() ? "" : " ")
            .append(
                ofEarlier
                    ? earlier.text(earlier.sentences().get(sentence))
                    : later.text(later.sentences().get(sentence - left)));
      }
    }
    return text.toString();
  }

  /** The sentence of a token; -1 if it is in none. */
  private static int sentence(List<Sentence> sentences, int token) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Sentence sentence = sentences.get(middle);
      if (token < sentence.firstToken()) {
        high = middle - 1;
      } else if (token >= sentence.endToken()) {
        low = middle + 1;
      } else {
        return middle;
      }
    }
    return -1;
  }
}
