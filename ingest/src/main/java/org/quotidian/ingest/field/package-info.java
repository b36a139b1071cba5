/** What sources write in the fields of an article, such as dates and languages. */
@NullMarked
package org.quotidian.ingest.field;

import org.jspecify.annotations.NullMarked;
