/** Pages: the report of a cross-reference, and an archive in the browser. */
module org.quotidian.web {
  requires static transitive org.jspecify;
  requires transitive org.quotidian.core;
  requires com.fasterxml.jackson.core;
  requires de.siegmar.fastcsv;
  requires io.jstach.jstachio;
  requires org.eclipse.jetty.compression.gzip;
  requires org.eclipse.jetty.compression.server;
  requires org.eclipse.jetty.server;

  exports org.quotidian.web.report;
  exports org.quotidian.web.server;
}
