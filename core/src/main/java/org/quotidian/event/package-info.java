/**
 * Whether two articles are alike enough to be compared sentence by sentence, and which of their
 * sentences say the same.
 *
 * <p>Not exported. Cross-references use it. Which articles are one story is decided by {@code
 * org.quotidian.story}. Uses annotated articles and {@code org.quotidian.words}.
 */
@NullMarked
package org.quotidian.event;

import org.jspecify.annotations.NullMarked;
