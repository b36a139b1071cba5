/**
 * The archive, which an embedder starts from: {@link org.quotidian.Archive} keeps annotated
 * articles in a Lucene index, searches their sentences, and finds passages that a new article
 * shares with them. May use all other packages.
 */
@NullMarked
package org.quotidian;

import org.jspecify.annotations.NullMarked;
