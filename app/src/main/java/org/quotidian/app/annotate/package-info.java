/** The verb {@code annotate}: sentences, names, quotations and figures of articles. */
@NullMarked
package org.quotidian.app.annotate;

import org.jspecify.annotations.NullMarked;
