/**
 * Annotations as bytes: what an archive stores, and what goes from one machine to another.
 *
 * <p>Not exported. Programs use {@code AnnotatedArticle.toBytes}.
 */
@NullMarked
package org.quotidian.annotation.codec;

import org.jspecify.annotations.NullMarked;
