/**
 * The {@code quotidian} command: a verb is a {@link org.quotidian.app.verb.Verb}; what it prints
 * goes through a {@link org.quotidian.app.terminal.Page} or {@link
 * org.quotidian.app.verb.JsonLines}, its messages through {@link org.quotidian.app.verb.Messages}.
 * Nothing else writes to a stream, so no character reaches a terminal before {@link
 * org.quotidian.app.terminal.Visible} has made it harmless.
 */
@NullMarked
package org.quotidian.app;

import org.jspecify.annotations.NullMarked;
