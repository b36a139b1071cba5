/**
 * What the verbs of the command share: options, input with its problems, progress, output.
 *
 * <p>Uses {@code org.quotidian.app.terminal}. The packages of the verbs use this one, and do not
 * use each other.
 */
@NullMarked
package org.quotidian.app.verb;

import org.jspecify.annotations.NullMarked;
