package org.quotidian.web.server;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.quotidian.query.SearchRequest;

/** Replies with a page, or with one that says why there is none. */
final class PageHandler extends Handler.Abstract {

  private final LiveArchive archive;
  private final Page page;
  private final AtomicInteger atWork;

  /**
   * @param atWork the number of requests that are being worked on, here and by other handlers
   */
  PageHandler(LiveArchive archive, Page page, AtomicInteger atWork) {
    this.archive = archive;
    this.page = page;
    this.atWork = atWork;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Reply reply;
    atWork.incrementAndGet();
    try {
      reply = reply(request);
    } finally {
      atWork.decrementAndGet();
    }
    reply.write(request, response, callback);
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
