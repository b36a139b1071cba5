package org.quotidian.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;

/** Fuzzing of the codec: what is written is read back; other bytes are refused as damage. */
class AnnotationCodecFuzz {

  private static final Annotator ENGLISH = Annotator.english();

  @FuzzTest(maxDuration = "2h")
  void whatIsWrittenIsReadBack(byte[] data) throws CorruptIndexException {
    String text = new String(data, StandardCharsets.UTF_8);
    AnnotatedArticle article = ENGLISH.annotate(Article.of("1", text));
    AnnotatedArticle read =
        AnnotationCodec.decode(article.article(), AnnotationCodec.encode(article));
    assertThat(read.sentences()).isEqualTo(article.sentences());
    assertThat(read.mentions()).isEqualTo(article.mentions());
    assertThat(read.quotations()).isEqualTo(article.quotations());
    assertThat(read.figures()).isEqualTo(article.figures());
  }

  @FuzzTest(maxDuration = "2h")
  void otherBytesAreRefused(byte[] data) {
    try {
      AnnotationCodec.decode(Article.of("1", "The mill closed."), new BytesRef(data));
    } catch (CorruptIndexException e) {
      assertThat(e).hasMessageContaining("damaged");
    }
  }
}
