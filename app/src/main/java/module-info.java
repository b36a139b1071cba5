/** The {@code quotidian} command. */
module org.quotidian.app {
  requires static org.jspecify;
  requires org.quotidian.core;
  requires org.quotidian.ingest;
  requires org.quotidian.web;
  requires com.fasterxml.jackson.core;
  requires info.picocli;
  requires de.siegmar.fastcsv;
  requires java.logging;

  opens org.quotidian.app to
      info.picocli;
  opens org.quotidian.app.annotate to
      info.picocli;
  opens org.quotidian.app.archive to
      info.picocli;
  opens org.quotidian.app.compare to
      info.picocli;
  opens org.quotidian.app.convert to
      info.picocli;
  opens org.quotidian.app.verb to
      info.picocli;
}
