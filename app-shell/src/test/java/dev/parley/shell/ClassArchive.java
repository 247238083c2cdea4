package dev.parley.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The classes of a jar as the JVM keeps them, which spares every further start a third of its processor time. Made once, by one
 * conversation with the sandbox, for all JVMs that run tests; where it cannot be made, every start does without.
 */
final class ClassArchive {
    private ClassArchive() {}

    /** The options that use it, and say nothing of it. */
    static List<String> of(Path jar, List<String> call) {
        Path archive = Path.of("target", "test-starts.jsa").toAbsolutePath();
        try (var oneAtATime = FileChannel.open(
                archive.resolveSibling("test-starts.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            oneAtATime.lock();
            if (!isFresh(archive, jar)) {
                make(archive, call);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of("-Xlog:disable", "-Xlog:all=error:stderr", "-XX:SharedArchiveFile=" + archive);
    }

    private static boolean isFresh(Path archive, Path jar) throws IOException {
        return Files.exists(archive)
                && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) > 0;
    }

    private static void make(Path archive, List<String> call) throws IOException {
        Path home = Files.createTempDirectory("parley-archive");
        Path made = home.resolve("made.jsa");
        List<String> words = new ArrayList<>(call);
        words.add(1, "-XX:ArchiveClassesAtExit=" + made);
        words.addAll(List.of("simulate", "--say", "Hello"));
        var builder = new ProcessBuilder(words).directory(home.toFile());
        builder.environment().clear();
        builder.environment().put("HOME", home.toString());
        Process start = builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("said").toFile())
                .start();
        try {
            if (!start.waitFor(2, TimeUnit.MINUTES)) {
                start.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (Files.exists(made)) {
            Files.move(made, archive, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
