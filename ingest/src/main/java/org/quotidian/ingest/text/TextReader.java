package org.quotidian.ingest.text;

import java.io.IOException;
import org.quotidian.article.Article;
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

  public TextReader(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public void read(Source source, PeekStream in, Results results) throws IOException {
    String text = Encodings.decode(WholeInput.read(in, maxBytes));
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
