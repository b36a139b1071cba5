package org.quotidian.examples;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quotidian.Archive;
import org.quotidian.ArchiveException;
import org.quotidian.ArchivePassages;
import org.quotidian.alignment.WordAlignment;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotate.Annotator;
import org.quotidian.annotate.SentenceFinder;
import org.quotidian.annotate.SpeakerFinder;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.Figure;
import org.quotidian.annotation.KnownPeople;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Quotation;
import org.quotidian.article.Article;
import org.quotidian.article.FirstSeen;
import org.quotidian.article.PublicationDate;
import org.quotidian.article.Span;
import org.quotidian.crossref.CrossReferencer;
import org.quotidian.crossref.CrossReferences;
import org.quotidian.passage.Passage;
import org.quotidian.passage.PassageCollection;
import org.quotidian.passage.PassageCollection.Boilerplate;
import org.quotidian.passage.PassageCollection.FrequentPassage;
import org.quotidian.passage.PassageMatcher;
import org.quotidian.query.Queries;
import org.quotidian.query.SearchRequest;
import org.quotidian.similarity.SentenceSimilarity;

/** What the programs of this module leave unused of the public API, from another module. */
class EmbedderTest {

  private static final String SHARED =
      "The two old piers of the harbour stay closed until the union agrees.";

  @TempDir Path temp;

  @Test
  void aDirectoryThatIsNoArchiveIsRefused() throws Exception {
    Files.writeString(temp.resolve("todo.txt"), "mine");

    assertThatThrownBy(() -> Archive.open(temp))
        .isInstanceOf(ArchiveException.class)
        .hasMessage(temp + " is not an archive: it contains other files, such as todo.txt");
  }

  @Test
  void anArticleIsComparedWithAnArchive() throws Exception {
    AnnotatedArticle article = annotated("new", SHARED);
    try (Archive archive = Archive.inMemory()) {
      archive.add(annotated("old", "It rained. " + SHARED));
      archive.commit();

      ArchivePassages found = archive.passages(article, PassageMatcher.builder().build(), 10);

      ArchivePassages.InArticle with = found.articles().get(0);
      assertThat(with.article().id()).isEqualTo("old");
      assertThat(with.passages().get(0).left().text(article.article())).startsWith("The two old");
    }
  }

  @Test
  void aPassageHasAnAlignment() {
    AnnotatedArticle left = annotated("1", SHARED);
    AnnotatedArticle right = annotated("2", SHARED.replace("old", "ancient"));

    List<Passage> passages = PassageMatcher.builder().build().comparison(left).apply(right);

    assertThat(passages).extracting(Passage::kind).containsExactly(Passage.Kind.VERBATIM);
    WordAlignment alignment = passages.get(0).alignment(left, right);
    assertThat(alignment.pairCount()).isEqualTo(passages.get(0).words());
  }

  @Test
  void whatIsRepeatedTooOftenIsReported() {
    PassageCollection collection = PassageMatcher.builder().maxOccurrences(2).build().collection();
    for (int i = 0; i < 5; i++) {
      collection.add(collection.prepare(annotated("a" + i, SHARED + " Number " + i)));
    }
    List<FrequentPassage> frequent = new ArrayList<>();
    List<Boilerplate> boilerplate = new ArrayList<>();

    collection.match(passage -> {}, frequent::add, boilerplate::add);

    assertThat(frequent).hasSize(1);
    assertThat(frequent.get(0).places()).hasSize(5);
    assertThat(boilerplate).extracting(Boilerplate::articles).isEmpty();
  }

  @Test
  void manyArticlesAreCrossReferencedAtOnce() {
    CrossReferences references =
        CrossReferencer.builder()
            .build()
            .of(News.ARTICLES.stream().map(Annotator.english()::annotate).toList());

    assertThat(references.articles()).hasSize(3);
    assertThat(references.articles().get(0).parallels())
        .extracting(parallel -> parallel.there().article().id())
        .contains("lc-1");
    assertThat(references.articles().get(0).boilerplate()).isEmpty();
  }

  @Test
  void findersOfAnEmbedderReplaceOurs() {
    Annotator annotator = Annotator.builder().sentences(lines()).speakers(nobody()).build();

    AnnotatedArticle article =
        annotator.annotate(Article.of("1", "“It is late,” said Ruth Amsel.\n40 ships wait."));

    assertThat(article.sentences()).hasSize(2);
    assertThat(article.quotations()).extracting(Quotation::speaker).containsOnlyNulls();
    assertThat(article.figures()).extracting(Figure::unit).containsExactly("ships");
  }

  @Test
  void surnamesAreLinkedToPeopleThatOtherArticlesName() {
    KnownPeople people = new KnownPeople();
    people.add(
        Annotator.english()
            .annotate(Article.of("1", "Friedrich Merz spoke in Berlin."))
            .mentions());

    AnnotatedArticle second =
        Annotator.builder()
            .knownPeople(people)
            .build()
            .annotate(Article.of("2", "Chancellor Merz was late on Monday."));

    assertThat(second.mentions())
        .extracting(Mention::entity)
        .containsExactly("person:friedrich-merz");
  }

  @Test
  void similarSentencesShowTheWordsThatCorrespond() {
    SentenceSimilarity.Comparison comparison =
        SentenceSimilarity.english().compare("The piers are closed.", "They closed a pier.");

    assertThat(comparison.score()).isBetween(0.3, 1.0);
    assertThat(comparison.words())
        .extracting(pair -> pair.other().of("They closed a pier."))
        .contains("closed", "pier");
  }

  @Test
  void theEarliestOfSeveralDatesIsFound() {
    FirstSeen first =
        FirstSeen.of(
            Arrays.asList(
                PublicationDate.parse("2026-03-02"), PublicationDate.parse("2026-02-27")));

    assertThat(first.index()).isEqualTo(1);
    assertThat(first.certainty()).isEqualTo(FirstSeen.Certainty.CERTAIN);
  }

  @Test
  void aSpeakerSaysHowCertainItIs() {
    Annotator careful = Annotator.builder().speakersAtLeast(Certainty.HIGH).build();

    AnnotatedArticle article =
        careful.annotate(Article.of("1", "\u201cThe pier is open,\u201d said Marta Hollis."));

    assertThat(article.quotations())
        .extracting(quotation -> requireNonNull(quotation.speaker()).certainty())
        .containsExactly(Certainty.HIGH);
  }

  @Test
  void aSearchEndsWhenItsTimeIsOver() throws Exception {
    try (Archive archive = Archive.inMemory()) {
      archive.add(annotated("1", SHARED));
      archive.commit();
      SearchRequest request =
          SearchRequest.builder(Queries.parse("piers")).timeout(Duration.ofNanos(1)).build();

      assertThatThrownBy(() -> archive.search(request))
          .isInstanceOf(SearchRequest.TimedOutException.class);
    }
  }

  private static SentenceFinder lines() {
    return (article, tokens) -> {
      List<Span> spans = new ArrayList<>();
      int begin = 0;
      for (String line : article.text().split("\n", -1)) {
        spans.add(new Span(begin, begin + line.length()));
        begin += line.length() + 1;
      }
      return spans;
    };
  }

  private static SpeakerFinder nobody() {
    return (article, quotation) -> null;
  }

  private static AnnotatedArticle annotated(String id, String text) {
    return Annotator.sentences().annotate(Article.builder(id, text).source(id).build());
  }
}
