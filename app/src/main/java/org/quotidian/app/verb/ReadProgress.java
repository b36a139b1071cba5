package org.quotidian.app.verb;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.quotidian.ingest.Progress;

/** The line of progress while articles are read: how many, how fast, and how long it may take. */
final class ReadProgress implements Progress {

  /** Shorter work shows no progress. */
  private static final long FIRST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Messages messages;
  private final long start = System.nanoTime();
  private long next = start + FIRST_NANOS;
  private long articles;
  private long read;
  private long total = -1;

  ReadProgress(Messages messages) {
    this.messages = messages;
  }

  /** Another article was read. */
  void article() {
    articles++;
    show();
  }

  @Override
  public void update(long read, long total) {
    this.read = read;
    this.total = total;
    show();
  }

  private void show() {
    if (!messages.showsProgress()) {
      return;
    }
    long now = System.nanoTime();
    if (now - next >= 0) {
      next = now + STEP_NANOS;
      messages.progress(line((now - start) / 1e9));
    }
  }

  String line(double seconds) {
    StringBuilder line = new StringBuilder(Formats.count(articles, "article"));
    line.append(Formats.DOT).append(Formats.megabytes(read));
    line.append(Formats.DOT).append(Formats.number(Math.round(articles / seconds)));
    line.append(" articles/s");
    if (total > 0 && read > 0) {
      line.append(Formats.DOT).append(String.format(Locale.ROOT, "%d %%", 100 * read / total));
      long left = Math.round(seconds * (total - read) / read);
      line.append(Formats.DOT).append(Formats.clock(left)).append(" left");
    }
    return line.toString();
  }

  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }
}
