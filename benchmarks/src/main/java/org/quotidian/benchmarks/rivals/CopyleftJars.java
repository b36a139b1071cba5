package org.quotidian.benchmarks.rivals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Libraries under the GPL, if the user has fetched them: see {@code benchmarks/copyleft/pom.xml}.
 * Nothing of the project contains them or is compiled with them, so they are used by reflection.
 */
final class CopyleftJars {

  private CopyleftJars() {}

  /** The folder that Maven copies the jars of a library into. */
  static Path folder(String library) {
    Path root = Path.of(System.getProperty("quotidian.root", ".."));
    return root.resolve("benchmarks/copyleft/target").resolve(library);
  }

  /** The classes of the jars in a folder, apart from ours; empty if there is no such folder. */
  static Optional<URLClassLoader> classes(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    List<URL> jars = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".jar")).sorted().toList()) {
        jars.add(file.toUri().toURL());
      }
    }
    return Optional.of(
        new URLClassLoader(jars.toArray(new URL[0]), ClassLoader.getPlatformClassLoader()));
  }

  /** The result of a method without parameters, or with those given, of a public class. */
  static Object call(Object target, String method, Object... arguments)
      throws ReflectiveOperationException {
    Class<?> type = target.getClass();
    for (Method each : type.getMethods()) {
      if (each.getName().equals(method) && fits(each.getParameterTypes(), arguments)) {
        return Objects.requireNonNull(each.invoke(target, arguments), method);
      }
    }
    throw new NoSuchMethodException(type.getName() + "." + method);
  }

  private static boolean fits(Class<?>[] parameters, Object[] arguments) {
    if (parameters.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < parameters.length; i++) {
      if (!boxed(parameters[i]).isInstance(arguments[i])) {
        return false;
      }
    }
    return true;
  }

  private static Class<?> boxed(Class<?> type) {
    return type == int.class ? Integer.class : type == boolean.class ? Boolean.class : type;
  }
}
