/** The verb {@code convert}: whatever can be read becomes JSON Lines. */
@NullMarked
package org.quotidian.app.convert;

import org.jspecify.annotations.NullMarked;
