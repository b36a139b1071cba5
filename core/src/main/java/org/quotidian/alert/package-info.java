/**
 * Stored queries, matched against articles as they come in.
 *
 * <pre>{@code
 * try (Archive archive = Archive.open(Path.of("news"))) {
 *   Alerts alerts = Alerts.open(Path.of("alerts"));
 *   alerts.add("Merz on guarantees", "quote:(speaker:Merz guarantees)");
 *   for (AnnotatedArticle article : articles) {
 *     for (Alerts.Match match : alerts.match(article)) {
 *       System.out.println(match.alert().name() + ": " + match.hits().get(0).text());
 *     }
 *     archive.add(article);
 *   }
 *   archive.commit();
 * }
 * }</pre>
 *
 * <p>An alert finds in an article what its query would find in an archive that holds this article
 * alone: {@code person:Friedrich} is whoever has this name in the article. So an article can be
 * matched before or after it is added to an archive, or without one. Aliases of an archive apply
 * only as far as the article was annotated with them.
 *
 * <p>Thousands of alerts cost little more than those that match, because most of them need a word
 * or a name that the article does not hold: {@link org.quotidian.query.clause.RequiredTerms}.
 */
@NullMarked
package org.quotidian.alert;

import org.jspecify.annotations.NullMarked;
