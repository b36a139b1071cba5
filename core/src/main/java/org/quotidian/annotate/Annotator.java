package org.quotidian.annotate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.figure.FigureFinder;
import org.quotidian.annotate.figure.FoundFigure;
import org.quotidian.annotate.link.EntityLinker;
import org.quotidian.annotate.link.PeoplePlaces;
import org.quotidian.annotate.quotation.FoundQuotation;
import org.quotidian.annotate.quotation.QuotationFinder;
import org.quotidian.annotation.Aliases;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Figure;
import org.quotidian.annotation.KnownPeople;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.article.Span;
import org.quotidian.text.Tokens;

/**
 * Finds what an article's text holds. Immutable and safe to share between threads, if what was
 * handed to its builder is; the same text always gives the same answer, and the work is linear in
 * its length.
 *
 * <p>What is found depends on {@link Article#language()}; an article without a language is taken to
 * be English. The package page says what other languages get.
 */
public final class Annotator {

  private static final Annotator SENTENCES = new Annotator(builder(), false);

  private final SentenceFinder sentenceFinder;
  private final @Nullable NameFinder nameFinder;
  private final @Nullable SpeakerFinder speakerFinder;
  private final EntityLinker linker;
  private final PeoplePlaces places;
  private final Aliases aliases;
  private final Certainty leastCertainty;
  private final boolean findsAll;

  private Annotator(Builder builder, boolean findsAll) {
    sentenceFinder = builder.sentences;
    nameFinder = builder.names;
    speakerFinder = builder.speakers;
    aliases = builder.aliases;
    linker = new EntityLinker(aliases, builder.knownPeople);
    places = builder.placesOfPeoples ? PeoplePlaces.english(linker) : PeoplePlaces.none();
    leastCertainty = builder.leastCertainty;
    this.findsAll = findsAll;
  }

  /** {@return the annotator with everything: sentences, names, quotations and figures} */
  public static Annotator english() {
    return builder().build();
  }

  /**
   * The same; names in {@code aliases} refer to the entities listed there.
   *
   * @param aliases entities and their names
   * @return the annotator with everything
   */
  public static Annotator english(Aliases aliases) {
    return builder().aliases(aliases).build();
  }

  /** {@return the annotator that finds sentences only, many times as fast} */
  public static Annotator sentences() {
    return SENTENCES;
  }

