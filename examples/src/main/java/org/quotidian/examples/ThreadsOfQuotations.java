package org.quotidian.examples;

import java.io.IOException;
import java.io.PrintStream;
import org.quotidian.annotation.Quotation;
import org.quotidian.crossref.CrossReferencer;
import org.quotidian.crossref.QuotationThread;

/**
 * Follows quotations through several articles: who reports the same words, cut and transcribed how,
 * and which article had them first.
 *
 * <pre>{@code
 * examples/run ThreadsOfQuotations
 * }</pre>
 */
public final class ThreadsOfQuotations {

  private ThreadsOfQuotations() {}

  public static void main(String[] args) throws IOException {
    run(System.out);
  }

  static void run(PrintStream out) throws IOException {
    for (QuotationThread thread :
        CrossReferencer.builder().build().of(Seeds.annotated()).threads()) {
      out.println(thread.longest().text() + ", speakers " + thread.speakers());
      for (QuotationThread.Variant variant : thread.variants()) {
        Quotation.Speaker speaker = variant.speaker();
        String name = speaker == null ? "nobody named" : speaker.name();
        out.println("  " + variant.article().id() + ", " + name + ": " + variant.text());
      }
      if (thread.first() != null) {
        out.println("  first in " + thread.first().article().id());
      }
    }
  }
}
