/**
 * The {@code quotidian} command: a verb is a {@link org.quotidian.app.Verb}; what it prints goes
 * through a {@link org.quotidian.app.Page} or {@link org.quotidian.app.JsonLines}, what it tells
 * besides through {@link org.quotidian.app.Messages}. Nothing else writes to a stream, so nothing
 * reaches a terminal that was not made {@linkplain org.quotidian.app.Visible visible} first.
 */
@NullMarked
package org.quotidian.app;

import org.jspecify.annotations.NullMarked;
