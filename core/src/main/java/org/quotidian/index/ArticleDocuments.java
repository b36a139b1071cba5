package org.quotidian.index;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Figure;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Article;
import org.quotidian.article.PublicationDate;
import org.quotidian.text.Tokens;

/**
 * The block of documents of one article: for each sentence its quotations, then the sentence, and
 * the article last. To be added whole, with {@code updateDocuments} and {@link Fields#block}.
 *
 * <p>The documents are made as they are asked for, and each is good until the next one is: so does
 * Lucene's writer read them.
 */
public final class ArticleDocuments implements Iterable<Iterable<? extends IndexableField>> {

  /** Lucene takes no longer term, nor doc value. */
  private static final int MAX_TERM_BYTES = 32_000;

  private static final MathContext DIGITS = new MathContext(15);

  private static final FieldType WORDS = new FieldType();
  private static final FieldType BARE = new FieldType();

  static {
    WORDS.setTokenized(true);
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    WORDS.freeze();
    BARE.setTokenized(true);
    BARE.setOmitNorms(true);
    BARE.setIndexOptions(IndexOptions.DOCS);
    BARE.freeze();
  }

  private final AnnotatedArticle article;

  /**
   * @throws IllegalArgumentException if the article's id is too long to be a term
   */
  public ArticleDocuments(AnnotatedArticle article) {
    int length = UnicodeUtil.calcUTF16toUTF8Length(article.id(), 0, article.id().length());
    if (length > MAX_TERM_BYTES) {
      throw new IllegalArgumentException(
          "the id has " + length + " bytes; at most " + MAX_TERM_BYTES + " are possible");
    }
    this.article = article;
  }

  @Override
  public Iterator<Iterable<? extends IndexableField>> iterator() {
    return new Block();
  }

  /** Goes through the sentences, and through the annotations in step with them. */
  private final class Block implements Iterator<Iterable<? extends IndexableField>> {
    private final Tokens tokens = article.tokens();
    private final List<Sentence> sentences = article.sentences();
    private final List<List<Integer>> quotations = quotationsBySentence();
    private final Handles handles = new Handles(article);
    private final NewsAnalyzer.Words text = new NewsAnalyzer.Words();
    private final NewsAnalyzer.Words speakerWords = new NewsAnalyzer.Words();
    private final NewsAnalyzer.Words unitWords = new NewsAnalyzer.Words();
    private final @Nullable String source = article.article().source();
    private final @Nullable PublicationDate published = article.article().published();
    private int sentence;
    private int quotation;
    private int firstMention;
    private int firstFigure;
    private boolean ended;

    @Override
    public boolean hasNext() {
      return !ended;
    }

    @Override
    public Document next() {
      if (ended) {
        throw new NoSuchElementException();
      }
      if (sentence == sentences.size()) {
        ended = true;
        return whole();
      }
      List<Integer> standing = quotations.get(sentence);
      if (quotation < standing.size()) {
        return quotation(standing.get(quotation++));
      }
      quotation = 0;
      return sentence(sentence++);
    }

    private List<List<Integer>> quotationsBySentence() {
      List<List<Integer>> found = new ArrayList<>(sentences.size());
      for (int i = 0; i < sentences.size(); i++) {
        found.add(List.of());
      }
      List<Quotation> all = article.quotations();
      for (int number = 0; number < all.size(); number++) {
        Quotation quotation = all.get(number);
        int first = article.sentenceAt(quotation.begin());
        int end = first;
        while (end < sentences.size() && sentences.get(end).begin() < quotation.end()) {
          end++;
        }
        boolean isInOne = end == first + 1;
        int[] words = isInOne ? new int[0] : SpokenWords.of(article, quotation);
        for (int i = first; i < end; i++) {
          // There may be a sentence of the article's own between its sentences.
          if (isInOne || holdsAny(sentences.get(i), words)) {
            if (found.get(i).isEmpty()) {
              found.set(i, new ArrayList<>(2));
            }
            found.get(i).add(number);
          }
        }
      }
      return found;
    }

