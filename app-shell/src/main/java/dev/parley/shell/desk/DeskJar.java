package dev.parley.shell.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** A jar that brings desks of a team's own, with all that they use. */
public final class DeskJar {
    private static final String SERVICE = "META-INF/services/dev.parley.domain.sync.TicketDeskProvider";

    private DeskJar() {}

    /** The jars of a folder, in the order of their names; none where there is no such folder. */
    public static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it brings. Its class loader stays open as long as the process lives: its desks are used until then. */
    static DeskKinds.Found open(Path jar, String from) {
        try (var file = new JarFile(jar.toFile())) {
            if (file.getEntry(SERVICE) == null) {
                return DeskKinds.Found.nothing(from, "it has no file " + SERVICE);
            }
        } catch (IOException e) {
            return DeskKinds.Found.nothing(
                    from, Files.exists(jar) ? "it cannot be read as a jar" : "there is no such file");
        }
        var loader = new URLClassLoader(from, new URL[] {url(jar)}, new DeskParent(DeskJar.class.getClassLoader()));
        DeskKinds.Found found = ServiceFiles.read(loader, from);
        return found.kinds().isEmpty() && found.troubles().isEmpty()
                ? DeskKinds.Found.nothing(from, "its service file names no class of its own")
                : found;
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("'" + jar + "' cannot be a jar", e);
        }
    }
}
