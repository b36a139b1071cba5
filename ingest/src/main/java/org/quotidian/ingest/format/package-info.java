/** What an input is and which format it has, and what a reader of a format gives. */
@NullMarked
package org.quotidian.ingest.format;

import org.jspecify.annotations.NullMarked;
