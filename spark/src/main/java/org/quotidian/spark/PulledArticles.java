package org.quotidian.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import org.quotidian.ingest.ArticleReader;

/**
 * The articles of one file, one after the other: a thread reads them, and waits while enough are
 * read.
 */
final class PulledArticles implements Iterator<Row> {

  private static final int READ_AHEAD = 64;

  private final BlockingQueue<Entry> queue = new ArrayBlockingQueue<>(READ_AHEAD);
  private @Nullable Row next;
  private boolean isEnded;

  /** An article; or the end, with what ended it. */
  private record Entry(@Nullable Row row, @Nullable Throwable failure) {}

  PulledArticles(InputStream stream, String file, LongAccumulator problems) {
    Thread reader = new Thread(() -> read(stream, file, problems), "quotidian-reader");
    reader.setDaemon(true);
    TaskContext.get()
        .addTaskCompletionListener((TaskCompletionListener) context -> reader.interrupt());
    reader.start();
  }

  private void read(InputStream stream, String file, LongAccumulator problems) {
    Throwable failure = null;
    try (stream) {
      ArticleReader.create()
          .read(
              List.of(FileArticles.input(stream, file)),
              article -> put(new Entry(ArticleRows.of(article), null)),
              problem -> problems.add(1));
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
    }
    try {
      queue.put(new Entry(null, failure));
    } catch (InterruptedException e) {
      // The task has ended: nobody waits for the end.
      Thread.currentThread().interrupt();
    }
  }

  private void put(Entry entry) throws IOException {
    try {
      queue.put(entry);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the task has ended", e);
    }
  }

  @Override
  public boolean hasNext() {
    if (next == null && !isEnded) {
      Entry entry = take();
      Throwable failure = entry.failure;
      if (failure != null) {
        throw failure instanceof IOException e
            ? new UncheckedIOException(e)
            : new IllegalStateException(failure);
      }
      next = entry.row;
      isEnded = next == null;
    }
    return next != null;
  }

  private Entry take() {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the task was cancelled", e);
    }
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row row = next;
    next = null;
    return java.util.Objects.requireNonNull(row);
  }
}
