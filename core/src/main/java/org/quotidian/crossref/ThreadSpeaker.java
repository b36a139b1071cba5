package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Quotation.Basis;
import org.quotidian.event.SpeakerName;

/**
 * A speaker whom an article of a thread names, to be recognised in the other articles: by another
 * form of the name, or, where an article has a pronoun or does not name the speaker, by a mention
 * next to the words.
 *
 * @param isCertain whether the article leaves no doubt
 * @param written how the article names the speaker beside the words
 */
record ThreadSpeaker(
    SpeakerName name, String displayed, String entity, boolean isCertain, String written) {

  /** "Mrs. Anna Berg"; what is longer is a description. */
  private static final int LONGEST_NAME = 4;

  private static final Comparator<ThreadSpeaker> FULLEST =
      Comparator.comparing(ThreadSpeaker::isCertain)
          .thenComparing(speaker -> speaker.name.words().size())
          .thenComparing(ThreadSpeaker::writtenWords)
          .reversed()
          .thenComparing(ThreadSpeaker::entity)
          .thenComparing(ThreadSpeaker::displayed);

  /** The named speakers: the certain ones first, then the fullest names. */
  static List<ThreadSpeaker> of(Collection<QuotedFragment> group) {
    List<ThreadSpeaker> speakers = new ArrayList<>();
    for (QuotedFragment fragment : group) {
      SpeakerName name = fragment.speakerName;
      Quotation.Speaker speaker = fragment.speaker;
      if (speaker != null && name != null) {
        String entity = speaker.entity() == null ? agreed(fragment, name, group) : speaker.entity();
        if (entity != null) {
          String written = speaker.span().of(fragment.article.article().text());
          boolean isCertain = fragment.isSpeakerCertain() && !name.isPronoun();
          speakers.add(new ThreadSpeaker(name, speaker.name(), entity, isCertain, written));
        }
      }
    }
    speakers.sort(FULLEST);
    return speakers;
  }

  /** The id of a name that no article has as a mention, if another article has the same name. */
  private static @Nullable String agreed(
      QuotedFragment fragment, SpeakerName name, Collection<QuotedFragment> group) {
    boolean isAgreed =
        group.stream()
            .filter(other -> other.article != fragment.article)
            .map(other -> other.speakerName)
            .anyMatch(other -> other != null && other.matches(name));
    return isAgreed ? name.entity() : null;
  }

  /** The speaker as a fragment has it, or {@code null} if it is somebody else or unknown. */
  Quotation.@Nullable Speaker in(QuotedFragment fragment) {
    Quotation.Speaker own = fragment.speaker;
    SpeakerName ownName = fragment.speakerName;
    if (own != null && ownName != null && ownName.matches(name)) {
      return speaker(own.begin(), own.end(), own.basis(), own.certainty());
    }
    if (own != null && ownName != null) {
      if (isSurname(fragment, own, ownName)) {
        return speaker(own.begin(), own.end(), own.basis(), Certainty.MEDIUM);
      }
      if (fragment.isSpeakerCertain() || !ownName.isPronoun() || !isCertain) {
        return null;
      }
    }
    Mention mention = fragment.mentionNear(name);
    if (mention == null) {
      return null;
    }
    // The other article says who speaks; that this one means the same by it is likely.
    return own == null
        ? speaker(mention.begin(), mention.end(), Basis.CONTEXT, Certainty.MEDIUM)
        : speaker(own.begin(), own.end(), own.basis(), own.certainty().and(Certainty.MEDIUM));
  }

  /**
   * Whether the article has only the surname of this speaker, and it is not certain which person of
   * that name it means.
   */
  private boolean isSurname(QuotedFragment fragment, Quotation.Speaker own, SpeakerName ownName) {
    String written = own.span().of(fragment.article.article().text()).toLowerCase(Locale.ROOT);
    return !fragment.isSpeakerCertain()
        && ownName.lastWord().equals(name.lastWord())
        && written.endsWith(name.lastWord())
        && !written.contains(ownName.words().get(0) + " ");
  }

  private int writtenWords() {
    int words = written.split(" ").length;
    return words <= LONGEST_NAME ? words : 0;
  }

  private Quotation.Speaker speaker(int begin, int end, Basis basis, Certainty certainty) {
    return new Quotation.Speaker(begin, end, displayed, entity, basis, certainty);
  }
}
