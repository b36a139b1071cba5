package org.quotidian.benchmarks.guard;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** How much a thread has allocated. The method is HotSpot's, so it is called by its name. */
final class AllocatedBytes {

  private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();
  private static final String[] SIGNATURE = {long.class.getName()};

  private AllocatedBytes() {}

  static long ofThisThread() {
    try {
      return (long)
          SERVER.invoke(
              new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
              "getThreadAllocatedBytes",
              new Object[] {Thread.currentThread().threadId()},
              SIGNATURE);
    } catch (JMException e) {
      throw new IllegalStateException("this JVM does not say what a thread allocates", e);
    }
  }
}
