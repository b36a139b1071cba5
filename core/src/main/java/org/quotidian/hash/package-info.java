/**
 * Hash functions for numbers.
 *
 * <p>Not exported. Uses no other package.
 */
@NullMarked
package org.quotidian.hash;

import org.jspecify.annotations.NullMarked;
