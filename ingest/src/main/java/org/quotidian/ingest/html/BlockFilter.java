package org.quotidian.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Drops the blocks of a page's main part that are not the article: what precedes its headline, its
 * stamp and byline, labels, captions, pointers to other articles, and lists of them.
 */
final class BlockFilter {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  // A list of other articles that follows this share of the text runs to the end of the page.
  private static final double LATE = 0.5;
  private static final int MOSTLY = 3;
  private static final int FEW_WORDS = 30;

  private final List<Block> blocks;
  private final List<Block> kept = new ArrayList<>();

  private BlockFilter(List<Block> blocks) {
    this.blocks = blocks;
  }

  /**
   * The blocks of the article.
   *
   * @param title {@code null} if it is unknown
   */
  static List<Block> article(List<Block> blocks, @Nullable String title) {
    BlockFilter filter = new BlockFilter(blocks);
    filter.run(title == null ? "" : words(title));
    return filter.kept.isEmpty() ? blocks : filter.kept;
  }

  private void run(String title) {
    int at = afterHeadline(title);
    int lastProse = lastProse();
    boolean started = false;
    while (at < blocks.size()) {
      Block block = blocks.get(at);
      if (BlockLabels.namesOthers(block)) {
        at = afterOthers(at);
        continue;
      }
      boolean atEdge = !started || at > lastProse;
      if (!isDropped(block, title) && !(atEdge && isDroppedAtEdge(block))) {
        kept.add(block);
      }
      started |= block.isProse() && !BlockLabels.asksConsent(block);
      at++;
    }
  }

  private int lastProse() {
    int last = blocks.size() - 1;
    while (last >= 0
        && (!blocks.get(last).isProse() || BlockLabels.asksConsent(blocks.get(last)))) {
      last--;
    }
    return last;
  }

  private static boolean isDropped(Block block, String title) {
    return BlockLabels.isLabel(block)
        || BlockLabels.isOffer(block)
        || isBareLink(block)
        || words(block.text()).equals(title);
  }

  /** Amid the text, a date can be the heading of a section. */
  private static boolean isDroppedAtEdge(Block block) {
    return Stamp.is(block.text()) || BlockLabels.isByline(block) || BlockLabels.asksConsent(block);
  }

  /** A block that is one link, and no sentence, leads to another article. */
  private static boolean isBareLink(Block block) {
    return block.isLink()
        && block.prefix().isEmpty()
        && !block.endsAsSentence()
        && NO_WORD.split(block.text()).length <= FEW_WORDS;
  }

  /** The index after the headline if nothing but labels precedes it; 0 if there is none. */
  private int afterHeadline(String title) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.level() == 1 || (!title.isEmpty() && words(block.text()).equals(title))) {
        return i + 1;
      }
      if (block.isProse()) {
        return 0;
      }
    }
    return 0;
  }

  /** The index after a list of other articles, whose heading is at {@code heading}. */
  private int afterOthers(int heading) {
    int end = heading + 1;
    int links = 0;
    while (end < blocks.size() && !blocks.get(end).isProse()) {
      links += blocks.get(end).isLink() ? 1 : 0;
      end++;
    }
    boolean late = proseBefore(heading) >= LATE * proseBefore(blocks.size());
    return late && mostlyLinks(heading + 1) ? blocks.size() : links > 0 ? end : heading + 1;
  }

  /** Whether at least every third block from here on is a link, as in a list of teasers. */
  private boolean mostlyLinks(int from) {
    int links = 0;
    for (Block block : blocks.subList(from, blocks.size())) {
      links += block.isLink() ? 1 : 0;
    }
    return MOSTLY * links >= blocks.size() - from;
  }

  private int proseBefore(int end) {
    int characters = 0;
    for (Block block : blocks.subList(0, end)) {
      characters += block.isProse() ? block.text().length() : 0;
    }
    return characters;
  }

  private static String words(String text) {
    return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
