package dev.parley.domain;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles Java in memory, up to the point at which its errors are known; writes nothing. */
public final class JavaSnippets {
    private final String classPath;

    private JavaSnippets(String classPath) {
        this.classPath = classPath;
    }

    /**
     * Sees the JDK, and what these classes come from.
     *
     * @param seen one class each of everything that the snippets may use
     */
    public static JavaSnippets seeing(Class<?>... seen) {
        return new JavaSnippets(
                Arrays.stream(seen).map(JavaSnippets::home).distinct().collect(Collectors.joining(File.pathSeparator)));
    }

    /**
     * An error.
     *
     * @param line 1 for the first
     * @param message the compiler's words, the names of classes without their packages
     */
    public record Fault(long line, String message) {}

    /** The errors of a whole file, which is called like its public class, else {@code Snippet}. */
    public List<Fault> faults(String source) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "tests run on a JDK");
        var found = new DiagnosticCollector<JavaFileObject>();
        compiler.getTask(
                        null,
                        null,
                        found,
                        List.of("-proc:none", "-XDshould-stop.ifNoError=FLOW", "-cp", classPath),
                        null,
                        List.of(new Source(source)))
                .call();
        return found.getDiagnostics().stream()
                .filter(fault -> fault.getKind() == Diagnostic.Kind.ERROR)
                .map(fault -> new Fault(fault.getLineNumber(), withoutPackages(fault.getMessage(Locale.ROOT))))
                .toList();
    }

    private static String withoutPackages(String message) {
        return message.replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "");
    }

    private static String home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private static final Pattern PUBLIC = Pattern.compile("(?m)^public (?:final )?class (\\w+)");

        private final String text;

        Source(String text) {
            super(URI.create("string:///" + name(text) + ".java"), Kind.SOURCE);
            this.text = text;
        }

        private static String name(String text) {
            return PUBLIC.matcher(text)
                    .results()
                    .findFirst()
                    .map(found -> found.group(1))
                    .orElse("Snippet");
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
