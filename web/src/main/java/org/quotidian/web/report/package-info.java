/**
 * A cross-reference as one page that opens from disk: {@link org.quotidian.web.report.Report}.
 *
 * <p>The page has its styles and its script inside, refers to nothing outside, and can be read
 * without the script.
 */
@NullMarked
@JStacheConfig(pathing = @JStachePath(prefix = "org/quotidian/web/", suffix = ".mustache"))
package org.quotidian.web.report;

import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStachePath;
import org.jspecify.annotations.NullMarked;
