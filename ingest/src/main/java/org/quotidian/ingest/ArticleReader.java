package org.quotidian.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quotidian.ingest.bytes.DecodingReader;
import org.quotidian.ingest.bytes.EncodingGuess;
import org.quotidian.ingest.bytes.GzipStream;
import org.quotidian.ingest.bytes.PeekStream;
import org.quotidian.ingest.bytes.Unreadable;
import org.quotidian.ingest.bytes.Utf8Encoder;
import org.quotidian.ingest.csv.CsvReader;
import org.quotidian.ingest.csv.TableHead;
import org.quotidian.ingest.format.Format;
import org.quotidian.ingest.format.FormatReader;
import org.quotidian.ingest.format.Source;
import org.quotidian.ingest.html.HtmlReader;
import org.quotidian.ingest.json.JsonLinesReader;
import org.quotidian.ingest.json.JsonReader;
import org.quotidian.ingest.text.TextReader;
import org.quotidian.ingest.warc.WarcReader;

/**
 * Reads articles from files, folders and streams. See the package's page for the formats, and for
 * what counts as a problem.
 *
 * <p>Articles are passed on one at a time, so memory holds one record, or one page, however large
 * the input; and the id of each article so far, to find duplicates. A reader has no state and may
 * serve several threads; each call of {@link #read} stays on the thread that makes it.
 */
public final class ArticleReader {
  private static final int SNIFFED_BYTES = 1 << 16;

  private final Progress progress;
  private final @Nullable Charset encoding;
  private final boolean withRepeats;
  private final FormatReader jsonLines;
  private final FormatReader json;
  private final FormatReader text;
  private final FormatReader csv;
  private final FormatReader html;
  private final FormatReader warc;

  private ArticleReader(Builder builder) {
    progress = builder.progress;
    encoding = builder.encoding;
    withRepeats = builder.withRepeats;
    jsonLines = new JsonLinesReader(builder.maxLineBytes);
    json = new JsonReader(builder.maxLineBytes);
    text = new TextReader(builder.maxPageBytes, builder.encoding);
    csv = new CsvReader(builder.maxLineBytes);
    HtmlReader pages =
        new HtmlReader(builder.maxPageBytes, builder.pagesNamedByPath, builder.encoding);
    html = pages;
    warc = new WarcReader(pages, builder.maxPageBytes);
  }

  /** {@return a reader with the limits as they come} */
  public static ArticleReader create() {
    return builder().build();
  }

  /**
   * Starts a reader with other limits, or one that reports its progress.
   *
   * @return a builder with the defaults that its setters state
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads one file or folder. Shorthand for {@link #read(List, ArticleSink, Consumer)}.
   *
   * @param path a file or a folder
   * @param sink takes the articles
   * @param problems takes what is wrong with records, files and folders
   * @return how many articles and problems there were
   * @throws IOException only what {@code sink} throws
   */
  public ReadReport read(Path path, ArticleSink sink, Consumer<Problem> problems)
      throws IOException {
    return read(List.of(Input.of(path)), sink, problems);
  }

  /**
   * Reads the inputs in the order given. No input makes it throw: what cannot be read is reported
   * to {@code problems}, counted, and skipped.
   *
   * @param inputs files, folders and streams
   * @param sink takes the articles
   * @param problems takes what is wrong with records, files and folders, as it is found
   * @return how many articles and problems there were
   * @throws IOException only what {@code sink} throws
   */
  public ReadReport read(List<Input> inputs, ArticleSink sink, Consumer<Problem> problems)
      throws IOException {
    ReadSession run = new ReadSession(sink, problems, progress, withRepeats);
    List<Source> sources = new ArrayList<>();
    for (Input input : inputs) {
      sources.addAll(sourcesOf(input, run));
    }
    run.expect(totalSize(sources));
    try {
      for (Source source : sources) {
        read(source, run);
      }
    } catch (ReadSession.SinkFailure e) {
      throw e.getCause();
    }
    return run.report();
  }

  private static List<Source> sourcesOf(Input input, ReadSession run) {
    InputStream stream = input.stream();
    if (stream != null) {
      return List.of(Source.of(stream, input.toString()));
    }
    Path path = Objects.requireNonNull(input.path());
    try {
      if (Files.isDirectory(path)) {
        return FolderWalk.files(path, run);
      }
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      // What is no regular file, such as a named pipe, has no size.
      return List.of(Source.of(path, attributes.isRegularFile() ? attributes.size() : -1));
    } catch (IOException e) {
      run.error(path.toString(), Unreadable.reason(e));
      return List.of();
    }
  }

  private static long totalSize(List<Source> sources) {
    long total = 0;
    for (Source source : sources) {
      if (source.size() < 0) {
        return -1;
      }
      total += source.size();
    }
    return total;
  }

  private void read(Source source, ReadSession run) {
    run.start(source.name());
    try (InputStream stored = source.opener().open()) {
      PeekStream raw = new PeekStream(stored, run::bytesRead);
      byte[] head = raw.peek(2);
      if (GzipStream.isGzip(head)) {
        try (GzipStream content = new GzipStream(raw)) {
          readContent(source, new PeekStream(content, count -> {}), run);
        }
      } else if (source.fileName().gzip() && head.length > 0) {
        run.error(0, "not gzip, though its name says so");
      } else {
        readContent(source, raw, run);
      }
    } catch (IOException e) {
      run.error(Unreadable.line(e), Unreadable.reason(e));
    }
    run.finish();
  }

