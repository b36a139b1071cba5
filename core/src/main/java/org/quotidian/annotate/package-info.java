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
 */
@NullMarked
package org.quotidian.annotate;

import org.jspecify.annotations.NullMarked;
