package org.quotidian.annotate;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Fuzzing of the annotator: whatever the text, all that is found lies inside it and in order. */
class AnnotatorFuzz {

  @FuzzTest(maxDuration = "2h")
  void annotationsLieInTheText(byte[] data) {
    AnnotatorFuzzTest.check(new String(data, StandardCharsets.UTF_8));
  }
}
