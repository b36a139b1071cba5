package org.quotidian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.query.SearchResult;
import org.quotidian.query.SentenceHit;

/**
 * Articles are added, replaced and deleted while searches go on, and every answer is compared with
 * that of a plain model of the commit which the searcher has opened. Runs for some seconds, or for
 * {@code -Dstress.seconds=60}.
 */
class LivingArchiveTest {

  private static final int SEARCHERS = 3;
  private static final int ARTICLES = 150;
  private static final int LEAST_ANSWERS = 200;

  /** A searcher may have opened a commit long ago: its thread waits on a loaded machine. */
  private static final int MODELS_KEPT = 20_000;

  /** The article that has the number of the commit, and holds every name. */
  private static final String MARKER = "marker";

  private static final String[] NAMES = {"Marta Hollis", "Owen Brandt", "Ines Okafor"};
  private static final String[] WORDS = {"ferry", "harbour", "bridge", "tunnel"};

  @TempDir Path temp;

  private final Map<Long, Map<String, AnnotatedArticle>> models = new ConcurrentHashMap<>();
  private final AtomicBoolean enough = new AtomicBoolean();
  private final AtomicLong answers = new AtomicLong();

  /** Whether a sentence of an article is one of the answers. */
  @FunctionalInterface
  private interface Expected {
    boolean holds(AnnotatedArticle article, Sentence sentence);
  }

  private static final Map<String, Expected> QUERIES = new TreeMap<>();

  static {
    Expected ferry = (article, sentence) -> article.text(sentence).contains("ferry");
    Expected hollis = (article, sentence) -> speaks(article, sentence, NAMES[0], "");
    QUERIES.put("ferry", ferry);
    QUERIES.put(
        "\"the harbour\"", (a, s) -> a.text(s).toLowerCase(Locale.ROOT).contains("the harbour"));
    QUERIES.put("bridge AND tunnel", (a, s) -> holds(a, s, "bridge") && holds(a, s, "tunnel"));
    QUERIES.put("ferry NOT harbour", (a, s) -> ferry.holds(a, s) && !holds(a, s, "harbour"));
    QUERIES.put("tunn*", (a, s) -> holds(a, s, "tunnel"));
    QUERIES.put("person:\"Owen Brandt\"", (a, s) -> mentions(a, s, NAMES[1]));
    QUERIES.put("speaker:\"Marta Hollis\"", hollis);
    QUERIES.put("quote:bridge", (a, s) -> speaks(a, s, "", "bridge"));
    QUERIES.put("quote:(speaker:\"Ines Okafor\" ferry)", (a, s) -> speaks(a, s, NAMES[2], "ferry"));
    QUERIES.put(
        "speaker:\"Marta Hollis\" NOT ferry", (a, s) -> hollis.holds(a, s) && !ferry.holds(a, s));
    QUERIES.put(
        "ferry -speaker:\"Marta Hollis\"", (a, s) -> ferry.holds(a, s) && !hollis.holds(a, s));
    QUERIES.put("figure:[20 TO 40]", LivingArchiveTest::hasFigure);
    QUERIES.put("source:ap AND bridge", (a, s) -> isFrom(a, "AP") && holds(a, s, "bridge"));
    QUERIES.put("-source:ap", (a, s) -> !isFrom(a, "AP"));
  }

