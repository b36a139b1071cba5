package org.quotidian.web.server;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.util.Fields;
import org.quotidian.Archive;
import org.quotidian.query.Queries;
import org.quotidian.query.SearchRequest.CountBy;
import org.quotidian.query.SearchResult;
import org.quotidian.query.SentenceHit;
import org.quotidian.text.Tokens;

/**
 * Asks for pages after the start as readers will, so that the code is compiled and the index is in
 * memory when they do: articles that name the most frequent entities, and searches for words of
 * theirs. It ends after a time and a number of pages, and pauses while readers ask for pages.
 * Nothing of the replies is kept.
 *
 * <p>Each page is a task of its own, so that other work in the background comes between.
 */
final class WarmUp {

  /** So many entities, with six pages each at most. */
  private static final int ENTITIES = 200;

  private static final int ARTICLES_OF_EACH = 2;

  private static final long PAUSE_MILLIS = 10;

  /** Words that distinguish a sentence are longer. */
  private static final int LONG_WORD = 5;

  private final LiveArchive live;
  private final Names names;
  private final Page search;
  private final Page article;
  private final Page speaker;
  private final Executor executor;
  private final BooleanSupplier isBusy;
  private final Queue<String> entities = new ArrayDeque<>();
  private final Queue<Step> steps = new ArrayDeque<>();
  private long end;

  /**
   * @param executor runs it, page after page
   * @param isBusy whether readers are waiting for pages
   */
  WarmUp(
      LiveArchive live,
      Names names,
      Page search,
      Page article,
      Page speaker,
      Executor executor,
      BooleanSupplier isBusy) {
    this.live = live;
    this.names = names;
    this.search = search;
    this.article = article;
    this.speaker = speaker;
    this.executor = executor;
    this.isBusy = isBusy;
  }

  private record Step(Page page, String path, String query) {}

  /**
   * Begins, after what the executor has to do already.
   *
   * @param longest how long it goes on; zero for not at all
   */
  void start(Duration longest) {
    if (!longest.isZero()) {
      executor.execute(() -> begin(longest));
    }
  }

  private void begin(Duration longest) {
    end = System.nanoTime() + longest.toNanos();
    then(
        () -> {
          Names.Totals totals = names.totals().soon(live.get());
          if (totals != null) {
            totals.by(CountBy.ENTITY).stream()
                .limit(ENTITIES)
                .map(SearchResult.Count::value)
                .forEach(entities::add);
          }
        });
  }

  private void next() {
    String entity = entities.peek();
    if (System.nanoTime() >= end || steps.isEmpty() && entity == null) {
      return;
    }
    then(
        () -> {
          if (isBusy.getAsBoolean()) {
            pause();
            return;
          }
          Step step = steps.poll();
          if (step != null) {
            Reply unused = reply(live.get(), step);
          } else if (entity != null) {
            entities.remove();
            steps.addAll(of(live.get(), entity));
          }
        });
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the server was closed", e);
    }
  }

  /** A piece of the work. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  private void then(Work work) {
    try {
      work.run();
      executor.execute(this::next);
    } catch (RejectedExecutionException e) {
      Pages.LOG.log(System.Logger.Level.DEBUG, "the server was closed while it warmed up", e);
    } catch (IOException | RuntimeException e) {
      // A reader who meets the same is informed.
      Pages.LOG.log(System.Logger.Level.DEBUG, "the server could not warm up", e);
    }
  }

  /** Articles that name an entity, searches for words of a sentence, and what the entity said. */
  private List<Step> of(Archive archive, String entity) throws IOException {
    List<Step> found = new ArrayList<>();
    List<SentenceHit> hits = archive.search(Queries.mentions(entity), ARTICLES_OF_EACH).hits();
    for (SentenceHit hit : hits) {
      found.add(new Step(article, "/article/" + hit.article().id(), ""));
    }
    List<String> words = hits.isEmpty() ? List.of() : longWords(hits.get(0).text());
    if (words.size() > 1) {
      String first = words.get(0);
      String last = words.get(words.size() - 1);
      found.add(new Step(search, "/search", first + " " + last));
      found.add(new Step(search, "/search", '"' + first + " " + words.get(1) + '"'));
      found.add(new Step(search, "/search", "entity:\"" + entity + "\" AND " + last));
    }
    found.add(new Step(speaker, "/speaker/" + entity, ""));
    return found;
  }

  private static List<String> longWords(String text) {
    Tokens tokens = Tokens.of(text);
    return Arrays.stream(tokens.words(0, tokens.count()))
        .mapToObj(token -> text.substring(tokens.begin(token), tokens.end(token)))
        .filter(word -> word.length() > LONG_WORD && word.chars().allMatch(Character::isLetter))
        .toList();
  }

  private static Reply reply(Archive archive, Step step) throws IOException {
    Fields parameters = new Fields();
    if (!step.query.isEmpty()) {
      parameters.add("q", step.query);
    }
    return step.page.reply(archive, new Asked(step.path, Asked.Format.HTML, parameters, ""));
  }
}