    private static boolean holdsAny(Sentence sentence, int[] tokens) {
      int at = Arrays.binarySearch(tokens, sentence.firstToken());
      at = at < 0 ? -at - 1 : at;
      return at < tokens.length && tokens[at] < sentence.endToken();
    }

    private Document quotation(int number) {
      Quotation quotation = article.quotations().get(number);
      Document document = start(Fields.QUOTATION);
      document.add(new NumericDocValuesField(Fields.NUMBER, number));
      int[] spoken = SpokenWords.of(article, quotation);
      document.add(new Field(Fields.QUOTE, text.of(tokens, spoken), WORDS));
      document.add(new Field(Fields.QUOTE_FORMS, text.forms(tokens, spoken), BARE));
      addMentions(document, quotation.begin(), quotation.end());
      StringBuilder named = new StringBuilder();
      for (Quotation.Speaker speaker : quotation.speakers()) {
        String entity = speaker.entity();
        if (entity != null) {
          handles.of(entity).forEach(term -> addTerm(document, Fields.SPEAKER, term));
        }
        String inText = speaker.span().of(article.article().text());
        named.append(speaker.name()).append('\n').append(inText).append('\n');
      }
      if (!named.isEmpty()) {
        // One field for all: a stream is good for one.
        Tokens words = Tokens.of(named.toString());
        document.add(
            new Field(Fields.SPEAKER_WORDS, speakerWords.of(words, 0, words.count()), WORDS));
      }
      return document;
    }

    private void addMentions(Document document, int begin, int end) {
      List<Mention> mentions = article.mentions();
      int from = firstAtOrAfter(mentions, begin);
      int to = firstAtOrAfter(mentions, end);
      if (from == to) {
        return;
      }
      List<Set<String>> terms = handles.in(mentions, from, to);
      for (EntityType type : EntityType.values()) {
        String field = Fields.said(type);
        terms.get(type.ordinal()).forEach(term -> addTerm(document, field, term));
      }
    }

    private static int firstAtOrAfter(List<Mention> mentions, int offset) {
      int low = 0;
      int high = mentions.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (mentions.get(middle).begin() < offset) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    private Document sentence(int number) {
      Sentence sentence = sentences.get(number);
      Document document = start(Fields.SENTENCE);
      document.add(
          new Field(
              Fields.TEXT, text.of(tokens, sentence.firstToken(), sentence.endToken()), WORDS));
      document.add(
          new Field(
              Fields.TEXT_FORMS,
              text.forms(tokens, sentence.firstToken(), sentence.endToken()),
              BARE));
      document.add(new NumericDocValuesField(Fields.NUMBER, number));
      if (source != null) {
        addTerm(document, Fields.SOURCE, source.toLowerCase(Locale.ROOT));
        document.add(new SortedDocValuesField(Fields.SOURCE_VALUE, bytes(source)));
      }
      if (published != null) {
        long second = published.from().getEpochSecond();
        document.add(new LongField(Fields.PUBLISHED, second, Field.Store.NO));
        long day = published.day().toEpochDay();
        document.add(new LongField(Fields.PUBLISHED_DAY, day, Field.Store.NO));
      }
      addEntities(document, sentence);
      addSpeakers(document, number);
      addFigures(document, sentence);
      return document;
    }

    private void addEntities(Document document, Sentence sentence) {
      List<Mention> mentions = article.mentions();
      int end = firstMention;
      while (end < mentions.size() && mentions.get(end).begin() < sentence.end()) {
        end++;
      }
      if (end > firstMention) {
        List<Set<String>> terms = handles.in(mentions, firstMention, end);
        for (EntityType type : EntityType.values()) {
          String field = Fields.mentions(type);
          terms.get(type.ordinal()).forEach(term -> addTerm(document, field, term));
        }
        for (int i = firstMention; i < end; i++) {
          BytesRef entity = bytes(mentions.get(i).entity());
          document.add(new SortedSetDocValuesField(Fields.ENTITY_VALUE, entity));
        }
      }
      firstMention = end;
    }

    private void addSpeakers(Document document, int number) {
      for (int i : quotations.get(number)) {
        for (Quotation.Speaker speaker : article.quotations().get(i).speakers()) {
          String entity = speaker.entity();
          if (entity != null) {
            document.add(new SortedSetDocValuesField(Fields.SPEAKER_VALUE, bytes(entity)));
          }
        }
      }
    }

    private void addFigures(Document document, Sentence sentence) {
      List<Figure> figures = article.figures();
      StringBuilder units = new StringBuilder();
      for (; firstFigure < figures.size(); firstFigure++) {
        Figure figure = figures.get(firstFigure);
        if (figure.begin() >= sentence.end()) {
          break;
        }
        double[] low = {figure.low()};
        double[] high = {figure.high()};
        document.add(new DoubleRange(Fields.FIGURE, low, high));
        String unit = figure.unit();
        document.add(new SortedSetDocValuesField(Fields.FIGURE_VALUE, bytes(value(figure))));
        if (unit != null) {
          String word = FigureUnits.word(unit);
          units.append(word).append('\n');
          document.add(new SortedSetDocValuesField(Fields.UNIT_VALUE, bytes(word)));
        }
      }
      if (!units.isEmpty()) {
        Tokens words = Tokens.of(units.toString());
        document.add(new Field(Fields.UNIT, unitWords.of(words, 0, words.count()), BARE));
      }
    }

    private Document start(String kind) {
      Document document = new Document();
      document.add(new StringField(Fields.KIND, kind, Field.Store.NO));
      document.add(new StringField(Fields.ID, article.id(), Field.Store.NO));
      return document;
    }
  }

