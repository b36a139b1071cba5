package org.quotidian.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.lucene.search.Query;
import org.quotidian.Archive;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;

/** Fuzzing of the query language: a query is refused with a reason and a place, or it runs. */
class QueryFuzz {

  private static final Archive ARCHIVE = archive();

  private static Archive archive() {
    Archive archive = Archive.inMemory();
    try {
      archive.add(
          Article.builder(
                  "1",
                  "“We sold 40 trams for €5 million,” said Ida Holm of AT&T in Aarhus on Monday. "
                      + "The F-16 of Müller & Sons has a well-known name.")
              .title("Trams sold")
              .source("Kattegat Post")
              .published(PublicationDate.parse("2024-03-10"))
              .build());
      archive.commit();
    } catch (IOException e) {
      throw new AssertionError("in memory", e);
    }
    return archive;
  }

  @FuzzTest(maxDuration = "2h")
  void aQueryIsRefusedOrRuns(byte[] data) throws IOException {
    String text = new String(data, StandardCharsets.UTF_8);
    Query query;
    try {
      query = Queries.parse(text);
    } catch (QuerySyntaxException e) {
      String message = String.valueOf(e.getMessage());
      for (String internal : new String[] {"Exception", "org.apache"}) {
        // The message shows the query.
        assertThat(message.contains(internal) && !text.contains(internal)).isFalse();
      }
      assertThat(e.offset()).isLessThanOrEqualTo(text.length());
      return;
    }
    try {
      SearchRequest request =
          SearchRequest.builder(query).limit(3).timeout(Duration.ofSeconds(5)).build();
      ARCHIVE.search(request).hits().forEach(hit -> assertThat(hit.text()).isNotEmpty());
    } catch (SearchRequest.TimedOutException e) {
      assertThat(text.length()).as("a long query may take long").isGreaterThan(50);
    }
  }
}
