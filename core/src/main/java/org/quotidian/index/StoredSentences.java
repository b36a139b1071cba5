package org.quotidian.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotation.Sentence;

/** The sentences of an article, read back without all else that was found in it. */
public final class StoredSentences {

  private final String text;
  private final List<Sentence> sentences;

  private StoredSentences(String text, List<Sentence> sentences) {
    this.text = text;
    this.sentences = sentences;
  }

  /**
   * The sentences of the article whose own document has this number.
   *
   * @throws IllegalStateException if the document is no article's
   */
  public static StoredSentences read(StoredFields fields, int document) throws IOException {
    Visitor visitor = new Visitor();
    fields.document(document, visitor);
    if (visitor.text == null || visitor.annotations == null) {
      throw new IllegalStateException("document " + document + " is no article");
    }
    return new StoredSentences(
        visitor.text, AnnotationCodec.sentences(new BytesRef(visitor.annotations)));
  }

  /** The words of a sentence, by its number. */
  public String text(int number) {
    Sentence sentence = sentences.get(number);
    return text.substring(sentence.begin(), sentence.end());
  }

  private static final class Visitor extends StoredFieldVisitor {
    private @Nullable String text;
    private byte @Nullable [] annotations;

    @Override
    public Status needsField(FieldInfo field) {
      return field.name.equals(Fields.STORED_TEXT) || field.name.equals(Fields.STORED_ANNOTATIONS)
          ? Status.YES
          : Status.NO;
    }

    @Override
    public void stringField(FieldInfo field, String value) {
      text = value;
    }

    @Override
    public void binaryField(FieldInfo field, byte[] value) {
      annotations = value;
    }
  }
}
