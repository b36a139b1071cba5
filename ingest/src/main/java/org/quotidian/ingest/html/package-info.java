/** Reads web pages. */
@NullMarked
package org.quotidian.ingest.html;

import org.jspecify.annotations.NullMarked;
