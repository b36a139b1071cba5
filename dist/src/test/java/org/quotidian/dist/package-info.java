/** Tests of the executable jar, as a process of its own. */
@NullMarked
package org.quotidian.dist;

import org.jspecify.annotations.NullMarked;
