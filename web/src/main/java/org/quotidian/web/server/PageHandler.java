package org.quotidian.web.server;

import java.io.IOException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.quotidian.query.SearchRequest;

/** Replies with a page, or with one that says why there is none. */
final class PageHandler extends Handler.Abstract {

  private final LiveArchive archive;
  private final Page page;

  PageHandler(LiveArchive archive, Page page) {
    this.archive = archive;
    this.page = page;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    reply(request).write(request, response, callback);
    return true;
  }

  private Reply reply(Request request) {
    try {
      return page.reply(archive.get(), Asked.of(request));
    } catch (BadRequestException e) {
      return Pages.refusal(400, e.reason(), null);
    } catch (SearchRequest.TimedOutException e) {
      return Pages.refusal(
          503, "The search took too long and was ended. Ask for less common words.", null);
    } catch (Searches.BusyException e) {
      return Pages.refusal(503, "Too many searches are running. Try again.", null);
    } catch (ArchiveGoneException e) {
      return Pages.refusal(503, e.reason(), null);
    } catch (IOException | RuntimeException e) {
      archive.suspect();
      // The message may name files: it goes to the log only.
      Pages.LOG.log(System.Logger.Level.WARNING, "a request failed", e);
      return Pages.refusal(
          500, "This page could not be made. The log of the server has more.", null);
    }
  }
}
