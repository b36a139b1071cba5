/** Short runnable programs, each a page. */
@NullMarked
package org.quotidian.examples;

import org.jspecify.annotations.NullMarked;
