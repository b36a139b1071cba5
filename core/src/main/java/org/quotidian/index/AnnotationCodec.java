package org.quotidian.index;

import java.util.List;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.Sentence;
import org.quotidian.annotation.codec.Annotations;
import org.quotidian.annotation.codec.ByteSink;
import org.quotidian.annotation.codec.ByteSource;
import org.quotidian.article.Article;

/** All that was found in an article, as an archive stores it: see {@link Annotations}. */
final class AnnotationCodec {

  private AnnotationCodec() {}

  static BytesRef encode(AnnotatedArticle article) {
    ByteSink bytes = new ByteSink();
    new Annotations(
            article.sentences(), article.mentions(), article.quotations(), article.figures())
        .write(bytes);
    return new BytesRef(bytes.toBytes());
  }

  /**
   * Reads back what {@link #encode} wrote.
   *
   * @throws CorruptIndexException if the bytes are something else
   */
  static AnnotatedArticle decode(Article article, BytesRef bytes) throws CorruptIndexException {
    try {
      // Sections of a later version are passed over.
      Annotations read = Annotations.read(source(bytes), (number, section) -> {});
      return AnnotatedArticle.of(
          article, read.sentences(), read.mentions(), read.quotations(), read.figures());
    } catch (RuntimeException e) {
      throw damaged(e);
    }
  }

  /**
   * The sentences alone: of the others the bytes are passed over.
   *
   * @throws CorruptIndexException if the bytes are something else
   */
  static List<Sentence> sentences(BytesRef bytes) throws CorruptIndexException {
    try {
      return Annotations.sentences(source(bytes));
    } catch (RuntimeException e) {
      throw damaged(e);
    }
  }

  private static ByteSource source(BytesRef bytes) {
    return new ByteSource(bytes.bytes, bytes.offset, bytes.length);
  }

  private static CorruptIndexException damaged(RuntimeException e) {
    return new CorruptIndexException("the annotations of an article are damaged", "archive", e);
  }
}
