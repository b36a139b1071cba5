/** Pages: the report of a cross-reference, and an archive in the browser. */
module org.quotidian.web {
  requires static transitive org.jspecify;
  requires transitive org.quotidian.core;
  requires io.jstach.jstachio;

  exports org.quotidian.web.report;
}