  private void readContent(Source source, PeekStream in, ReadSession run) throws IOException {
    byte[] head = in.peek(SNIFFED_BYTES);
    if (head.length == 0) {
      run.error(0, "empty");
      return;
    }
    EncodingGuess guess = EncodingGuess.of(head, false, encoding, null);
    boolean isWide = guess.charset().name().startsWith("UTF-16");
    byte[] sniffed =
        isWide ? new String(head, guess.charset()).getBytes(StandardCharsets.UTF_8) : head;
    Format named = source.format();
    Format format = named != null ? named : ofContent(sniffed);
    FormatReader reader = readerFor(format, sniffed);
    boolean isUtf8 = format == Format.JSON_LINES || format == Format.JSON || format == Format.CSV;
    if (isUtf8 && (isWide || encoding != null)) {
      readAsUtf8(source, in, guess, reader, run);
    } else {
      reader.read(source, in, run);
    }
  }

  private static Format ofContent(byte[] head) {
    Format format = Format.ofContent(head);
    return format == Format.TEXT && TableHead.starts(head) ? Format.CSV : format;
  }

  private static void readAsUtf8(
      Source source, PeekStream in, EncodingGuess guess, FormatReader reader, ReadSession run)
      throws IOException {
    in.skipNBytes(guess.mark());
    DecodingReader text = new DecodingReader(in, guess.charset());
    reader.read(source, new PeekStream(new Utf8Encoder(text), count -> {}), run);
    if (!text.problem().isEmpty()) {
      run.warning(text.firstLine(), text.problem());
    }
  }

  private FormatReader readerFor(Format format, byte[] head) {
    return switch (format) {
      case TEXT -> text;
      case CSV -> csv;
      case HTML -> html;
      case WARC -> warc;
      case JSON_LINES -> Format.ofContent(head) == Format.JSON ? json : jsonLines;
      // Many a ".json" holds JSON Lines, which lose less when one of them is broken, and many a
      // ".jsonl" holds other JSON.
      case JSON -> Format.ofContent(head) == Format.JSON_LINES ? jsonLines : json;
    };
  }

  /** Sets what a reader holds to. */
  public static final class Builder {
    private static final int MAX_LIMIT = 1 << 30;

    private int maxLineBytes = 64 << 20;
    private int maxPageBytes = 16 << 20;
    private boolean pagesNamedByPath;
    private @Nullable Charset encoding;
    private Progress progress = (read, total) -> {};

    private boolean withRepeats;

    private Builder() {}

    /**
     * Whether an article of the same id as an earlier one is passed on as well, as a newer version
     * of it. Unless set, it is a problem.
     *
     * @param withRepeats {@code true} to pass on such articles
     * @return this builder
     */
    public Builder withRepeats(boolean withRepeats) {
      this.withRepeats = withRepeats;
      return this;
    }

    /**
     * The longest line of JSON Lines, and the longest string of other JSON, in bytes. What is
     * longer is skipped and reported as a problem. 64 MiB unless set.
     *
     * @param bytes a number of bytes
     * @return this builder
     * @throws IllegalArgumentException if it is not from 1 to 2^30
     */
    public Builder maxLineBytes(int bytes) {
      maxLineBytes = checked(bytes);
      return this;
    }

    /**
     * The largest plain text or HTML page, in bytes after gzip is undone. What is larger is
     * reported as a problem. 16 MiB unless set.
     *
     * @param bytes a number of bytes
     * @return this builder
     * @throws IllegalArgumentException if it is not from 1 to 2^30
     */
    public Builder maxPageBytes(int bytes) {
      maxPageBytes = checked(bytes);
      return this;
    }

    /**
     * Whether the id of a web page in a file of its own is the path of the file, with {@code /}
     * between names, so that each article can be traced to its file. Otherwise it is the page's
     * address if the page names it. False unless set.
     *
     * @param byPath {@code true} for ids that are paths
     * @return this builder
     */
    public Builder pagesNamedByPath(boolean byPath) {
      pagesNamedByPath = byPath;
      return this;
    }

    /**
     * The encoding of all inputs without a byte order mark. Unless set, it is UTF-8 where the bytes
     * are, else what a page declares, else the most likely one.
     *
     * @param encoding the encoding
     * @return this builder
     */
    public Builder encoding(Charset encoding) {
      this.encoding = encoding;
      return this;
    }

    /**
     * What watches how far a run has come; nothing unless set.
     *
     * @param progress is called as files are read
     * @return this builder
     */
    public Builder progress(Progress progress) {
      this.progress = progress;
      return this;
    }

    /**
     * The reader.
     *
     * @return a reader with these settings; later changes of the builder do not affect it
     */
    public ArticleReader build() {
      return new ArticleReader(this);
    }

    private static int checked(int bytes) {
      if (bytes < 1 || bytes > MAX_LIMIT) {
        throw new IllegalArgumentException("not from 1 to 2^30: " + bytes);
      }
      return bytes;
    }
  }
}
