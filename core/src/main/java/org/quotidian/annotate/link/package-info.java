/** Which mentions are of the same entity, and of which. */
@NullMarked
package org.quotidian.annotate.link;

import org.jspecify.annotations.NullMarked;
