/** Streams of bytes and how they become text: gzip, lines, UTF-8 and other encodings. */
@NullMarked
package org.quotidian.ingest.bytes;

import org.jspecify.annotations.NullMarked;
