/** What a benchmark found, as text, JSON and a page with plots. */
@NullMarked
package org.quotidian.benchmarks.report;

import org.jspecify.annotations.NullMarked;
