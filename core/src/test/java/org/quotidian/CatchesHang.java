package org.quotidian;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;

/**
 * Ends a test that hangs. The limit only catches a hang: it is far above what the test takes on a
 * loaded machine, and says nothing about speed. For speed, see {@link CpuTime}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Timeout(
    value = CatchesHang.MINUTES,
    unit = TimeUnit.MINUTES,
    threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public @interface CatchesHang {

  /** What takes longer hangs. */
  int MINUTES = 5;
}
