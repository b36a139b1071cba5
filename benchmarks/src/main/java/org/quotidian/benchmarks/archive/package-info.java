/** What an archive costs: to fill it, to keep it, to search it, and to compare articles with it. */
@NullMarked
package org.quotidian.benchmarks.archive;

import org.jspecify.annotations.NullMarked;
