/** Who said what: quotations with their speakers and cues. */
@NullMarked
package org.quotidian.annotate.quotation;

import org.jspecify.annotations.NullMarked;
