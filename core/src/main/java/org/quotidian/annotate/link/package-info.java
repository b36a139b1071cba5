/** Which mentions stand for the same entity, and for which. */
@NullMarked
package org.quotidian.annotate.link;

import org.jspecify.annotations.NullMarked;
