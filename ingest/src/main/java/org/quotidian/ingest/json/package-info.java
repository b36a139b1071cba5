/** Reads JSON Lines and JSON. */
@NullMarked
package org.quotidian.ingest.json;

import org.jspecify.annotations.NullMarked;
