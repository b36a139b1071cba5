/** Reads plain text. */
@NullMarked
package org.quotidian.ingest.text;

import org.jspecify.annotations.NullMarked;
