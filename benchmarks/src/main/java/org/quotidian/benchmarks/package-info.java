/** What the hot parts of the core cost, measured with JMH on news that is made up. */
@NullMarked
package org.quotidian.benchmarks;

import org.jspecify.annotations.NullMarked;
