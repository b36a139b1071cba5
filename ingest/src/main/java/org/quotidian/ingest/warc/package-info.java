/** Reads web archives. */
@NullMarked
package org.quotidian.ingest.warc;

import org.jspecify.annotations.NullMarked;
