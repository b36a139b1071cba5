/**
 * The query language, and what a search gives.
 *
 * <p>Queries ask for sentences, in Lucene's classic syntax:
 *
 * <pre>{@code
 * zelenskyy guarantees                  sentences with one of the words, in any inflection
 * zelenskyy AND guarantees              with both; also OR, NOT, + and -, ( )
 * "antitrust regulators"                with the phrase; commas, hyphens and quotation marks between
 *                                       its words do not matter
 * "regulators approve"~3                with the words at most three places apart
 * "(robust OR strong) guarantees"       with one of the words in this place of the phrase
 * F-16   AT&T   9/11   a@b.example      with these words one behind the other
 * C++   C#   .NET   Disney+             with the word and its marks
 * negotiat*   zelensk?y   zelensky~1    wildcards; words with at most one letter changed
 * entity:"Volodymyr Zelenskyy"          with a mention of the entity, under any of its names
 * person:Merz   org:NATO  place:Berlin  the same, by type; a surname means everybody who has it
 * speaker:Trump                         with a quotation by this speaker
 * quote:"closer now"                    with a quotation that holds the phrase
 * quote:(speaker:Merz guarantees)       with one quotation that meets all of it; entity:, person:,
 *                                       org: and place: are then what its words mention
 * figure:[700000 TO 900000]             with a figure in the range; also figure:800000, figure>5
 * figure:troops   figure:"800000 troops"  with a figure that counts something
 * like:"robust security guarantees …"   that say again most of a sentence, in whatever order; words
 *                                       count by their rarity, and related ones in part
 * title:berlin                          of an article whose title has the word
 * source:ap                             of one source, in whatever case
 * published:2025-12-15                  of one day, month (2025-12) or year (2025)
 * published:[2025-12-15 TO *]           from a day on; both ends are part of it in [ ], neither in { }
 * published>=2025-12-15                 the same
 * }</pre>
 *
 * <p>All inflections of a word are found, irregular ones too, and British and American spellings.
 * Of a word that is a form of two, such as {@code saw}, the forms of both are found. {@code
 * coverup} finds {@code cover-up} as well, and the other way round. Sentences with the very form
 * that was asked for score higher. Words with wildcards, with {@code ~} and regular expressions
 * match words as they are in the text, without capitals and accents. {@code AT&T} finds {@code
 * AT&T} and {@code AT & T}, not {@code at t}; {@code C++} does not find {@code C}, but {@code C}
 * finds {@code C++}. An exclamation mark behind a word, as in {@code Yahoo!}, has no meaning.
 *
 * <p>Sentences of equal rank are ordered by date, the newest first, then by the article's id and
 * their place in the text. If nothing is found, {@link org.quotidian.query.SearchResult#notes}
 * names the words that no sentence has.
 *
 * <p>A name that no entity of the index has is searched for as words; {@link
 * org.quotidian.query.SearchResult#notes} says so. A quotation that runs through several sentences
 * is found in the sentences that have the words asked for. A query has at most 20,000 characters,
 * 1,024 clauses and 20 words with wildcards or {@code ~}, each with at least two letters; its
 * parentheses are nested at most 50 deep. A word with {@code ~} has at most 64 letters, one with
 * wildcards 200, a regular expression 500. Words of over 1,000 letters are not indexed. Others are
 * refused, and so are empty ranges.
 *
 * <p>{@link org.quotidian.query.Queries} makes the same queries without the language. {@link
 * org.quotidian.query.SentenceSearch} searches an application's own index. Uses {@code index},
 * {@code query.clause}, {@code query.facet} and what they use.
 */
@NullMarked
package org.quotidian.query;

import org.jspecify.annotations.NullMarked;
