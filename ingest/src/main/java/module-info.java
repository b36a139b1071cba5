/** Text, JSON, CSV, web pages and web archives become articles. */
module org.quotidian.ingest {
  requires static org.jspecify;
  requires transitive org.quotidian.core;
  requires com.fasterxml.jackson.core;
  requires com.github.albfernandez.juniversalchardet;
  requires de.siegmar.fastcsv;
  requires jwarc;
  requires org.jsoup;

  exports org.quotidian.ingest;
}
