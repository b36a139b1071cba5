/**
 * Stories: the articles that report the same event.
 *
 * <pre>{@code
 * StoryCollection collection = StoryGrouper.builder().build().collection();
 * articles.forEach(collection::add);
 * for (Story story : collection.stories()) {
 *   System.out.println(story.title() + ": " + story.articles().size() + " articles");
 * }
 * }</pre>
 *
 * {@link org.quotidian.story.StoryCollection} groups a set of articles, whatever their order.
 * {@link org.quotidian.story.StoryStream} assigns each article to a story as it arrives. Both use
 * one measure, the strength of the link between two articles; {@link
 * org.quotidian.story.Story.Link} explains it.
 *
 * <p>The strength is the cosine of the articles' words, weighted by how often an article has them
 * and how rare they are, in English and in the articles seen. It falls with the days between the
 * dates of publication. Articles join a story while the links between its articles are at least
 * {@value org.quotidian.story.StoryGrouper#ONE_STORY} strong on average. In a collection, a story
 * is divided again if its articles fall in two parts with different names and numbers: two
 * earthquakes, two trials.
 *
 * <p>Made for English. Uses annotated articles, {@code words} and {@code passage}.
 */
@NullMarked
package org.quotidian.story;

import org.jspecify.annotations.NullMarked;
