package org.quotidian.crossref;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quotidian.annotate.AnnotatedArticle;
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
    // Of thousands of copies most name the speaker in the same way.
    Set<ThreadSpeaker> speakers = new LinkedHashSet<>();
    Map<SpeakerName, Set<AnnotatedArticle>> articles = articles(group);
    for (QuotedFragment fragment : group) {
      SpeakerName name = fragment.speakerName;
      Quotation.Speaker speaker = fragment.speaker;
      if (speaker != null && name != null) {
        String entity =
            speaker.entity() == null ? agreed(fragment, name, articles) : speaker.entity();
        if (entity != null) {
          String written = speaker.span().of(fragment.article.article().text());
          boolean isCertain = fragment.isSpeakerCertain() && !name.isPronoun();
          speakers.add(new ThreadSpeaker(name, speaker.name(), entity, isCertain, written));
        }
      }
    }
    return speakers.stream().sorted(FULLEST).toList();
  }

  /** The articles that have each name; two of them if there are more. */
  private static Map<SpeakerName, Set<AnnotatedArticle>> articles(
      Collection<QuotedFragment> group) {
    Map<SpeakerName, Set<AnnotatedArticle>> articles = new HashMap<>();
    for (QuotedFragment fragment : group) {
      if (fragment.speakerName != null) {
        Set<AnnotatedArticle> its =
            articles.computeIfAbsent(fragment.speakerName, none -> new HashSet<>());
        if (its.size() < 2) {
          its.add(fragment.article);
        }
      }
    }
    return articles;
  }

  /** The id of a name that no article has as a mention, if another article has the same name. */
  private static @Nullable String agreed(
      QuotedFragment fragment, SpeakerName name, Map<SpeakerName, Set<AnnotatedArticle>> articles) {
    boolean isAgreed =
        articles.entrySet().stream()
            .filter(other -> other.getKey().matches(name))
            .anyMatch(
                other -> other.getValue().stream().anyMatch(each -> each != fragment.article));
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
