package org.quotidian.ingest.html;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Where a page comes from.
 *
 * @param name what the article is called that has no address, and its source if nothing names one
 * @param id the id of the article, whatever the page says; {@code null} to take its address
 * @param url the address that it was fetched from; {@code null} to take the one that it names
 * @param encoding the encoding that its server declared; {@code null} if none
 * @param line where it starts in its input; 0 if it is the whole input
 */
public record PageOrigin(
    String name,
    @Nullable String id,
    @Nullable String url,
    @Nullable Charset encoding,
    long line) {}
