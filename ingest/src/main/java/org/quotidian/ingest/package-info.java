/**
 * Reads news articles from files, folders and streams: plain text, JSON Lines, JSON and HTML, each
 * of them gzipped or not.
 *
 * <pre>{@code
 * ReadReport report =
 *     ArticleReader.create()
 *         .read(
 *             Path.of("news"),
 *             article -> System.out.println(article.id()),
 *             problem -> System.err.println(problem));
 * System.out.println(report.articles() + " articles");
 * }</pre>
 *
 * <p>{@link org.quotidian.ingest.ArticleReader} is the door. It takes one path, or a list of {@link
 * org.quotidian.ingest.Input}s where standard input may stand beside files; gives each article on
 * as soon as it is read; and holds no more than one at a time, so a file may be larger than memory.
 *
 * <h2>Formats</h2>
 *
 * <p>An extension tells the format, with {@code .gz} behind it or not; gzip itself is known by its
 * first bytes. Where no extension tells it, for a stream or a file that was named outright, the
 * content does: an object or an array starts JSON, a tag starts HTML, all else is plain text.
 *
 * <dl>
 *   <dt>{@code .txt}, {@code .text}
 *   <dd>One article. Its id and its source are the file's name without the extension, its text is
 *       the whole file. The first line is the title if it looks like one: at most 150 characters,
 *       no sentence's end, no dateline such as {@code BERLIN (Reuters) -}, and a blank line, a
 *       date, a byline or a line twice as long below it. A date alone on one of the first five
 *       lines that are not blank is the date of publication. UTF-8, or UTF-16 with its byte order
 *       mark.
 *   <dt>{@code .jsonl}, {@code .ndjson}
 *   <dd>An article a line, as an object with {@code id}, {@code source}, {@code url}, {@code
 *       title}, {@code published}, {@code language} and {@code text}; only {@code id} and {@code
 *       text} are required. Understood too are {@code maintext}, {@code date_publish}, {@code
 *       source_domain} and {@code filename} (news-please), {@code raw_text}, {@code date}, {@code
 *       sitename}, {@code source-hostname}, {@code hostname}, {@code fingerprint} and a URL as
 *       {@code source} (trafilatura), {@code series} (passim), {@code doc-id} and {@code doc_id}.
 *       Without an id, the URL is the id; without a source, the URL's host is the source. Other
 *       fields are passed over. UTF-8.
 *   <dt>{@code .json}
 *   <dd>The same objects, one or several, or an array of them.
 *   <dt>{@code .html}, {@code .htm}, {@code .xhtml}
 *   <dd>One article. Its id is the canonical URL, or else the file's name without the extension.
 *       Title, date, source and language come from the meta tags and the structured data (JSON-LD);
 *       the text is the main part without navigation, captions and boxes, its blocks parted by
 *       blank lines. The encoding is told by the byte order mark, else by the meta tag, else it is
 *       UTF-8.
 * </dl>
 *
 * <p>A folder is read with all that lies below it, in the order of the paths (by UTF-16 code units,
 * with {@code /} between names). Hidden files are passed over; so are files whose extension tells
 * no format, which {@link org.quotidian.ingest.ReadReport#skipped()} counts. Symbolic links are
 * followed, save one that leads back to a folder above it.
 *
 * <h2>What can be wrong</h2>
 *
 * <p>No input makes a reader throw. What cannot be read is told as a {@link
 * org.quotidian.ingest.Problem}, with file, line and reason, and counted, and reading goes on with
 * the next record or file:
 *
 * <ul>
 *   <li>An <em>error</em> is something left out: JSON that is broken or no object; a record without
 *       an id or a text, or with one that is no string; bytes that are not of the encoding, since
 *       nothing is replaced by U+FFFD; an id that an article before had in the same run; a line
 *       above 64 MiB, or a text or a page above 16 MiB (see {@link
 *       org.quotidian.ingest.ArticleReader.Builder}); gzip data that is cut off or corrupt, from
 *       there on; a file that is empty, missing or unreadable; a folder without an article.
 *   <li>A <em>warning</em> is a piece left out of an article: a date that cannot be read, an
 *       optional field that is no string.
 * </ul>
 *
 * <p>Only what the {@link org.quotidian.ingest.ArticleSink} throws ends a run, and reaches its
 * caller.
 */
@NullMarked
package org.quotidian.ingest;

import org.jspecify.annotations.NullMarked;
