/** The archive: the one class that an embedder starts from. */
@NullMarked
package org.quotidian;

import org.jspecify.annotations.NullMarked;
