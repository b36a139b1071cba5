package org.quotidian.crossref;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotation.Certainty;
import org.quotidian.annotation.Mention;
import org.quotidian.annotation.Quotation;
import org.quotidian.annotation.Quotation.Basis;

/**
 * A speaker whom an article of a thread names, to be recognised in the other articles: by another
 * form of the name, or, where an article has a pronoun or leaves the speaker out, by a mention next
 * to the words.
 */
record ThreadSpeaker(SpeakerName name, String displayed, String entity) {

  /** The named speakers, the fullest names first. */
  static List<ThreadSpeaker> of(Collection<QuotedFragment> group) {
    List<ThreadSpeaker> speakers = new ArrayList<>();
    for (QuotedFragment fragment : group) {
      Quotation.Speaker speaker = fragment.speaker;
      if (speaker != null && speaker.entity() != null && fragment.speakerName != null) {
        speakers.add(new ThreadSpeaker(fragment.speakerName, speaker.name(), speaker.entity()));
      }
    }
    speakers.sort(
        Comparator.<ThreadSpeaker>comparingInt(speaker -> speaker.name.words().size())
            .reversed()
            .thenComparing(ThreadSpeaker::entity));
    return speakers;
  }

  /** The speaker as a fragment has it, or {@code null} if it is somebody else or unknown. */
  Quotation.@Nullable Speaker in(QuotedFragment fragment) {
    Quotation.Speaker own = fragment.speaker;
    SpeakerName ownName = fragment.speakerName;
    if (own != null && ownName != null) {
      return ownName.matches(name)
          ? speaker(own.begin(), own.end(), own.basis(), own.certainty())
          : null;
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

  private Quotation.Speaker speaker(int begin, int end, Basis basis, Certainty certainty) {
    return new Quotation.Speaker(begin, end, displayed, entity, basis, certainty);
  }
}
