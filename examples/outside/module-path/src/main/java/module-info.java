module outside {
  requires org.quotidian.core;
  requires org.quotidian.ingest;
}
