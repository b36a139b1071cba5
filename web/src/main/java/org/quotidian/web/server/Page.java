package org.quotidian.web.server;

import java.io.IOException;
import org.quotidian.Archive;

/** One kind of address. */
@FunctionalInterface
interface Page {

  /** What to reply to a request. */
  Reply reply(Archive archive, Asked asked) throws IOException;
}
