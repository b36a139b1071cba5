/**
 * What a record says of an article, by the names of its fields, and how an article is made of it.
 */
@NullMarked
package org.quotidian.ingest.record;

import org.jspecify.annotations.NullMarked;
