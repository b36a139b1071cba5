package org.quotidian.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.quotidian.annotation.Sentence;
import org.quotidian.text.Tokens;

/**
 * Sentences as bytes: their count, and for each the tokens since the last one's end and the tokens
 * that it holds, all as Lucene's variable-length integers.
 */
final class SentenceCodec {

  private SentenceCodec() {}

  static BytesRef encode(List<Sentence> sentences) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeVInt(sentences.size());
      int upto = 0;
      for (Sentence sentence : sentences) {
        out.writeVInt(sentence.firstToken() - upto);
        out.writeVInt(sentence.endToken() - sentence.firstToken());
        upto = sentence.endToken();
      }
    } catch (IOException e) {
      throw new AssertionError("bytes in memory", e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  static List<Sentence> decode(BytesRef bytes, Tokens tokens) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int count = in.readVInt();
    List<Sentence> sentences = new ArrayList<>(count);
    int upto = 0;
    for (int i = 0; i < count; i++) {
      int first = upto + in.readVInt();
      upto = first + in.readVInt();
      sentences.add(new Sentence(tokens.begin(first), tokens.end(upto - 1), first, upto));
    }
    return sentences;
  }
}
