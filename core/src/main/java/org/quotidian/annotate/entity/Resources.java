package org.quotidian.annotate.entity;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** How the files beside this class are read. */
final class Resources {

  private Resources() {}

  static DataInputStream open(String name) throws IOException {
    InputStream in = Resources.class.getResourceAsStream(name);
    if (in == null) {
      throw new FileNotFoundException("the jar holds no " + name);
    }
    return new DataInputStream(new BufferedInputStream(in, 1 << 16));
  }

  /** Reads a file's first eight bytes, and refuses a file of another kind or version. */
  static void check(DataInputStream in, int magic, int version, String what) throws IOException {
    if (in.readInt() != magic) {
      throw new IOException("not a file of " + what);
    }
    int found = in.readInt();
    if (found != version) {
      throw new IOException(
          what + " of version " + found + "; this release reads version " + version);
    }
  }

  static int readInt(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | (bytes[at + 3] & 0xff);
  }

  static char readChar(byte[] bytes, int at) {
    return (char) ((bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff));
  }
}
