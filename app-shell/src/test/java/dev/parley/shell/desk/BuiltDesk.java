package dev.parley.shell.desk;

import dev.parley.domain.sync.TicketDesk;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** Builds a desk out of its sources, as its team would: against Parley's domain and nothing else. */
public final class BuiltDesk {
    private static final String SERVICE = "META-INF/services/dev.parley.domain.sync.TicketDeskProvider";

    private BuiltDesk() {}

    /** The example of {@code docs/own-desk.md}, of kind {@code folder}. */
    public static Path folder(Path into) {
        Path project = Path.of("../docs/own-desk/src/main");
        return jar(project.resolve("java"), project.resolve("resources"), into.resolve("folder-desk.jar"));
    }

    /** One that fails as its setting {@code mood} says, of kind {@code moody}. */
    public static Path moody(Path into) {
        try {
            Path sources = Path.of(BuiltDesk.class.getResource("/moody-desk").toURI());
            return jar(sources, sources, into.resolve("moody-desk.jar"));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A jar that brings just these files. */
    public static Path of(Map<String, byte[]> files, Path jar) {
        try (OutputStream file = Files.newOutputStream(jar);
                var out = new JarOutputStream(file)) {
            for (var entry : new TreeMap<>(files).entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar whose service file names that class. */
    public static Path naming(String provider, Path jar) {
        return of(Map.of(SERVICE, provider.getBytes(StandardCharsets.UTF_8)), jar);
    }

    private static Path jar(Path sources, Path resources, Path jar) {
        try {
            Path classes = Files.createTempDirectory(jar.getParent(), "classes");
            compile(sources, classes);
            Map<String, byte[]> files = new TreeMap<>();
            gather(classes, files);
            files.put(SERVICE, Files.readAllBytes(resources.resolve(SERVICE)));
            return of(files, jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void compile(Path sources, Path classes) throws IOException, URISyntaxException {
        var domain = Path.of(TicketDesk.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var complaints = new StringWriter();
        var javac = ToolProvider.getSystemJavaCompiler();
        try (var files = javac.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.walk(sources)) {
            List<Path> java =
                    all.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options = List.of(
                    "-proc:none", "-Xlint:all", "-Werror", "-d", classes.toString(), "-classpath", domain.toString());
            if (!javac.getTask(complaints, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call()) {
                throw new AssertionError(complaints.toString());
            }
        }
    }

    private static void gather(Path classes, Map<String, byte[]> files) throws IOException {
        try (Stream<Path> all = Files.walk(classes)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }
}
