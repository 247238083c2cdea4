package dev.parley.shell.javafile;

import dev.parley.shell.scenariofile.Fault;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;

/**
 * Compiles files in memory.
 *
 * @param compiler the JDK's, absent where there is none
 * @param classPath what the files may use
 */
record Compilation(Optional<JavaCompiler> compiler, List<Path> classPath) {

    Compiled of(Path file) {
        return compiler.map(javac -> compiled(javac, file))
                .orElseGet(() -> new Compiled.Broken(List.of(Faulty.at(
                        file.toString(),
                        1,
                        1,
                        "only a JDK can compile it, and Parley runs on a JRE: set JAVA_HOME to a JDK of 21 or newer, or"
                                + " compile it elsewhere and name its class with --class-path"))));
    }

    private Compiled compiled(JavaCompiler javac, Path file) {
        var found = new DiagnosticCollector<JavaFileObject>();
        try (var files =
                new MemoryFiles(javac.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8), file)) {
            boolean done = javac.getTask(null, files, found, options(file), null, files.source())
                    .call();
            return done ? files.classes() : new Compiled.Broken(faults(found, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> options(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
        return List.of(
                "-proc:none",
                "-implicit:class",
                "-sourcepath",
                folder.toString(),
                "-classpath",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    }

    private static List<Fault> faults(DiagnosticCollector<JavaFileObject> found, Path file) {
        List<Fault> errors = found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(error -> Faulty.at(
                        error.getSource() == null
                                ? file.toString()
                                : error.getSource().getName(),
                        error.getLineNumber(),
                        error.getColumnNumber(),
                        error.getMessage(Locale.ROOT)))
                .toList();
        return errors.isEmpty()
                ? List.of(Faulty.at(file.toString(), 1, 1, "the compiler gave up on it without a word"))
                : errors;
    }
}
