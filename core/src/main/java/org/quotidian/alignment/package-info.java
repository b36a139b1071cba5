/**
 * Which words of two texts correspond: kept, replaced, moved, removed or added.
 *
 * <p>{@link org.quotidian.alignment.WordAlignment} is the only public type. Passages and parallels
 * create it; an application reads it to mark what was changed.
 *
 * <p>Uses the token layer and {@code org.quotidian.words}.
 */
@NullMarked
package org.quotidian.alignment;

import org.jspecify.annotations.NullMarked;
