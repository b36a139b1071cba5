/**
 * Families of punctuation marks: dashes, quotation marks, brackets, bullets.
 *
 * <p>Not exported. Uses no other package.
 */
@NullMarked
package org.quotidian.punctuation;

import org.jspecify.annotations.NullMarked;
