/**
 * What is found in an article's text, as plain data: {@linkplain org.quotidian.annotation.Sentence
 * sentences}, {@linkplain org.quotidian.annotation.Mention mentions} of entities, {@linkplain
 * org.quotidian.annotation.Quotation quotations} and {@linkplain org.quotidian.annotation.Figure
 * figures}.
 *
 * <p>All offsets are UTF-16 code units into the article's text as given, half-open.
 */
@NullMarked
package org.quotidian.annotation;

import org.jspecify.annotations.NullMarked;
