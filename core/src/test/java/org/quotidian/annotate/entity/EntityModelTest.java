package org.quotidian.annotate.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class EntityModelTest {

  private static final int BITS = 4;

  @Test
  void isReadAsItWasWritten() throws IOException {
    byte[] file = file();
    EntityModel model = EntityModel.read(input(file));
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    model.write(new DataOutputStream(again));
    assertThat(again.toByteArray()).isEqualTo(file);
  }

  @Test
  void refusesAnotherVersion() throws IOException {
    byte[] file = file();
    ByteBuffer.wrap(file).putInt(4, EntityModel.VERSION + 1);
    assertThatThrownBy(() -> EntityModel.read(input(file)))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "an entity model of version %d; this release reads version %d",
            EntityModel.VERSION + 1, EntityModel.VERSION);
  }

  @Test
  void refusesAnotherKindOfFile() {
    assertThatThrownBy(() -> EntityModel.read(input(new byte[64])))
        .hasMessage("not a file of an entity model");
  }

  @Test
  void refusesAFileThatBreaksOff() throws IOException {
    byte[] file = file();
    byte[] part = java.util.Arrays.copyOf(file, file.length - 1);
    assertThatThrownBy(() -> EntityModel.read(input(part)))
        .hasMessage("an entity model that breaks off");
  }

  @Test
  void theJarHoldsOneThatLoads() {
    assertThat(EntityRecognizer.english()).isNotNull();
  }

  private static byte[] file() throws IOException {
    byte[] weights = new byte[(1 << BITS) * Labels.COUNT];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (byte) (i * 7);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new EntityModel(weights, new int[Labels.COUNT * Labels.COUNT], 32 - BITS, 0.01f)
        .write(new DataOutputStream(out));
    return out.toByteArray();
  }

  private static DataInputStream input(byte[] file) {
    return new DataInputStream(new ByteArrayInputStream(file));
  }
}