  /**
   * Starts an annotator with everything, parts of which may be replaced.
   *
   * @return a builder with the settings of {@link #english()}
   */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the names that were listed for it; {@link Aliases#none()} if none were} */
  public Aliases aliases() {
    return aliases;
  }

  /** The parts of an annotator. A part that is not set is the library's own. */
  public static final class Builder {
    private SentenceFinder sentences = SentenceFinder.english();
    private @Nullable NameFinder names;
    private @Nullable SpeakerFinder speakers;
    private Aliases aliases = Aliases.none();
    private KnownPeople knownPeople = new KnownPeople();
    private boolean placesOfPeoples = true;
    private Certainty leastCertainty = Certainty.MEDIUM;

    private Builder() {}

    /**
     * Finds the sentences, in articles of all languages.
     *
     * @param finder replaces {@link SentenceFinder#english()}
     * @return this builder
     */
    public Builder sentences(SentenceFinder finder) {
      sentences = finder;
      return this;
    }

    /**
     * Finds the names, in articles of all languages; if not set, {@link NameFinder#english()} does
     * in English articles, and no names are found in others.
     *
     * @param finder replaces the names that would be found
     * @return this builder
     */
    public Builder names(NameFinder finder) {
      names = finder;
      return this;
    }

    /**
     * Has the last word on the speakers of quotations.
     *
     * @param finder gets the quotations with the speakers found so far
     * @return this builder
     */
    public Builder speakers(SpeakerFinder finder) {
      speakers = finder;
      return this;
    }

    /**
     * Names of entities, which take precedence over what the article says.
     *
     * @param aliases entities and their names
     * @return this builder
     */
    public Builder aliases(Aliases aliases) {
      this.aliases = aliases;
      return this;
    }

    /**
     * Decides whom a surname means if the article has no full name to it.
     *
     * @param people counts of full names in other articles
     * @return this builder
     */
    public Builder knownPeople(KnownPeople people) {
      knownPeople = people;
      return this;
    }

    /**
     * Whether a word for a people ("Ukrainian forces") also names their place, as {@link
     * Mention#place()}, so that an archive finds it by {@code place:Ukraine}. True unless this is
     * called.
     *
     * @param found {@code false} to leave such words without a place
     * @return this builder
     */
    public Builder placesOfPeoples(boolean found) {
      placesOfPeoples = found;
      return this;
    }

    /**
     * How certain a speaker has to be. Unless this is called, {@link Certainty#MEDIUM}: speakers
     * that are mere guesses are left open, as a quotation without a speaker, or with one that has
     * words ("he") but no entity. {@link Certainty#LOW} reports the guesses too, each marked as
     * such; {@link Certainty#HIGH} leaves open all that is not near certain.
     *
     * @param least the minimum certainty of a speaker with an entity
     * @return this builder
     */
    public Builder speakersAtLeast(Certainty least) {
      leastCertainty = least;
      return this;
    }

    /**
     * Builds the annotator.
     *
     * @return an annotator with these settings; later changes of the builder do not affect it
     */
    public Annotator build() {
      return new Annotator(this, true);
    }
  }

  /**
   * Reads the article's text and finds what it holds. Asterisks and underscores that set words
   * apart ({@code *The Guardian*}) are read over.
   *
   * @param article the article; a text without a word has no annotations
   * @return the article with all that was found
   * @throws IllegalArgumentException if a finder that was set in the builder returns places outside
   *     the text, or sentences that overlap
   */
  public AnnotatedArticle annotate(Article article) {
    Tokens all = Tokens.of(article.text());
    Tokens tokens = all.withoutEmphasis();
    List<Sentence> read = sentences(tokens, sentenceFinder.find(article, tokens));
    List<Sentence> sentences = new EmphasisRestored(all, tokens).sentences(read);
    if (!findsAll) {
      return AnnotatedArticle.of(article, all, sentences);
    }
    boolean english = Language.isEnglish(article);
    TokenNames names =
        TokenNames.of(tokens, names(AnnotatedArticle.of(article, tokens, read), english));
    List<Mention> mentions = link(tokens, names);
    int[] ranges = ranges(read);
    List<Quotation> quotations = new ArrayList<>();
    List<Span> scareQuotes = new ArrayList<>();
    if (english) {
      Speakers speakers = new Speakers(tokens, names, mentions, leastCertainty);
      for (FoundQuotation found :
          QuotationFinder.english().find(tokens, ranges, speakers.knownNames())) {
        if (found.kind() == FoundQuotation.Kind.SCARE) {
          scareQuotes.add(speakers.span(found.first(), found.end()));
        } else {
          quotations.add(speakers.quotation(found));
        }
      }
    }
    List<FoundFigure> figures =
        english
            ? FigureFinder.english().find(tokens, ranges)
            : FigureFinder.signed(tokens, ranges, Language.of(article));
    return withSpeakers(
        AnnotatedArticle.of(article, all, sentences, mentions, quotations, figures(tokens, figures))
            .withScareQuotes(scareQuotes));
  }

  private static List<Sentence> sentences(Tokens tokens, List<Span> spans) {
    List<Sentence> sentences = new ArrayList<>(spans.size());
    int at = 0;
    int before = 0;
    for (Span span : spans) {
      if (span.begin() < before || span.end() > tokens.text().length()) {
        throw new IllegalArgumentException(
            "a sentence finder returned a sentence at "
                + span
                + ", but the one before it ends at "
                + before
                + ", and the text at "
                + tokens.text().length());
      }
      before = span.end();
      while (at < tokens.count() && tokens.end(at) <= span.begin()) {
        at++;
      }
      int first = at;
      boolean holdsWord = false;
      while (at < tokens.count() && tokens.begin(at) < span.end()) {
        holdsWord |= tokens.isWord(at++);
      }
      if (holdsWord) {
        sentences.add(new Sentence(tokens.begin(first), tokens.end(at - 1), first, at));
      }
    }
    return sentences;
  }

  static int[] ranges(List<Sentence> sentences) {
    int[] ranges = new int[sentences.size() * 2];
    for (int i = 0; i < sentences.size(); i++) {
      ranges[2 * i] = sentences.get(i).firstToken();
      ranges[2 * i + 1] = sentences.get(i).endToken();
    }
    return ranges;
  }

  private List<NameFinder.Name> names(AnnotatedArticle article, boolean english) {
    if (nameFinder != null) {
      return nameFinder.find(article);
    }
    return english ? NameFinder.english().find(article) : List.of();
  }

  private List<Mention> link(Tokens tokens, TokenNames names) {
    EntityLinker.Run run = linker.start(tokens);
    for (int i = 0; i < names.count(); i++) {
      run.add(names.firstToken(i), names.endToken(i), names.type(i));
    }
    List<Mention> mentions = new ArrayList<>(names.count());
    for (Mention mention : run.link()) {
      int i = mentions.size();
      boolean people = mention.type() == EntityType.MISC || mention.type() == EntityType.LOCATION;
      String place = people ? places.place(tokens, names.firstToken(i), names.endToken(i)) : null;
      mentions.add(names.typed(i, mention, place));
    }
    return mentions;
  }

  private static List<Figure> figures(Tokens tokens, List<FoundFigure> figures) {
    List<Figure> made = new ArrayList<>(figures.size());
    for (FoundFigure found : figures) {
      made.add(
          new Figure(
              tokens.begin(found.firstToken()),
              tokens.end(found.endToken() - 1),
              found.low(),
              found.high(),
              found.unit(),
              found.qualifier()));
    }
    return made;
  }

  private AnnotatedArticle withSpeakers(AnnotatedArticle article) {
    if (speakerFinder == null) {
      return article;
    }
    List<Quotation> quotations = new ArrayList<>(article.quotations().size());
    for (Quotation quotation : article.quotations()) {
      Quotation.Speaker speaker = speakerFinder.find(article, quotation);
      if (speaker != null
          && (speaker.begin() < 0
              || speaker.end() < speaker.begin()
              || speaker.end() > article.article().text().length())) {
        throw new IllegalArgumentException(
            "a speaker finder returned a place outside the text: " + speaker);
      }
      quotations.add(
          speaker != null && speaker.equals(quotation.speaker())
              ? quotation
              : new Quotation(
                  quotation.begin(), quotation.end(), quotation.kind(), speaker, quotation.cue()));
    }
    return AnnotatedArticle.of(
            article.article(),
            article.tokens(),
            article.sentences(),
            article.mentions(),
            quotations,
            article.figures())
        .withScareQuotes(article.scareQuotes());
  }
}
