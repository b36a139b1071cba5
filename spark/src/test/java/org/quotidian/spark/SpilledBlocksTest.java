package org.quotidian.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.SparkConf;
import org.apache.spark.serializer.KryoSerializer;
import org.junit.jupiter.api.Test;

/**
 * Spark moves the code of its tasks to disk where memory is scarce, and needs its second serializer
 * for that: it can be made only if the packages are open that {@code spark-submit} opens.
 */
class SpilledBlocksTest {

  @Test
  void theirSerializerCanBeMade() {
    assertThat(new KryoSerializer(new SparkConf()).newKryo()).isNotNull();
  }
}
