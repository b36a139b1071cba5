/** Where sentences begin and end. */
@NullMarked
package org.quotidian.annotate.sentence;

import org.jspecify.annotations.NullMarked;
