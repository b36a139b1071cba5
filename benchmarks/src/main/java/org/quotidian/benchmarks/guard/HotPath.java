package org.quotidian.benchmarks.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.benchmarks.NewsCorpus;
import org.quotidian.benchmarks.NewsSentences;
import org.quotidian.concurrent.Workers;
import org.quotidian.crossref.CrossReferencer;
import org.quotidian.crossref.CrossReferences;
import org.quotidian.passage.PassageCollection;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.passage.collection.RankedSentences;
import org.quotidian.passage.collection.SentenceBags;
import org.quotidian.passage.collection.SentenceJoin;
import org.quotidian.similarity.SentenceSimilarity;
import org.quotidian.text.Tokens;
import org.quotidian.words.BagScorer;
import org.quotidian.words.Stems;
import org.quotidian.words.WordBag;

/**
 * The steps that finding passages is made of, annotation and cross-reference, each by itself on
 * news that never changes: some milliseconds of work on one thread.
 */
public enum HotPath {
  /** Texts into tokens and terms. */
  TOKENISE {
    @Override
    LongSupplier work() {
      List<String> texts = NewsCorpus.articles(150).stream().map(Article::text).toList();
      return () -> {
        long tokens = 0;
        for (String text : texts) {
          tokens += Tokens.of(text).count();
        }
        return tokens;
      };
    }
  },

  /** Every run of 8 words that articles share. */
  SEED {
    @Override
    LongSupplier work() {
      PassageCollection collection = RUNS.collection();
      for (Article article : NewsCorpus.articles(120)) {
        collection.add(collection.prepare(article));
      }
      return () -> collection.match(passage -> {}, frequent -> {}).passages();
    }
  },

  /** Every pair of sentences of which one has over half of the other's weight. */
  CANDIDATES {
    @Override
    LongSupplier work() {
      SentenceBags bags = bags(NewsSentences.of(200));
      return () -> new SentenceJoin(bags, 0.6, 1000, new Workers(1), AMPLE).pairs().length;
    }
  },

  /** Pairs of sentences scored, their words known. */
  SCORE {
    @Override
    LongSupplier work() {
      BagScorer scorer = new BagScorer();
      WordBag[] bags =
          NewsSentences.of(25).stream()
              .map(sentence -> SentenceSimilarity.english().bag(Tokens.of(sentence)))
              .toArray(WordBag[]::new);
      return () -> {
        double sum = 0;
        for (int distance = 1; distance < 4; distance++) {
          for (int i = distance; i < bags.length; i++) {
            sum += scorer.score(bags[i - distance], bags[i]);
          }
        }
        return Double.doubleToLongBits(sum);
      };
    }
  },

  /** Pairs of articles, one of which has a passage of the other. */
  ALIGN {
    @Override
    LongSupplier work() {
      List<AnnotatedArticle> articles =
          NewsCorpus.articles(300).stream().map(Annotator.sentences()::annotate).toList();
      List<AnnotatedArticle> sides = new ArrayList<>();
      RUNS.match(
          articles,
          passage -> {
            if (sides.size() < 40) {
              sides.add(articles.get(passage.left().article()));
              sides.add(articles.get(passage.right().article()));
            }
          });
      PassageMatcher matcher = PassageMatcher.builder().executor(Runnable::run).build();
      return () -> {
        long passages = 0;
        for (int i = 0; i < sides.size(); i += 2) {
          passages += matcher.match(sides.get(i), sides.get(i + 1)).size();
        }
        return passages;
      };
    }
  },

  /** Articles annotated: sentences, names, links, figures, quotations. */
  ANNOTATE {
    @Override
    LongSupplier work() {
      List<Article> articles = NewsCorpus.articles(30);
      Annotator annotator = Annotator.english();
      return () -> {
        long found = 0;
        for (Article article : articles) {
          AnnotatedArticle annotated = annotator.annotate(article);
          found = found * 31 + annotated.mentions().size();
          found = found * 31 + annotated.quotations().size() + annotated.figures().size();
        }
        return found;
      };
    }
  },

  /** One article compared with the others of its story. */
  CROSS_REFERENCE {
    @Override
    LongSupplier work() {
      List<AnnotatedArticle> articles =
          NewsCorpus.articles(12).stream().map(Annotator.english()::annotate).toList();
      CrossReferencer referencer = CrossReferencer.builder().executor(Runnable::run).build();
      return () -> {
        CrossReferences all = referencer.of(articles);
        return all.articles().size() * 31L + all.threads().size();
      };
    }
  };

  private static final PassageMatcher RUNS =
      PassageMatcher.builder().includeRewrites(false).executor(Runnable::run).build();

  /** Bytes that a join may take. */
  private static final long AMPLE = 1L << 30;

  /** Makes the texts ready; what comes back does the step, and is the same each time. */
  abstract LongSupplier work();

  private static SentenceBags bags(List<String> sentences) {
    Map<Integer, Integer> numbers = new HashMap<>();
    Stems stems = new Stems();
    List<int[]> numbered = new ArrayList<>();
    for (String sentence : sentences) {
      Tokens tokens = Tokens.of(sentence);
      int[] words = new int[tokens.count()];
      int count = 0;
      for (int i = 0; i < tokens.count(); i++) {
        if (tokens.isWord(i)) {
          int next = numbers.size();
          words[count++] = numbers.computeIfAbsent(stems.stem(tokens, i), stem -> next);
        }
      }
      numbered.add(Arrays.copyOf(words, count));
    }
    RankedSentences ranked =
        new RankedSentences(
            new Numbered(numbered, numbers.size()),
            (stem, held, all) -> (float) Math.log((all + 1.0) / held),
            new Workers(1));
    return SentenceBags.of(ranked, 3, new Workers(1));
  }

  /** Each sentence an article. */
  private record Numbered(List<int[]> sentences, int stems) implements RankedSentences.Source {
    @Override
    public int count() {
      return sentences.size();
    }

    @Override
    public int article(int sentence) {
      return sentence;
    }

    @Override
    public int length(int sentence) {
      return sentences.get(sentence).length;
    }

    @Override
    public int stem(int sentence, int word) {
      return sentences.get(sentence)[word];
    }
  }
}