  @Test
  void everyAnswerIsThatOfTheCommit() throws Exception {
    long seconds = Long.getLong("stress.seconds", 4);
    Path news = temp.resolve("news");
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Archive first = Archive.open(news);
      List<Future<?>> running = new ArrayList<>();
      running.add(threads.submit(() -> write(first, news)));
      // The model of a second commit is there: the first is on the disk.
      while (models.size() < 2 && !running.get(0).isDone()) {
        Thread.sleep(5);
      }
      for (int i = 0; i < SEARCHERS; i++) {
        long seed = i;
        running.add(threads.submit(() -> search(news, seed)));
      }
      long end = System.nanoTime() + seconds * 1_000_000_000;
      while ((System.nanoTime() < end || answers.get() < LEAST_ANSWERS)
          && running.stream().noneMatch(Future::isDone)) {
        Thread.sleep(20);
      }
      enough.set(true);
      for (Future<?> each : running) {
        each.get();
      }
    }
    assertThat(answers.get()).isGreaterThanOrEqualTo(LEAST_ANSWERS);
    try (Archive archive = Archive.openReadOnly(news)) {
      assertThat(archive.check().problems()).isEmpty();
    }
  }

  /** Commits now and then, and sometimes loses what was not committed. */
  private Void write(Archive first, Path news) throws IOException {
    Random random = new Random(11);
    Archive archive = first;
    try {
      Map<String, AnnotatedArticle> model = new HashMap<>();
      for (long commit = 1; !enough.get(); commit++) {
        Map<String, AnnotatedArticle> changed = new HashMap<>(model);
        change(archive, changed, random);
        if (random.nextInt(12) == 0) {
          archive.close();
          archive = Archive.open(news);
          continue;
        }
        put(archive, changed, marker(commit));
        model = Map.copyOf(changed);
        models.put(commit, model);
        archive.commit();
        models.remove(commit - MODELS_KEPT);
        if (random.nextInt(20) == 0) {
          archive.compact();
        }
      }
    } finally {
      archive.close();
    }
    return null;
  }

  private static void change(Archive archive, Map<String, AnnotatedArticle> model, Random random)
      throws IOException {
    for (int i = random.nextInt(30); i >= 0; i--) {
      String id = "article " + random.nextInt(ARTICLES);
      if (random.nextInt(3) == 0) {
        archive.delete(id);
        model.remove(id);
      } else {
        put(archive, model, article(id, random));
      }
    }
  }

  private static void put(Archive archive, Map<String, AnnotatedArticle> model, Article article)
      throws IOException {
    AnnotatedArticle annotated = Annotator.english().annotate(article);
    archive.add(annotated);
    model.put(article.id(), annotated);
  }

  private static Article marker(long commit) {
    StringBuilder text = new StringBuilder();
    for (String name : NAMES) {
      text.append("“Nobody knows,” said ").append(name).append(". ");
    }
    return Article.builder(MARKER, text.toString()).title(Long.toString(commit)).build();
  }

  private static Article article(String id, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      String word = WORDS[random.nextInt(WORDS.length)];
      String other = WORDS[random.nextInt(WORDS.length)];
      String name = NAMES[random.nextInt(NAMES.length)];
      text.append(
          switch (random.nextInt(5)) {
            case 0 -> "“We will never pay for the " + word + ",” said " + name + ". ";
            case 1 -> "The " + word + " is older than the " + other + ". ";
            case 2 -> name + " came by " + word + " with " + random.nextInt(60) + " engineers. ";
            case 3 -> "“The " + other + " has to go,” " + name + " said near the " + word + ". ";
            default -> "Nobody saw a " + word + " that day. ";
          });
    }
    Article.Builder article = Article.builder(id, text.toString());
    return random.nextBoolean() ? article.source("AP").build() : article.build();
  }

  private Void search(Path news, long seed) throws Exception {
    Random random = new Random(seed);
    List<String> queries = List.copyOf(QUERIES.keySet());
    try (Archive archive = Archive.openReadOnly(news)) {
      while (!enough.get()) {
        archive.refresh();
        AnnotatedArticle marker = archive.article(MARKER).orElseThrow();
        long commit = Long.parseLong(String.valueOf(marker.article().title()));
        Map<String, AnnotatedArticle> model = models.get(commit);
        assertThat(model).as("commit %s", commit).isNotNull();
        assertThat(archive.articleCount()).isEqualTo(model.size());
        for (int i = 0; i < 5; i++) {
          String query = queries.get(random.nextInt(queries.size()));
          compare(archive.search(query, 10_000), query, model);
          AnnotatedArticle any = model.values().iterator().next();
          assertThat(archive.article(any.id()).orElseThrow().article()).isEqualTo(any.article());
          answers.incrementAndGet();
        }
      }
    }
    return null;
  }

  private static void compare(
      SearchResult result, String query, Map<String, AnnotatedArticle> model) {
    Set<String> found = new TreeSet<>();
    for (SentenceHit hit : result.hits()) {
      found.add(hit.article().id() + " " + hit.number() + " " + hit.text());
    }
    Set<String> expected = new TreeSet<>();
    Expected holds = QUERIES.get(query);
    for (AnnotatedArticle article : model.values()) {
      for (int i = 0; i < article.sentences().size(); i++) {
        Sentence sentence = article.sentences().get(i);
        if (holds != null && holds.holds(article, sentence)) {
          expected.add(article.id() + " " + i + " " + article.text(sentence));
        }
      }
    }
    assertThat(found).as(query).isEqualTo(expected).hasSize((int) result.total());
  }

  private static boolean holds(AnnotatedArticle article, Sentence sentence, String word) {
    return article.text(sentence).contains(word);
  }

  private static boolean isFrom(AnnotatedArticle article, String source) {
    return source.equals(article.article().source());
  }

  private static boolean mentions(AnnotatedArticle article, Sentence sentence, String name) {
    return article.mentions().stream()
        .anyMatch(
            mention ->
                mention.span().overlaps(sentence.span())
                    && mention.type() == EntityType.PERSON
                    && mention.entity().equals(id(name)));
  }

  private static String id(String name) {
    return "person:" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** By anybody, if {@code name} is empty. */
  private static boolean speaks(
      AnnotatedArticle article, Sentence sentence, String name, String word) {
    for (Quotation quotation : article.quotations()) {
      Quotation.Speaker speaker = quotation.speaker();
      boolean isHis = name.isEmpty() || speaker != null && id(name).equals(speaker.entity());
      boolean isHere = quotation.span().overlaps(sentence.span());
      boolean isSaid = quotation.span().of(article.article().text()).contains(word);
      if (isHis && isHere && isSaid && holds(article, sentence, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasFigure(AnnotatedArticle article, Sentence sentence) {
    return article.figures().stream()
        .anyMatch(
            figure ->
                figure.span().overlaps(sentence.span())
                    && figure.low() <= 40
                    && figure.high() >= 20);
  }
}
