package org.quotidian.ingest.text;

import java.io.IOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.quotidian.article.Article;
import org.quotidian.ingest.bytes.Decoded;
import org.quotidian.ingest.bytes.Encodings;
import org.quotidian.ingest.bytes.InputProblem;
import org.quotidian.ingest.bytes.PeekStream;
import org.quotidian.ingest.bytes.WholeInput;
import org.quotidian.ingest.format.FormatReader;
import org.quotidian.ingest.format.Results;
import org.quotidian.ingest.format.Source;

/**
 * Reads a plain text, which is one article: its id and its source are the file's name, and its text
 * is the whole file, so offsets count into what the file holds.
 */
public final class TextReader implements FormatReader {
  private final int maxBytes;
  private final @Nullable Charset encoding;

  /**
   * @param encoding the encoding of files without a byte order mark; {@code null} to find it out
   */
  public TextReader(int maxBytes, @Nullable Charset encoding) {
    this.maxBytes = maxBytes;
    this.encoding = encoding;
  }

  @Override
  public void read(Source source, PeekStream in, Results results) throws IOException {
    Decoded decoded = Encodings.decode(WholeInput.read(in, maxBytes), encoding, null);
    String text = decoded.text();
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      long line = Encodings.linesIn(text.substring(0, nul)) + 1L;
      throw new InputProblem(line, "a NUL character: not plain text");
    }
    if (text.isBlank()) {
      throw new InputProblem(0, "empty: nothing but blanks");
    }
    if (source.stem().isBlank()) {
      throw new InputProblem(0, "no name that could be the article's id");
    }
    if (!decoded.warning().isEmpty()) {
      results.warning(decoded.line(), decoded.warning());
    }
    TextHead head = TextHead.of(text);
    results.article(
        Article.builder(source.stem(), text)
            .source(source.stem())
            .title(head.title())
            .published(head.published())
            .build(),
        0);
  }
}
