/**
 * The verbs that work on archives and alerts: {@code index}, {@code search}, {@code archive} and
 * {@code alert}.
 */
@NullMarked
package org.quotidian.app.archive;

import org.jspecify.annotations.NullMarked;
