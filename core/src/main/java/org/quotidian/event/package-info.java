/**
 * Whether two articles report the same event, and which of their sentences say the same.
 *
 * <p>Not exported. Search results that are grouped by story and cross-references both use it, so
 * that they agree on what an event is. Uses annotated articles and {@code org.quotidian.words}.
 */
@NullMarked
package org.quotidian.event;

import org.jspecify.annotations.NullMarked;
