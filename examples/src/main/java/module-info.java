/** Short runnable programs: what is public in the core is enough for them. */
@SuppressWarnings("requires-automatic") // OpenNLP has a name as a module, but no module-info.
module org.quotidian.examples {
  requires static org.jspecify;
  requires org.quotidian.core;
  requires org.quotidian.ingest;
  requires org.apache.opennlp.tools;
  requires org.slf4j;
  requires java.xml;
}
