/** Short runnable programs: what is public in the core is enough for them. */
module org.quotidian.examples {
  requires org.quotidian.core;
}
