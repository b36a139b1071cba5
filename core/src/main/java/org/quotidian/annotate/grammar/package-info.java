/**
 * What the words of a sentence can be, its noun phrases and its clauses, as far as quotations need
 * them. Start with {@link org.quotidian.annotate.grammar.TaggedText}. Not exported; uses {@code
 * text}, {@code punctuation} and {@code annotate.lists}.
 */
@NullMarked
package org.quotidian.annotate.grammar;

import org.jspecify.annotations.NullMarked;
