/** Other programs on the same input: how good they are, and how long they take. */
@NullMarked
package org.quotidian.benchmarks.rivals;

import org.jspecify.annotations.NullMarked;
