/** The verbs that compare texts: {@code xref}, {@code passages} and {@code similarity}. */
@NullMarked
package org.quotidian.app.compare;

import org.jspecify.annotations.NullMarked;
