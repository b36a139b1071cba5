/**
 * Work on several threads: pieces of one task, run by an executor and by the caller's own thread.
 *
 * <p>Not exported. Uses no other package.
 */
@NullMarked
package org.quotidian.concurrent;

import org.jspecify.annotations.NullMarked;
