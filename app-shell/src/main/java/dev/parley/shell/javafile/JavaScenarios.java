package dev.parley.shell.javafile;

import dev.parley.domain.scenario.Scenario;
import dev.parley.shell.scenariofile.Fault;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Reads scenarios that are written in Java: every {@code public static} field, and every such method without parameters,
 * that is a {@link Scenario} or an array, a collection or a stream of them. They come in the order in which they stand in the
 * file. Whatever is wrong is a fault with its line; nothing that a user's class does or lacks is thrown. It runs that class's
 * code with the rights of Parley. Safe for many threads.
 */
public final class JavaScenarios {
    private final Supplier<Optional<JavaCompiler>> compiler;

    /** @param compiler the JDK's, absent where there is none */
    JavaScenarios(Supplier<Optional<JavaCompiler>> compiler) {
        this.compiler = compiler;
    }

    /** With the compiler of the JDK that runs Parley. */
    public static JavaScenarios ofThisJdk() {
        return new JavaScenarios(() -> Optional.ofNullable(ToolProvider.getSystemJavaCompiler()));
    }

    /**
     * Compiles a file in memory, and reads it. It may use the DSL, the class path, and other files of its folder; annotations
     * are not processed.
     *
     * @param file a {@code .java} file
     * @param classPath jars and folders of classes, beside Parley's own
     * @return what was found; close it when none of its scenarios is run any more
     */
    public LoadedJava load(Path file, List<Path> classPath) {
        List<Fault> faults = missing(classPath);
        if (!Files.isRegularFile(file)) {
            faults.add(Faulty.at(file.toString(), 1, 1, "there is no such file"));
        }
        if (!faults.isEmpty()) {
            return LoadedJava.unusable(faults);
        }
        List<Path> seen = new ArrayList<>(classPath);
        seen.addFirst(parley());
        return switch (new Compilation(compiler.get(), seen).of(file)) {
            case Compiled.Broken broken -> LoadedJava.unusable(broken.faults());
            case Compiled.Classes classes ->
                new ClassReading(file.toString(), file.getFileName().toString())
                        .read(classes.ofFile(), new UserClasses(classes.bytes(), classPath));
        };
    }

    /**
     * Reads a class that is compiled already.
     *
     * @param name with its package, such as {@code com.acme.OrderScenarios}
     * @param classPath jars and folders of classes, beside Parley's own
     * @return what was found; close it when none of its scenarios is run any more
     */
    public LoadedJava find(String name, List<Path> classPath) {
        List<Fault> faults = missing(classPath);
        return faults.isEmpty()
                ? new ClassReading(name, simple(name) + ".java").read(List.of(name), new UserClasses(classPath))
                : LoadedJava.unusable(faults);
    }

    private static List<Fault> missing(List<Path> classPath) {
        List<Fault> faults = new ArrayList<>();
        for (Path entry : classPath) {
            if (!Files.exists(entry)) {
                faults.add(Faulty.at(
                        entry.toString(), 1, 1, "there is no such jar or folder, and the class path names it"));
            }
        }
        return faults;
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1).replaceFirst("\\$.*", "");
    }

    /** Where the words of the DSL come from. */
    private static Path parley() {
        try {
            return Path.of(Scenario.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of Parley's own classes is no URI", e);
        }
    }
}
