/** An article to read, whose sentences show their parallels in other articles. */
@NullMarked
package org.quotidian.web.reader;

import org.jspecify.annotations.NullMarked;
