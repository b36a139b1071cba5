/** The inflections of English words: which forms belong to one word. Not exported. */
@NullMarked
package org.quotidian.inflection;

import org.jspecify.annotations.NullMarked;
