/** Text, JSON Lines and HTML become articles. */
module org.quotidian.ingest {
  requires static transitive org.jspecify;
  requires transitive org.quotidian.core;
  requires com.fasterxml.jackson.core;
  requires org.jsoup;

  exports org.quotidian.ingest;
}