  /** Such as "40 trams", and "1.5 to 2 percent". */
  private static String value(Figure figure) {
    StringBuilder value = new StringBuilder(number(figure.low()));
    if (figure.low() < figure.high()) {
      value.append(" to ").append(number(figure.high()));
    }
    String unit = figure.unit();
    return unit == null ? value.toString() : value + " " + FigureUnits.word(unit);
  }

  private static String number(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }

  private static void addTerm(Document document, String field, String term) {
    document.add(new StringField(field, bytes(term), Field.Store.NO));
  }

  /** As UTF-8, cut off where it is too long for a term. */
  private static BytesRef bytes(String text) {
    BytesRef bytes = new BytesRef(text);
    bytes.length = Math.min(bytes.length, MAX_TERM_BYTES);
    return bytes;
  }

  private Document whole() {
    Article article = this.article.article();
    Document document = new Document();
    document.add(new StringField(Fields.KIND, Fields.ARTICLE, Field.Store.NO));
    document.add(new StringField(Fields.ID, article.id(), Field.Store.YES));
    document.add(new BinaryDocValuesField(Fields.ARTICLE_ID, new BytesRef(article.id())));
    String source = article.source();
    if (source != null) {
      document.add(new SortedDocValuesField(Fields.ARTICLE_SOURCE, bytes(source)));
    }
    document.add(
        new Field(Fields.FINGERPRINT, Fingerprints.of(this.article.tokens()).terms(), BARE));
    PublicationDate published = article.published();
    if (published != null) {
      long second = published.from().getEpochSecond();
      document.add(new NumericDocValuesField(Fields.ARTICLE_PUBLISHED, second));
    }
    String title = article.title();
    if (title != null) {
      Tokens tokens = Tokens.of(title);
      NewsAnalyzer.Words words = new NewsAnalyzer.Words();
      document.add(new Field(Fields.TITLE, words.of(tokens, 0, tokens.count()), WORDS));
      document.add(new Field(Fields.TITLE_FORMS, words.forms(tokens, 0, tokens.count()), BARE));
    }
    store(document, Fields.STORED_SOURCE, source);
    store(document, Fields.STORED_URL, article.url());
    store(document, Fields.STORED_TITLE, title);
    store(document, Fields.STORED_PUBLISHED, published == null ? null : published.inItsZone());
    store(document, Fields.STORED_LANGUAGE, article.language());
    store(document, Fields.STORED_TEXT, article.text());
    document.add(new StoredField(Fields.STORED_ANNOTATIONS, AnnotationCodec.encode(this.article)));
    return document;
  }

  private static void store(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.add(new StoredField(field, value));
    }
  }
}
