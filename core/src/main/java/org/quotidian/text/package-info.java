/**
 * The token layer: one pass over a text gives its {@linkplain org.quotidian.text.Tokens tokens} as
 * primitive arrays, which splitting, annotating, indexing and matching all share.
 *
 * <p>A token is a word, a number or a mark. Words are folded so that what a reader takes for the
 * same word is the same term, however a house sets it:
 *
 * <ul>
 *   <li>case: {@code Berlin} and {@code BERLIN};
 *   <li>apostrophes: {@code Ukraine’s} and {@code Ukraine's};
 *   <li>ligatures, full-width letters and accents: {@code ﬁnal} and {@code final}, {@code Erdoğan}
 *       and {@code Erdogan};
 *   <li>soft hyphens and other invisible characters inside a word;
 *   <li>the points of an acronym: {@code U.S.} and {@code US};
 *   <li>the commas of a number: {@code 800,000} and {@code 800000}.
 * </ul>
 *
 * <p>Every hyphen and dash, U+2011 among them, is a mark between two words, so {@code
 * far‑reaching}, {@code far-reaching} and {@code far reaching} hold the same two words. Every kind
 * of space parts words alike. Offsets point into the text as given all the while.
 *
 * <pre>{@code
 * Tokens tokens = Tokens.of("Ukraine’s army");
 * tokens.count();   // 2
 * tokens.word(0);   // "ukraine's"
 * tokens.end(0);    // 9
 * }</pre>
 */
@NullMarked
package org.quotidian.text;

import org.jspecify.annotations.NullMarked;
