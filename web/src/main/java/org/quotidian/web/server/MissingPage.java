package org.quotidian.web.server;

import org.quotidian.Archive;

/** There is nothing at this address. */
final class MissingPage implements Page {

  @Override
  public Reply reply(Archive archive, Asked asked) {
    return Pages.refusal(404, "There is no page at this address.", null);
  }
}
