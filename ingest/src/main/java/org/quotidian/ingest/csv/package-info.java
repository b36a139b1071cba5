/** Reads tables of comma-separated values. */
@NullMarked
package org.quotidian.ingest.csv;

import org.jspecify.annotations.NullMarked;
