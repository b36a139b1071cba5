package org.quotidian.query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The end of a page of results: the rank of its last sentence, and which sentence that was. Numbers
 * of documents change with every merge, so the sentence is given by its article's id and its
 * number.
 *
 * @param rank as {@link Ranks} gives it
 */
record PagePlace(long rank, String article, int number) {

  private static final int VERSION = 1;

  /** As text for users to keep. */
  String encode(SearchRequest request) {
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      out.writeByte((byte) VERSION);
      out.writeInt(question(request));
      out.writeZLong(rank);
      out.writeVInt(number);
      out.writeString(article);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toArrayCopy());
    } catch (IOException e) {
      throw new AssertionError("bytes in memory", e);
    }
  }

  /**
   * The place that a request continues after; {@code null} if it starts at the beginning.
   *
   * @throws IllegalArgumentException if it is not a place, or one of another request
   */
  static @Nullable PagePlace of(SearchRequest request) {
    String text = request.after();
    if (text == null) {
      return null;
    }
    int question;
    PagePlace place;
    try {
      ByteArrayDataInput in =
          new ByteArrayDataInput(
              Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.US_ASCII)));
      if (in.readByte() != VERSION) {
        throw new IllegalArgumentException("written by another version");
      }
      question = in.readInt();
      long rank = in.readZLong();
      int number = in.readVInt();
      place = new PagePlace(rank, in.readString(), number);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("'" + text + "' is not a place in a result", e);
    }
    if (question != question(request)) {
      throw new IllegalArgumentException(
          "'" + text + "' is a place in the result of another query, order or grouping");
    }
    return place;
  }

  /** A hash that differs between requests. */
  private static int question(SearchRequest request) {
    String question = request.order() + grouping(request) + " " + request.query();
    return StringHelper.murmurhash3_x86_32(new BytesRef(question), VERSION);
  }

  private static String grouping(SearchRequest request) {
    if (!request.isGrouped()) {
      return "";
    }
    return request.isByStory() ? "s" : request.groupOfArticle() == null ? "a" : "g";
  }
}
