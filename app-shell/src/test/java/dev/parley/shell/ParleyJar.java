package dev.parley.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The jar that users run, in a process of its own with a home of its own. */
final class ParleyJar {
    private static final Path JAR =
            Path.of("target", "dist", "app", "parley.jar").toAbsolutePath();
    private static final List<String> PLAIN = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            JAR.toString());
    private static final List<String> ARCHIVE = ClassArchive.of(JAR, PLAIN);

    private final Path home;
    private final Map<String, String> environment = new TreeMap<>();

    ParleyJar(Path home) {
        this.home = home;
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", home.toString());
        environment.put("LC_ALL", "C.UTF-8");
    }

    record Ended(int code, String out, String err) {}

    ParleyJar with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** The words of a call of {@code parley}. */
    List<String> call(String... words) {
        List<String> call = new ArrayList<>(PLAIN);
        call.addAll(1, ARCHIVE);
        call.addAll(Arrays.asList(words));
        return call;
    }

    Process start(List<String> call) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(call)
                .directory(home.toFile())
                .redirectOutput(home.resolve("stdout").toFile())
                .redirectError(home.resolve("stderr").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    Ended run(String... words) throws IOException, InterruptedException {
        return feed("", call(words));
    }

    Ended feed(String input, List<String> call) throws IOException, InterruptedException {
        Process process = start(call);
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        return ended(process);
    }

    Ended ended(Process process) throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("it did not end: " + read("stdout") + read("stderr"));
        }
        return new Ended(process.exitValue(), read("stdout"), read("stderr"));
    }

    String read(String file) {
        try {
            return Files.readString(home.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
