/**
 * What a text holds, found once: an {@linkplain org.quotidian.annotate.Annotator annotator} turns
 * an article into an {@linkplain org.quotidian.annotate.AnnotatedArticle annotated article}, which
 * the archive stores and the passage engine compares.
 *
 * <pre>{@code
 * Annotator annotator = Annotator.english();
 * AnnotatedArticle annotated = annotator.annotate(Article.of("1", "Talks go on. He left at 7 p.m."));
 * for (Sentence sentence : annotated.sentences()) {
 *   System.out.println(annotated.text(sentence));
 * }
 * }</pre>
 *
 * <h2>Languages</h2>
 *
 * <p>The library is made for English. What an article gets depends on its {@linkplain
 * org.quotidian.article.Article#language() language}:
 *
 * <table>
 * <caption>What is found in which language</caption>
 * <tr><th></th><th>English, or not set</th><th>another language</th></tr>
 * <tr><td>sentences</td><td>rules and word lists</td><td>the same; abbreviations of the language
 * itself are not known</td></tr>
 * <tr><td>names</td><td>the model in the jar</td><td>none, unless you bring a {@link
 * org.quotidian.annotate.NameFinder}; then they are linked as English ones are</td></tr>
 * <tr><td>quotations</td><td>rules and word lists</td><td>none</td></tr>
 * <tr><td>figures</td><td>digits and words, units, qualifiers</td><td>digits with a percent or
 * currency sign next to them, thousands and decimals as the language sets them</td></tr>
 * </table>
 *
 * <p>Words, search and shared passages work in every language that puts blanks between words.
 *
 * <h2>Other finders</h2>
 *
 * <p>A {@link org.quotidian.annotate.NameFinder}, {@link org.quotidian.annotate.SentenceFinder} or
 * {@link org.quotidian.annotate.SpeakerFinder} of your own takes the place of the library's:
 *
 * <pre>{@code
 * NameFinder german = article -> List.of();  // ask your model here
 * NameFinder english = NameFinder.english();
 * Annotator annotator =
 *     Annotator.builder()
 *         .names(
 *             article ->
 *                 "de".equals(article.article().language())
 *                     ? german.find(article)
 *                     : english.find(article))
 *         .build();
 * }</pre>
 */
@NullMarked
package org.quotidian.annotate;

import org.jspecify.annotations.NullMarked;
