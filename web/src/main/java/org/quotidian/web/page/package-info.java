/** What the report and the server have in common: text, pieces of it, plots, styles. */
@NullMarked
package org.quotidian.web.page;

import org.jspecify.annotations.NullMarked;
