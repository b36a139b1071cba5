/**
 * Text on a terminal: its width, colours, columns and line breaks.
 *
 * <p>Knows nothing of articles. Uses no other package of the command.
 */
@NullMarked
package org.quotidian.app.terminal;

import org.jspecify.annotations.NullMarked;
