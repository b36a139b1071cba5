/**
 * An archive in the browser: {@link org.quotidian.web.server.ArchiveServer}.
 *
 * <p>Each request goes through the limits of Jetty, through {@code Guard}, which refuses what comes
 * from other sites, to a {@code Page}, which returns a {@code Reply}. Pages are made by templates;
 * programs get the same as JSON, lists also as CSV, JSON Lines and Atom.
 */
@NullMarked
@JStacheConfig(pathing = @JStachePath(prefix = "org/quotidian/web/", suffix = ".mustache"))
package org.quotidian.web.server;

import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStachePath;
import org.jspecify.annotations.NullMarked;
