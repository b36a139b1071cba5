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
    Asked.Format format = Asked.Format.HTML;
    try {
      Asked asked = Asked.of(request);
      format = asked.format();
      return page.reply(archive.get(), asked);
    } catch (BadRequestException e) {
      return refusal(format, 400, e.reason());
    } catch (SearchRequest.TimedOutException e) {
      return refusal(
          format, 503, "The search took too long and was ended. Ask for less common words.");
    } catch (Searches.BusyException e) {
      return refusal(format, 503, "Too many searches are running. Try again.").later();
    } catch (Kept.BeingMadeException e) {
      return format == Asked.Format.HTML
          ? Pages.beingMade(request.getHttpURI().getPathQuery()).later()
          : refusal(format, 503, Pages.BEING_MADE).later();
    } catch (ArchiveGoneException e) {
      return refusal(format, 503, e.reason());
    } catch (IOException | RuntimeException e) {
      archive.suspect();
      // The message may name files: it goes to the log only.
      Pages.LOG.log(System.Logger.Level.WARNING, "a request failed", e);
      return refusal(format, 500, "This page could not be made. The log of the server has more.");
    }
  }

  /** As a page, or for programs. */
  private static Reply refusal(Asked.Format format, int status, String reason) {
    return format == Asked.Format.HTML
        ? Pages.refusal(status, reason, null)
        : Json.error(status, reason);
  }
}
