package org.quotidian.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quotidian.article.Article;

/** JSON as news services, search engines and programs write it. */
class ServiceJsonTest {
  private static final String MILL = "The mill will stop its machines in June.";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A news service.
        """
        {"status": "ok", "totalResults": 1, "articles": [
          {"source": {"id": null, "name": "Oder Post"}, "author": "A. Quill", "title": "Mill to close",
           "description": "Jobs go", "url": "https://oder.example/mill",
           "publishedAt": "2024-03-12T14:05:00Z", "content": "TEXT"}]}
        """,
        // The answer of a search engine.
        """
        {"took": 3, "hits": {"total": {"value": 1}, "hits": [
          {"_index": "news", "_id": "https://oder.example/mill", "_score": 1.5, "_source":
            {"headline": "Mill to close", "url": "https://oder.example/mill", "publisher": "Oder Post",
             "date": "2024-03-12T14:05:00Z", "body": "TEXT"}}]}}
        """,
        // The interface of a newspaper.
        """
        {"response": {"status": "ok", "pages": 1, "results": [
          {"webTitle": "Mill to close", "webUrl": "https://oder.example/mill", "sectionName": "Business",
           "webPublicationDate": "2024-03-12T14:05:00Z",
           "fields": {"bodyText": "TEXT", "publication": "Oder Post", "wordcount": "8"}}]}}
        """,
        // A feed.
        """
        {"version": "https://feeds.example/1.1", "title": "Oder Post", "items": [
          {"id": "https://oder.example/mill", "url": "https://oder.example/mill",
           "title": "Mill to close", "content_text": "TEXT", "publication": "Oder Post",
           "date_published": "2024-03-12T15:05:00+01:00"}]}
        """,
        // A blog's interface.
        """
        [{"link": "https://oder.example/mill", "date_gmt": "2024-03-12T14:05:00",
          "title": {"rendered": "Mill to close"}, "content": {"rendered": "<p>TEXT</p>\\n"},
          "site_name": "Oder Post"}]
        """,
        // A page of a list.
        """
        {"content": [{"guid": "https://oder.example/mill", "headline": "Mill to close",
          "link": "https://oder.example/mill", "pubDate": "Tue, 12 Mar 2024 14:05:00 GMT",
          "outlet": "Oder Post", "full_text": "TEXT"}], "totalPages": 1, "last": true}
        """,
        // The body of an answer.
        """
        {"status": 200, "body": {"hits": {"hits": [{"_source": {"doc": {"id": "https://oder.example/mill",
          "url": "https://oder.example/mill", "title": "Mill to close", "outlet": "Oder Post",
          "date": "2024-03-12T14:05:00Z", "text": "TEXT"}}}]}}}
        """,
        // A graph of edges and nodes.
        """
        {"data": {"articles": {"edges": [{"cursor": "a", "node": {"id": "https://oder.example/mill",
          "url": "https://oder.example/mill", "title": "Mill to close", "publisher": "Oder Post",
          "date": "2024-03-12T14:05:00Z", "text": "TEXT"}}]}}}
        """,
        // An event registry.
        """
        {"articles": {"page": 1, "results": [{"uri": "https://oder.example/mill",
          "url": "https://oder.example/mill", "title": "Mill to close", "lang": "eng", "body": "TEXT",
          "source": {"uri": "oder.example", "title": "Oder Post"}, "dateTime": "2024-03-12T14:05:00Z"}]}}
        """,
        // The same, with the time of publication beside that of the crawl.
        """
        {"articles": {"results": [{"uri": "https://oder.example/mill",
          "url": "https://oder.example/mill", "title": "Mill to close", "body": "TEXT",
          "source": {"title": "Oder Post"}, "dateTimePub": "2024-03-12T14:05:00Z"}]}}
        """,
        // A feed whose fields are objects.
        """
        {"feed": {"title": {"$t": "Oder Post"}, "entry": [{"id": {"$t": "https://oder.example/mill"},
          "url": "https://oder.example/mill", "title": {"type": "text", "$t": "Mill to close"},
          "content": {"type": "html", "$t": "<p>TEXT</p>"}, "publisher": {"$t": "Oder Post"},
          "published": {"$t": "2024-03-12T15:05:00.000+01:00"}}]}}
        """,
        // A search engine that lists the providers of an article.
        """
        {"value": [{"title": "Mill to close", "url": "https://oder.example/mill", "text": "TEXT",
          "provider": [{"_type": "Organization", "name": "Oder Post"}, {"name": "Agency"}],
          "datePublished": "2024-03-12T14:05:00.0000000Z"}]}
        """,
      })
  void theWrappersOfServicesAreOpened(String json) throws IOException {
    Article article = read("answer.json", json.replace("TEXT", MILL)).article();
    assertThat(article.id()).isEqualTo("https://oder.example/mill");
    assertThat(article.source()).isEqualTo("Oder Post");
    assertThat(article.title()).isEqualTo("Mill to close");
    assertThat(article.url()).isEqualTo("https://oder.example/mill");
    assertThat(Reading.published(article)).isEqualTo("2024-03-12T14:05:00Z");
    assertThat(article.text()).isEqualTo(MILL);
    // The same in a line of a file of lines, as a log of answers has it.
    String line = json.replace("\n", " ").replace("TEXT", MILL);
    assertThat(read("answers.jsonl", line).article()).isEqualTo(article);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\": \"a\", \"text\": \"One.\"}, {\"id\": \"b\", \"text\": \"Two.\"}]",
        "[{\"id\": \"a\", \"text\": \"One.\"}]\n[{\"id\": \"b\", \"text\": \"Two.\"}]\n",
        "{\"articles\": [{\"id\": \"a\", \"text\": \"One.\"}]}\n"
            + "{\"id\": \"b\", \"text\": \"Two.\"}",
        "{\n"
            + "  \"id\": \"a\",\n"
            + "  \"text\": \"One.\"\n"
            + "}\n"
            + "{\n"
            + "  \"id\": \"b\",\n"
            + "  \"text\": \"Two.\"\n"
            + "}\n",
        "{\n\"id\": \"a\",\n\"text\":\n\"One.\"}\n{\n\"id\": \"b\",\n\"text\": \"Two.\"}",
        "[\n"
            + "  {\n"
            + "    \"id\": \"a\",\n"
            + "    \"text\": \"One.\"\n"
            + "  },\n"
            + "  {\"id\": \"b\", \"text\": \"Two.\"}\n"
            + "]\n",
        "[\n{\"id\": \"a\", \"text\": \"One.\"},\n{\"id\": \"b\", \"text\": \"Two.\"}\n]",
        "{\"id\": \"a\", \"text\": \"One.\"} {\"id\": \"b\", \"text\": \"Two.\"}",
      })
  void arraysAndPrettyPrintedObjectsAreReadUnderAnyName(String json) throws IOException {
    read("a.jsonl", json).assertIds("a", "b").assertProblems();
    read("a.json", json).assertIds("a", "b").assertProblems();
    Reading.ofStream(json).assertIds("a", "b").assertProblems();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a-1\": {\"text\": \"One.\"}, \"a-2\": {\"title\": \"T\", \"text\": \"Two.\"}}",
        "{\"status\": \"ok\", \"data\": {\"a-1\": {\"text\": \"One.\"}, \"a-2\": {\"text\":"
            + " \"Two.\"}}}",
        "{\"x\": {\"text\": \"One.\", \"id\": \"a-1\"}, \"y\": {\"text\": \"Two.\", \"_id\":"
            + " \"a-2\"}}",
        "{\"a-1\": {\"text\": \"One.\"}}\n{\"a-2\": {\"text\": \"Two.\"}}",
        "{\"count\": {\"all\": 2}, \"a-1\": {\"text\": \"One.\"},\n \"a-2\": {\"text\": \"Two.\"}}",
      })
  void anObjectMayMapIdsToArticles(String json) throws IOException {
    read("a.json", json).assertIds("a-1", "a-2").assertProblems();
    read("a.jsonl", json).assertIds("a-1", "a-2").assertProblems();
  }

  @Test
  void aMapMayHoldMoreThanWaits() throws IOException {
    StringBuilder map = new StringBuilder("{");
    for (int i = 0; i < 300; i++) {
      map.append("\"n").append(i).append("\": {\"text\": \"It sails.\"},\n");
    }
    Reading read = read("a.json", map + "\"n300\": {\"text\": \"It sails.\"}}");
    assertThat(read.articles).hasSize(301);
    assertThat(read.articles.get(300).id()).isEqualTo("n300");
    read.assertProblems();
  }

  @Test
  void anEntryOfAMapWithoutATextIsReported() throws IOException {
    read(
            "a.json",
            "{\"a1\": {\"text\": \"One.\"},\n"
                + "\"a2\": {\"title\": \"Two\"},\n"
                + "\"a3\": {\"text\": \"3.\"}}")
        .assertIds("a1", "a3")
        .assertProblems(folder.resolve("a.json") + ":2: no \"text\"");
  }

  /** An article's parts may have a text too, and come first. */
  @Test
  void thePartsOfAnArticleAreNoMap() throws IOException {
    String parts = "{\"box1\": {\"text\": \"A box.\"}, \"box2\": {\"text\": \"A box.\"}, ";
    read("a.json", parts + "\"id\": \"a\", \"text\": \"One.\"}").assertIds("a").assertProblems();
    read("a.json", parts + "\"id\": \"a\", \"title\": \"One\"}").assertIds();
    // The name of a field rather than an id.
    read("a.json", "{\"story\": {\"text\": \"One.\"}}").assertIds();
  }

  @Test
  void aTextInParagraphsIsJoined() throws IOException {
    Reading read = read("a.jsonl", "{\"id\": \"a\", \"body\": [\"One.\", \"Two.\"]}");
    assertThat(read.article().text()).isEqualTo("One.\n\nTwo.");
  }

  @Test
  void aTextThatTheServiceCutsOffIsAWarning() throws IOException {
    Reading read =
        read("a.jsonl", "{\"id\": \"a\", \"content\": \"The mill will… [+1234 chars]\"}");
    assertThat(read.articles.get(0).text()).isEqualTo("The mill will…");
    read.assertProblems(
        folder.resolve("a.jsonl") + ":1: the text is cut off by its service: \"[+1234 chars]\"");
  }

  @Test
  void whatIsNoArticleIsReportedWithItsUnknownFields() throws IOException {
    Path file = folder.resolve("a.json");
    read("a.json", "{\"status\": \"error\", \"code\": \"apiKeyInvalid\", \"message\": \"No.\"}")
        .assertOnlyProblem(
            file + ":1: no \"text\"; unknown fields: \"status\", \"code\", \"message\"");
    read("a.json", "{\"status\": \"ok\", \"articles\": []}")
        .assertOnlyProblem(file + ":1: no article in \"articles\"");
  }

  @Test
  void whatLiesBesideTheTextIsNoArticle() throws IOException {
    read(
            "a.jsonl",
            "{\"id\": \"a\", \"text\": \"One.\", \"items\": [{\"id\": \"x\", \"name\": \"y\"}],"
                + " \"data\": [1, 2], \"results\": {}}")
        .assertIds("a")
        .assertProblems();
  }

  private Reading read(String name, String json) throws IOException {
    Path file = Files.writeString(folder.resolve(name), json);
    try {
      return Reading.of(file);
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void aDatabaseNestsDatesAndIds() throws IOException {
    Article article =
        Reading.ofStream(
                """
                {"_id": {"$oid": "65ef"}, "published": {"$date": {"$numberLong": "1710252300000"}}, "text": "TEXT"}
                """
                    .replace("TEXT", MILL))
            .article();
    assertThat(article.id()).isEqualTo("65ef");
    assertThat(String.valueOf(article.published())).isEqualTo("2024-03-12T14:05:00Z");
  }

  @Test
  void structuredDataIsAWrapper() throws IOException {
    Reading.ofStream(
            """
            {"@context": "https://schema.org", "@graph": [
              {"@type": "NewsArticle", "@id": "a", "articleBody": "TEXT"},
              {"@type": "NewsArticle", "@id": "b", "articleBody": "TEXT"}]}
            """
                .replace("TEXT", MILL))
        .assertIds("a", "b")
        .assertProblems();
  }

  @Test
  void aTextCanBeAListOfParagraphs() throws IOException {
    Article article =
        Reading.ofStream("{\"id\": \"a\", \"paragraphs\": [\"It sails.\", \"It sank.\"]}")
            .article();
    assertThat(article.text()).isEqualTo("It sails.\n\nIt sank.");
  }

  @Test
  void aTextSequenceSeparatesItsValuesByAMark() throws IOException {
    Path file = folder.resolve("a.jsonl");
    Files.writeString(
        file,
        "\u001E{\"id\": \"a\", \"text\": \"It sails.\"}\n"
            + "\u001E{\"id\": \"b\", \"text\": \"It sank.\"}\n");
    Reading.of(file).assertIds("a", "b").assertProblems();
  }
}
