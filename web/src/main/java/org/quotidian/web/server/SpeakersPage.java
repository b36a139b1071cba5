package org.quotidian.web.server;

import io.jstach.jstache.JStache;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.quotidian.Archive;
import org.quotidian.query.SearchRequest.CountBy;
import org.quotidian.query.SearchResult;
import org.quotidian.web.page.Counts;

/** The speakers with most sentences. */
final class SpeakersPage implements Page {

  private static final int MAX_SPEAKERS = 200;

  private final Names names;

  SpeakersPage(Names names) {
    this.names = names;
  }

  /** What the template shows. */
  @JStache(path = "server/speakers")
  record SpeakersView(Pages.Frame frame, List<Facet.Value> speakers) {

    boolean isEmpty() {
      return speakers.isEmpty();
    }
  }

  @Override
  public Reply reply(Archive archive, Asked asked) throws IOException {
    List<SearchResult.Count> counts = names.totals().get(archive).by(CountBy.SPEAKER);
    counts = counts.subList(0, Math.min(MAX_SPEAKERS, counts.size()));
    List<Facet.Value> speakers = new ArrayList<>();
    for (SearchResult.Count count : counts) {
      speakers.add(
          new Facet.Value(
              names.of(archive, count.value()),
              Counts.number(count.sentences()),
              Pages.speaker(count.value())));
    }
    if (asked.format() != Asked.Format.HTML) {
      List<SearchResult.Count> all = counts;
      return Json.reply(
          json -> {
            json.writeArrayFieldStart("speakers");
            for (int i = 0; i < speakers.size(); i++) {
              json.writeStartObject();
              json.writeStringField("name", speakers.get(i).label());
              json.writeStringField("entity", all.get(i).value());
              json.writeNumberField("sentences", all.get(i).sentences());
              json.writeEndObject();
            }
            json.writeEndArray();
          });
    }
    SpeakersView view = new SpeakersView(new Pages.Frame("Speakers", "", false), speakers);
    return Reply.html(200, to -> SpeakersViewRenderer.of().execute(view, to));
  }
}
