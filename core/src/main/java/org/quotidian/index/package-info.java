/**
 * How an annotated article becomes Lucene documents, and back.
 *
 * <p>An article is one block of documents, its sentences first and the article itself last, as
 * Lucene's block join wants it. A block is only ever replaced whole.
 */
@NullMarked
package org.quotidian.index;

import org.jspecify.annotations.NullMarked;
