/**
 * Reads news articles from files, folders and streams: plain text, JSON, CSV, web pages and web
 * archives, gzipped or not.
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
 * <p>Start with {@link org.quotidian.ingest.ArticleReader}. It takes one path, or a list of {@link
 * org.quotidian.ingest.Input}s, which may include standard input. It passes on each article as soon
 * as it is read, and holds one at a time, so a file may be larger than memory.
 *
 * <h2>Formats</h2>
 *
 * <p>The format follows from the extension, with or without {@code .gz}; gzip itself is recognised
 * by its first bytes. For a stream, and for a file that was named and has another extension, it
 * follows from the content: an object or an array starts JSON, a tag starts HTML, {@code WARC/}
 * starts a web archive, a header with the names of a text and another known field starts a table,
 * and anything else is plain text.
 *
 * <dl>
 *   <dt>{@code .txt}, {@code .text}
 *   <dd>One article. Its id and its source are the file's name without the extension, its text is
 *       the whole file. The first line is the title if it looks like one: at most 150 characters,
 *       no sentence's end, no dateline such as {@code BERLIN (Reuters) -}, and followed by a blank
 *       line, a date, a byline or a line twice as long. The first date that is alone on one of the
 *       first five lines that are not blank is the date of publication.
 *   <dt>{@code .jsonl}, {@code .ndjson}, {@code .json}
 *   <dd>Objects with {@code id}, {@code source}, {@code url}, {@code title}, {@code published},
 *       {@code language} and {@code text}: one a line, or pretty-printed, or in arrays, or in the
 *       wrappers of services such as {@code {"articles": […]}} and {@code {"hits": {"hits": […]}}},
 *       or in an object that maps ids to them. Only a text and an id or a URL are required. The
 *       field names of crawlers and services are understood too ({@code maintext}, {@code content},
 *       {@code body}, {@code headline}, {@code publishedAt}, {@code date_publish}, {@code
 *       source.name} and others). Without an id, the URL is the id; without a source, the URL's
 *       host is the source. HTML in a text becomes text. Lines are read one by one, so an invalid
 *       one costs only itself, and so are pretty-printed objects one after the other; elsewhere,
 *       invalid JSON ends the file.
 *   <dt>{@code .csv}, {@code .tsv}, {@code .tab}
 *   <dd>An article a row. The first row names the columns, by the names that JSON fields have, in
 *       whatever case. Values are separated by commas, semicolons, tabs or bars. A row without an
 *       id and a URL is named by its file and line.
 *   <dt>{@code .html}, {@code .htm}, {@code .xhtml}
 *   <dd>One article. Its id is the canonical URL, or else the file's name without the extension.
 *       Title, date, source and language come from the meta tags and the structured data (JSON-LD,
 *       microdata); the text is the main part without navigation, comments, captions, pointers to
 *       other articles and the like. A blank line separates its blocks.
 *   <dt>{@code .warc}
 *   <dd>A web archive. Each response with status 200 and HTML is an article, whose id is its
 *       address. A page that names no date has the day on which it was fetched. Other records are
 *       counted: {@link org.quotidian.ingest.ReadReport#skippedRecords()}.
 * </dl>
 *
 * <p>A folder is read with everything below it, in the order of the paths (by UTF-16 code units,
 * with {@code /} between names). Hidden files are skipped. So are files whose extension is none of
 * these, which {@link org.quotidian.ingest.ReadReport#skipped()} counts. Symbolic links are
 * followed, except one that leads back to a folder above it.
 *
 * <h2>Dates</h2>
 *
 * <p>Dates are understood as feeds, services and pages write them: ISO 8601 and what resembles it,
 * RFC 822, newspapers' dates in English, French, German, Spanish, Italian, Dutch and Portuguese,
 * and seconds or milliseconds since 1970. A date without a zone is in UTC. Midnight exactly is the
 * day, which crawlers write so; the day is the one in the date's own zone. {@code 4/11/2023} can
 * mean two days and is no date.
 *
 * <h2>Encodings</h2>
 *
 * <p>Text is UTF-8, or UTF-16, with or without a byte order mark. Where the bytes are not UTF-8, it
 * has the encoding that the page or its server declares, else the one that its bytes make likely,
 * else it is UTF-8 with some bytes of Windows-1252. The last two cases are reported as warnings.
 *
 * <h2>Problems</h2>
 *
 * <p>No input makes a reader throw. What cannot be read is reported as a {@link
 * org.quotidian.ingest.Problem}, with file, line and reason, and counted; processing continues with
 * the next record or file:
 *
 * <ul>
 *   <li>An <em>error</em> means that something is skipped: invalid JSON; a record without an id or
 *       a text; a row that does not fit its header; an id that an earlier article of the same run
 *       has; a line above 64 MiB, or a text or a page above 16 MiB (see {@link
 *       org.quotidian.ingest.ArticleReader.Builder}); gzip data or a web archive that is cut off or
 *       damaged, from there on; a file that is no text, empty, missing or unreadable; a folder
 *       without an article.
 *   <li>A <em>warning</em> means that a piece of an article is missing or uncertain: a date that
 *       cannot be read, an optional field that is no string, an encoding that is guessed.
 * </ul>
 *
 * <p>Only what the {@link org.quotidian.ingest.ArticleSink} throws ends a run, and reaches its
 * caller.
 */
@NullMarked
package org.quotidian.ingest;

import org.jspecify.annotations.NullMarked;
