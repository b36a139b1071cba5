/** What a program of the command {@code bench} is. */
@NullMarked
package org.quotidian.benchmarks.program;

import org.jspecify.annotations.NullMarked;
