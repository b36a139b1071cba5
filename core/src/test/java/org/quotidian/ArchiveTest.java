package org.quotidian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.query.QuerySyntaxException;
import org.quotidian.query.SentenceHit;

class ArchiveTest {

  @TempDir Path temp;

  @Test
  void keepsWhatWasCommitted() throws Exception {
    Path path = temp.resolve("news");
    try (Archive archive = Archive.open(path)) {
      archive.add(Article.of("1", "Talks go on in Berlin."));
      archive.commit();
      archive.add(Article.of("2", "Talks go on in Miami."));
    }
    try (Archive archive = Archive.open(path)) {
      assertThat(found(archive, "talks")).containsExactly("Talks go on in Berlin.");
      assertThat(archive.articleCount()).isEqualTo(1);
    }
  }

  @Test
  void searchesSeeWhatWasAddedAfterARefresh() throws Exception {
    try (Archive archive = Archive.inMemory()) {
      archive.add(Article.of("1", "Talks go on."));
      assertThat(found(archive, "talks")).isEmpty();
      archive.refresh();
      assertThat(found(archive, "talks")).containsExactly("Talks go on.");
    }
  }

  @Test
  void anArticleIsReplacedAndDeletedWhole() throws Exception {
    try (Archive archive = Archive.inMemory()) {
      archive.add(Article.of("1", "Old talks. Old news. Old facts."));
      archive.add(Article.of("2", "Other talks."));
      archive.add(Article.of("1", "New talks."));
      archive.refresh();
      assertThat(found(archive, "talks OR news OR facts"))
          .containsExactlyInAnyOrder("Other talks.", "New talks.");
      assertThat(archive.sentenceCount()).isEqualTo(2);
      archive.delete("1");
      archive.refresh();
      assertThat(found(archive, "talks")).containsExactly("Other talks.");
      assertThat(archive.article("1")).isEmpty();
    }
  }

  @Test
  void anArticleIsReadBackAsItWasAdded() throws Exception {
    Article article =
        Article.builder(
                "1", "LEADERS MEET\n\nTalks go on at 7 p.m. They’re “hard.” \uD83D\uDE00\n- So")
            .source("AP")
            .url("https://news.example/1")
            .title("Leaders Meet")
            .published(PublicationDate.parse("2025-12-15T20:14:00Z"))
            .language("en")
            .build();
    AnnotatedArticle annotated = Annotator.sentences().annotate(article);
    try (Archive archive = Archive.inMemory()) {
      archive.add(annotated);
      archive.add(Article.of("2", ""));
      archive.refresh();
      AnnotatedArticle read = archive.article("1").orElseThrow();
      assertThat(read.article()).isEqualTo(article);
      assertThat(read.sentences()).isEqualTo(annotated.sentences());
      assertThat(archive.article("2").orElseThrow().sentences()).isEmpty();
    }
  }

  @Test
  void manyReadersSeeTheLastCommitOfOneWriter() throws Exception {
    Path path = temp.resolve("news");
    try (Archive writer = Archive.open(path);
        Archive reader = Archive.openReadOnly(path)) {
      writer.add(Article.of("1", "Talks go on."));
      writer.refresh();
      reader.refresh();
      assertThat(found(reader, "talks")).isEmpty();
      writer.commit();
      assertThat(found(reader, "talks")).isEmpty();
      reader.refresh();
      assertThat(found(reader, "talks")).containsExactly("Talks go on.");
      assertThatThrownBy(() -> reader.add(Article.of("2", "x")))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> Archive.open(path))
          .isInstanceOf(ArchiveException.class)
          .hasMessage(path + " is locked: another process is writing to it");
    }
  }

  @Test
  void manyThreadsCanAddAtOnce() throws Exception {
    try (Archive archive = Archive.inMemory();
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> added = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        int id = i;
        added.add(
            threads.submit(
                () -> {
                  archive.add(Article.of("a" + id, "Talks number " + id + ". They go on."));
                  return null;
                }));
      }
      for (Future<?> each : added) {
        each.get();
      }
      archive.commit();
      assertThat(archive.articleCount()).isEqualTo(200);
      assertThat(found(archive, "number AND 137")).containsExactly("Talks number 137.");
    }
  }

  /** The first example of the class comment. */
  @Test
  void aWordFindsItsInflections() throws Exception {
    try (Archive archive = Archive.inMemory()) {
      archive.add(Article.builder("1", "Talks go on in Berlin.").source("ap").build());
      archive.commit();
      assertThat(archive.search("talk AND source:ap", 10).hits())
          .extracting(SentenceHit::text)
          .containsExactly("Talks go on in Berlin.");
    }
  }

  @Test
  void whatIsNoArchiveIsRefusedAndLeftAsItWas() throws Exception {
    Path notes = Files.createDirectory(temp.resolve("notes"));
    Files.writeString(notes.resolve("todo.txt"), "mine");
    assertRefused(notes, notes + " is not an archive: it contains other files, such as todo.txt");

    Path file = Files.writeString(temp.resolve("file"), "mine");
    assertThatThrownBy(() -> Archive.open(file))
        .isInstanceOf(ArchiveException.class)
        .hasMessage(file + " is a file; an archive is a directory");

    Path foreign = temp.resolve("foreign");
    writeIndex(foreign, null);
    assertRefused(foreign, foreign + " is a Lucene index, but not a Quotidian archive");

    Path newer = temp.resolve("newer");
    writeIndex(newer, "99");
    assertRefused(newer, newer + " has archive format 99; this Quotidian reads format 6");

    assertThatThrownBy(() -> Archive.openReadOnly(temp.resolve("nowhere")))
        .isInstanceOf(ArchiveException.class)
        .hasMessage(temp.resolve("nowhere") + " does not exist");
    assertThat(temp.resolve("nowhere")).doesNotExist();
  }

  @Test
  void aDamagedArchiveIsRefusedAndLeftAsItWas() throws Exception {
    Path path = temp.resolve("damaged");
    try (Archive archive = Archive.open(path)) {
      archive.add(Article.of("1", "Talks go on."));
      archive.commit();
    }
    Path segments;
    try (var files = Files.list(path)) {
      segments =
          files
              .filter(file -> file.getFileName().toString().startsWith("segments_"))
              .findFirst()
              .orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(segments);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(segments, bytes);
    assertThatThrownBy(() -> Archive.open(path))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("is damaged");
    assertThat(Files.readAllBytes(segments)).isEqualTo(bytes);
  }

  private static void writeIndex(Path path, @Nullable String format) throws IOException {
    try (Directory directory = FSDirectory.open(path);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      writer.addDocument(new Document());
      if (format != null) {
        writer.setLiveCommitData(Map.of("quotidian.format", format).entrySet());
      }
    }
  }

  private static void assertRefused(Path path, String message) throws IOException {
    List<String> before = listing(path);
    assertThatThrownBy(() -> Archive.open(path))
        .isInstanceOf(ArchiveException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> Archive.openReadOnly(path)).isInstanceOf(ArchiveException.class);
    assertThat(listing(path)).isEqualTo(before);
  }

  private static List<String> listing(Path path) throws IOException {
    try (var files = Files.list(path)) {
      List<String> names = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        names.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
      return names;
    }
  }

  private static List<String> found(Archive archive, String query)
      throws IOException, QuerySyntaxException {
    return archive.search(query, 100).hits().stream().map(SentenceHit::text).toList();
  }
}
