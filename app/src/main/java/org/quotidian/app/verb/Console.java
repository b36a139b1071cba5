package org.quotidian.app.verb;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.quotidian.app.terminal.Terminal;

/** Standard input, output and error of one run. What is printed is UTF-8, whatever the locale. */
public final class Console {

  private static final int BUFFER = 1 << 16;

  private final Terminal terminal;
  private final PrintWriter out;
  private final Messages messages;

  public Console(Terminal terminal) {
    this.terminal = terminal;
    Writer writer =
        utf8(new BufferedOutputStream(new FailingLoudly(terminal.out()), BUFFER), BUFFER);
    out = new PrintWriter(writer);
    messages = new Messages(new PrintWriter(utf8(terminal.err(), 1024)), terminal.errIsTerminal());
  }

  private static Writer utf8(OutputStream stream, int buffer) {
    CharsetEncoder encoder =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            // For halves of surrogate pairs: U+FFFD, as wide as what it stands for.
            .replaceWith(new byte[] {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD});
    return new BufferedWriter(new OutputStreamWriter(stream, encoder), buffer);
  }

  public Terminal terminal() {
    return terminal;
  }

  public InputStream in() {
    return terminal.in();
  }

  /** Standard output; throws {@link OutputFailure}. */
  public PrintWriter out() {
    return out;
  }

  /** Standard error. */
  public Messages messages() {
    return messages;
  }

  /** Flushes standard output if it is a terminal. */
  public void flushIfWatched() {
    if (terminal.outIsTerminal()) {
      out.flush();
    }
  }

  /** Throws unchecked what a {@link PrintWriter} would swallow; once, then writes nothing more. */
  private static final class FailingLoudly extends FilterOutputStream {

    private boolean failed;

    FailingLoudly(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      attempt(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() {
      attempt(out::flush);
    }

    private void attempt(Attempt attempt) {
      if (failed) {
        return;
      }
      try {
        attempt.run();
      } catch (IOException e) {
        failed = true;
        throw new OutputFailure(e);
      }
    }
  }

  @FunctionalInterface
  private interface Attempt {
    void run() throws IOException;
  }
}
