/** How the hand-written word lists of the annotators are read. */
@NullMarked
package org.quotidian.annotate.lists;

import org.jspecify.annotations.NullMarked;
