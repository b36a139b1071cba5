/** Programs to start from, each one page. All of them run, and their output is tested. */
@NullMarked
package org.quotidian.examples;

import org.jspecify.annotations.NullMarked;
