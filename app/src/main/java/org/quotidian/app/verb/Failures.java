package org.quotidian.app.verb;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.quotidian.ArchiveException;
import org.quotidian.query.QuerySyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports failures, and returns the exit code. */
public final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

  private final Messages messages;

  public Failures(Messages messages) {
    this.messages = messages;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    CommandLine commandLine = wrong.getCommandLine();
    messages.line("quotidian: " + WrongValue.reason(wrong));
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      StringWriter suggestions = new StringWriter();
      UnmatchedArgumentException.printSuggestions(unmatched, new PrintWriter(suggestions));
      messages.line(suggestions.toString());
    }
    String verb = commandLine.getCommandSpec().qualifiedName();
    messages.line("Try " + verb + " --help");
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parsed) {
    boolean stacktrace = commandLine.getCommand() instanceof Verb verb && verb.wantsStacktrace();
    return handle(failure, stacktrace);
  }

  public int handle(Throwable failure, boolean stacktrace) {
    if (stacktrace) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      messages.line(trace.toString());
    }
    if (failure instanceof OutputFailure output && output.isClosedPipe()) {
      return ExitCode.OK;
    }
    messages.line("quotidian: " + reason(failure));
    return failure instanceof QuerySyntaxException ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  public static String reason(Throwable failure) {
    String message = failure.getMessage();
    String text =
        message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    if (failure instanceof QuerySyntaxException || failure instanceof ArchiveException) {
      return text;
    }
    if (failure instanceof OutputFailure) {
      return "can't write to standard output: " + text;
    }
    if (failure instanceof NoSuchFileException) {
      return text + ": no such file or folder";
    }
    if (failure instanceof AccessDeniedException) {
      return text + ": permission denied";
    }
    if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      return reason(unchecked.getCause());
    }
    if (failure instanceof IOException) {
      return text;
    }
    if (failure instanceof OutOfMemoryError) {
      return "not enough memory; QUOTIDIAN_JAVA_OPTS=-Xmx8g allows 8 GB";
    }
    return "internal error: "
        + failure.getClass().getSimpleName()
        + (message == null ? "" : ": " + message)
        + " (--stacktrace shows where; please report it)";
  }
}
