/** The command {@code quotidian bench}. */
@NullMarked
package org.quotidian.benchmarks.command;

import org.jspecify.annotations.NullMarked;
