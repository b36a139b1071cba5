package org.quotidian.annotation.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.EntityType;
import org.quotidian.annotation.Figure;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Mention.Link;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Sentence;
import org.quotidian.article.Span;

/**
 * All that was found in an article, as bytes: sections one after the other, each with its number
 * and its length in bytes, so that a reader passes over those it does not know. Integers take one
 * to five bytes, and offsets count from the annotation before. A word (a name, an id, a unit) is
 * written once; later it is a number. The score of a name's type is kept in hundredths.
 *
 * <p>Constants of enums are written as their place in the lists below. New ones go to the end.
 *
 * @param sentences in order
 * @param mentions in order
 * @param quotations in the order they start
 * @param figures in order
 */
public record Annotations(
    List<Sentence> sentences,
    List<Mention> mentions,
    List<Quotation> quotations,
    List<Figure> figures) {

  public static final List<EntityType> TYPES =
      List.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.LOCATION, EntityType.MISC);
  public static final List<Link> LINKS =
      List.of(
          Link.ALIAS, Link.NAME, Link.PART, Link.ACRONYM, Link.KNOWN, Link.SHARED, Link.AMBIGUOUS);
  public static final List<Mention.Basis> TYPE_BASES =
      List.of(Mention.Basis.MODEL, Mention.Basis.RULE, Mention.Basis.GIVEN);
  public static final List<Quotation.Kind> KINDS =
      List.of(Quotation.Kind.DIRECT, Quotation.Kind.MIXED, Quotation.Kind.INDIRECT);
  public static final List<Quotation.Basis> BASES =
      List.of(
          Quotation.Basis.ATTRIBUTION,
          Quotation.Basis.ACCORDING_TO,
          Quotation.Basis.LABEL,
          Quotation.Basis.CONTINUATION,
          Quotation.Basis.CONTEXT,
          Quotation.Basis.PRONOUN,
          Quotation.Basis.DESCRIPTION,
          Quotation.Basis.GIVEN);
  public static final List<Certainty> CERTAINTIES =
      List.of(Certainty.HIGH, Certainty.MEDIUM, Certainty.LOW);
  public static final List<Figure.Qualifier> QUALIFIERS =
      List.of(
          Figure.Qualifier.EXACTLY,
          Figure.Qualifier.ABOUT,
          Figure.Qualifier.ALMOST,
          Figure.Qualifier.OVER,
          Figure.Qualifier.AT_LEAST,
          Figure.Qualifier.UP_TO,
          Figure.Qualifier.UNDER);

  // Sections.
  private static final int SENTENCES = 1;
  private static final int MENTIONS = 2;
  private static final int QUOTATIONS = 3;
  private static final int FIGURES = 4;

  // Bits of a quotation's flags, above its kind.
  private static final int KIND_BITS = 3;
  private static final int KIND = (1 << KIND_BITS) - 1;
  private static final int HAS_SPEAKER = 1 << KIND_BITS;
  private static final int HAS_CUE = 2 << KIND_BITS;
  private static final int IS_JOINT = 4 << KIND_BITS;

  // Bits of a speaker's certainty, below the basis.
  private static final int CERTAINTY_BITS = 2;
  private static final int CERTAINTY = (1 << CERTAINTY_BITS) - 1;

  // Bits of a figure's flags, above its qualifier.
  private static final int QUALIFIER_BITS = 4;
  private static final int QUALIFIER = (1 << QUALIFIER_BITS) - 1;
  private static final int IS_RANGE = 1 << QUALIFIER_BITS;
  private static final int IS_FRACTION = 2 << QUALIFIER_BITS;

  /** Writes a section for each kind of annotation. */
  public void write(ByteSink out) {
    Writer writer = new Writer();
    section(SENTENCES, out, writer.sentences(sentences));
    section(MENTIONS, out, writer.mentions(mentions));
    section(QUOTATIONS, out, writer.quotations(quotations));
    section(FIGURES, out, writer.figures(figures));
  }

  /** Writes a section: its number, its length, its bytes. */
  public static void section(int number, ByteSink to, ByteSink section) {
    to.writeByte(number);
    to.writeVInt(section.size());
    to.write(section);
  }

  /** Takes the sections that hold something else than annotations. */
  public interface OtherSections {
    /** Reads a section; what it does not read is skipped. */
    void read(int number, ByteSource section);
  }

  /**
   * Reads back what {@link #write} wrote, and passes other sections on.
   *
   * @throws RuntimeException if the bytes are something else
   */
  public static Annotations read(ByteSource in, OtherSections others) {
    Reader reader = new Reader();
    List<Sentence> sentences = List.of();
    List<Mention> mentions = List.of();
    List<Quotation> quotations = List.of();
    List<Figure> figures = List.of();
    while (!in.isAtEnd()) {
      int number = in.readByte();
      ByteSource section = section(in);
      reader.in = section;
      switch (number) {
        case SENTENCES -> sentences = reader.sentences();
        case MENTIONS -> mentions = reader.mentions();
        case QUOTATIONS -> quotations = reader.quotations();
        case FIGURES -> figures = reader.figures();
        default -> others.read(number, section);
      }
    }
    return new Annotations(sentences, mentions, quotations, figures);
  }

  /**
   * The sentences alone: of the others the bytes are passed over.
   *
   * @throws RuntimeException if the bytes are something else
   */
  public static List<Sentence> sentences(ByteSource in) {
    while (!in.isAtEnd()) {
      int number = in.readByte();
      ByteSource section = section(in);
      if (number == SENTENCES) {
        Reader reader = new Reader();
        reader.in = section;
        return reader.sentences();
      }
    }
    return List.of();
  }

  private static ByteSource section(ByteSource in) {
    return in.section(in.readVInt());
  }

  private static final class Writer {
    private final Map<String, Integer> words = new HashMap<>();

    ByteSink sentences(List<Sentence> sentences) {
      ByteSink out = new ByteSink();
      out.writeVInt(sentences.size());
      int upto = 0;
      int token = 0;
      for (Sentence sentence : sentences) {
        span(out, upto, sentence.begin(), sentence.end());
        out.writeVInt(sentence.firstToken() - token);
        out.writeVInt(sentence.endToken() - sentence.firstToken());
        upto = sentence.end();
        token = sentence.endToken();
      }
      return out;
    }

    ByteSink mentions(List<Mention> mentions) {
      ByteSink out = new ByteSink();
      out.writeVInt(mentions.size());
      int upto = 0;
      for (Mention mention : mentions) {
        span(out, upto, mention.begin(), mention.end());
        int basis = TYPE_BASES.indexOf(mention.basis());
        int type = TYPES.indexOf(mention.type());
        out.writeByte(basis << 6 | type << 4 | LINKS.indexOf(mention.link()));
        out.writeByte((int) Math.round(mention.score() * 100));
        word(out, mention.name());
        word(out, mention.entity());
        word(out, mention.place());
        upto = mention.begin();
      }
      return out;
    }

    ByteSink quotations(List<Quotation> quotations) {
      ByteSink out = new ByteSink();
      out.writeVInt(quotations.size());
      int upto = 0;
      for (Quotation quotation : quotations) {
        span(out, upto, quotation.begin(), quotation.end());
        upto = quotation.begin();
        List<Quotation.Speaker> speakers = quotation.speakers();
        Span cue = quotation.cue();
        int flags = KINDS.indexOf(quotation.kind());
        flags |= speakers.isEmpty() ? 0 : HAS_SPEAKER;
        flags |= speakers.size() > 1 ? IS_JOINT : 0;
        flags |= cue == null ? 0 : HAS_CUE;
        out.writeByte(flags);
        if (speakers.size() > 1) {
          out.writeVInt(speakers.size());
        }
        for (Quotation.Speaker speaker : speakers) {
          span(out, upto, speaker.begin(), speaker.end());
          word(out, speaker.name());
          word(out, speaker.entity());
          int basis = BASES.indexOf(speaker.basis());
          out.writeByte(basis << CERTAINTY_BITS | CERTAINTIES.indexOf(speaker.certainty()));
        }
        if (cue != null) {
          span(out, upto, cue.begin(), cue.end());
        }
      }
      return out;
    }

    ByteSink figures(List<Figure> figures) {
      ByteSink out = new ByteSink();
      out.writeVInt(figures.size());
      int upto = 0;
      for (Figure figure : figures) {
        span(out, upto, figure.begin(), figure.end());
        upto = figure.begin();
        boolean range = !same(figure.low(), figure.high());
        boolean fraction = !isWhole(figure.low()) || !isWhole(figure.high());
        int flags = QUALIFIERS.indexOf(figure.qualifier());
        flags |= range ? IS_RANGE : 0;
        flags |= fraction ? IS_FRACTION : 0;
        out.writeByte(flags);
        value(out, figure.low(), fraction);
        if (range) {
          value(out, figure.high(), fraction);
        }
        word(out, figure.unit());
      }
      return out;
    }

    private static void span(ByteSink out, int from, int begin, int end) {
      out.writeZInt(begin - from);
      out.writeVInt(end - begin);
    }

    private static void value(ByteSink out, double value, boolean fraction) {
      if (fraction) {
        out.writeLong(Double.doubleToRawLongBits(value));
      } else {
        out.writeZLong((long) value);
      }
    }

    private static boolean same(double a, double b) {
      return Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b);
    }

    /** Whether a long holds the value exactly; -0.0 is none. */
    private static boolean isWhole(double value) {
      return Math.abs(value) < 1L << 53 && same((long) value, value);
    }

    /** 0 for none, 1 and the word for a new one, 2 and up for those that came before. */
    private void word(ByteSink out, @Nullable String word) {
      if (word == null) {
        out.writeVInt(0);
        return;
      }
      Integer before = words.putIfAbsent(word, words.size());
      if (before != null) {
        out.writeVInt(before + 2);
      } else {
        out.writeVInt(1);
        out.writeString(word);
      }
    }
  }

  private static final class Reader {
    private ByteSource in = new ByteSource(new byte[0], 0, 0);
    private final List<String> words = new ArrayList<>();

    List<Sentence> sentences() {
      int count = count();
      List<Sentence> sentences = new ArrayList<>(count);
      int upto = 0;
      int token = 0;
      for (int i = 0; i < count; i++) {
        int begin = begin(upto);
        int end = begin + in.readVInt();
        int first = token + in.readVInt();
        token = first + in.readVInt();
        sentences.add(new Sentence(begin, end, first, token));
        upto = end;
      }
      return sentences;
    }

    List<Mention> mentions() {
      int count = count();
      List<Mention> mentions = new ArrayList<>(count);
      int upto = 0;
      for (int i = 0; i < count; i++) {
        int begin = begin(upto);
        int end = begin + in.readVInt();
        int kinds = in.readByte();
        EntityType type = TYPES.get(kinds >> 4 & 0b11);
        Link link = LINKS.get(kinds & 0b1111);
        Mention.Basis basis = TYPE_BASES.get(kinds >> 6 & 0b11);
        double score = in.readByte() / 100d;
        mentions.add(
            new Mention(begin, end, type, word(), word(), link, basis, score, wordOrNull()));
        upto = begin;
      }
      return mentions;
    }

    List<Quotation> quotations() {
      int count = count();
      List<Quotation> quotations = new ArrayList<>(count);
      int upto = 0;
      for (int i = 0; i < count; i++) {
        int begin = begin(upto);
        int end = begin + in.readVInt();
        upto = begin;
        int flags = in.readByte();
        List<Quotation.Speaker> speakers = speakers(flags, upto);
        Span cue = null;
        if ((flags & HAS_CUE) != 0) {
          int cueBegin = begin(upto);
          cue = new Span(cueBegin, cueBegin + in.readVInt());
        }
        quotations.add(new Quotation(begin, end, KINDS.get(flags & KIND), speakers, cue));
      }
      return quotations;
    }

    private List<Quotation.Speaker> speakers(int flags, int from) {
      if ((flags & HAS_SPEAKER) == 0) {
        return List.of();
      }
      int count = (flags & IS_JOINT) == 0 ? 1 : count();
      List<Quotation.Speaker> speakers = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        speakers.add(speaker(from));
      }
      return speakers;
    }

    private Quotation.Speaker speaker(int from) {
      int begin = begin(from);
      int end = begin + in.readVInt();
      String name = word();
      String entity = wordOrNull();
      int basis = in.readByte();
      return new Quotation.Speaker(
          begin,
          end,
          name,
          entity,
          BASES.get(basis >> CERTAINTY_BITS),
          CERTAINTIES.get(basis & CERTAINTY));
    }

    List<Figure> figures() {
      int count = count();
      List<Figure> figures = new ArrayList<>(count);
      int upto = 0;
      for (int i = 0; i < count; i++) {
        int begin = begin(upto);
        int end = begin + in.readVInt();
        upto = begin;
        int flags = in.readByte();
        double low = value(flags);
        double high = (flags & IS_RANGE) == 0 ? low : value(flags);
        Figure.Qualifier qualifier = QUALIFIERS.get(flags & QUALIFIER);
        figures.add(new Figure(begin, end, low, high, wordOrNull(), qualifier));
      }
      return figures;
    }

    /** A number of annotations, each of which takes at least a byte. */
    private int count() {
      int count = in.readVInt();
      if (count < 0 || count > in.left()) {
        throw new IllegalStateException("more annotations than bytes: " + count);
      }
      return count;
    }

    private int begin(int from) {
      return from + in.readZInt();
    }

    private double value(int flags) {
      return (flags & IS_FRACTION) != 0
          ? Double.longBitsToDouble(in.readLong())
          : (double) in.readZLong();
    }

    private String word() {
      String word = wordOrNull();
      if (word == null) {
        throw new IllegalStateException("an annotation without its name");
      }
      return word;
    }

    private @Nullable String wordOrNull() {
      int number = in.readVInt();
      if (number > 1) {
        return words.get(number - 2);
      }
      if (number == 0) {
        return null;
      }
      String word = in.readString();
      words.add(word);
      return word;
    }
  }
}
