/**
 * Quotidian on Apache Spark: the work of {@code org.quotidian.core} on collections that do not fit
 * one machine. Start at {@link org.quotidian.spark.QuotidianSpark}.
 */
@NullMarked
package org.quotidian.spark;

import org.jspecify.annotations.NullMarked;
