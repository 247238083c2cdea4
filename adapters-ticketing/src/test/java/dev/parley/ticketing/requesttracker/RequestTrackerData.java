package dev.parley.ticketing.requesttracker;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder and the database of a Request Tracker: made from nothing, seeded with a queue, a field and three users. */
final class RequestTrackerData implements AutoCloseable {
    private static final List<String> FILES = List.of("site.pm", "seed.pl", "rights.pl");
    private static final Map<String, Boolean> PERL = new ConcurrentHashMap<>();

    private final Path folder;
    private final @Nullable EmbeddedPostgres postgres;
    private Map<String, String> tokens = Map.of();
    private @Nullable Process perl;

    private RequestTrackerData(@Nullable EmbeddedPostgres postgres) {
        this.postgres = postgres;
        try {
            folder = Files.createTempDirectory("parley-rt-");
            for (String name : List.of("mason", "session", "conf")) {
                Files.createDirectory(folder.resolve(name));
            }
            for (String name : FILES) {
                try (InputStream in = Objects.requireNonNull(RequestTrackerData.class.getResourceAsStream(name))) {
                    Files.copy(in, folder.resolve(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RequestTrackerData sqlite() {
        var data = new RequestTrackerData(null);
        data.fill("root");
        return data;
    }

    static RequestTrackerData postgres() {
        try {
            var data = new RequestTrackerData(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off") // it survives no power cut, and need not
                    .start());
            data.fill("postgres");
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(String administrator) {
        run(List.of("rt-setup-database-5", "--action", "init", "--dba", administrator, "--dba-password", ""));
        tokens = run(perl("seed.pl"))
                .lines()
                .map(line -> line.split(" "))
                .filter(parts -> parts.length == 2 && parts[1].matches("\\d+|1-\\d+-[0-9a-f]{32}"))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    /** A user's token; or the number of the field. */
    String token(String user) {
        return Objects.requireNonNull(tokens.get(user), () -> "the seed did not tell of " + user);
    }

    private List<String> perl(String script) {
        return List.of("perl", folder.resolve(script).toString());
    }

    /** What the desk's user may do. */
    Rights rights() {
        try {
            perl = builder(perl("rights.pl"), 80)
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .start();
            return new Rights(perl);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a module of Perl is installed. */
    static boolean hasPerl(String module) {
        return PERL.computeIfAbsent(module, RequestTrackerData::loads);
    }

    private static boolean loads(String module) {
        try {
            return new ProcessBuilder("perl", "-M" + module, "-e", "1")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String run(List<String> command) {
        try {
            Path output = Files.createTempFile(folder, "run-", ".log");
            Process process =
                    builder(command, 80).redirectOutput(output.toFile()).start();
            boolean ended = process.waitFor(3, TimeUnit.MINUTES);
            String text = Files.readString(output);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " failed: " + text + log());
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Process start(int port, List<String> command) {
        try {
            return builder(command, port)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder builder(List<String> command, int port) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("errors.log").toFile()));
        Map<String, String> environment = builder.environment();
        environment.put("PARLEY_RT_DIR", folder.toString());
        environment.put("PARLEY_RT_PORT", Integer.toString(port));
        environment.put("RT_SITE_CONFIG", folder.resolve("site.pm").toString());
        environment.put("RT_SITE_CONFIG_DIR", folder.resolve("conf").toString());
        if (postgres != null) {
            environment.put("PARLEY_RT_POSTGRES", Integer.toString(postgres.getPort()));
        }
        return builder;
    }

    String log() {
        try {
            return Files.readString(folder.resolve("errors.log"));
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        if (perl != null) {
            perl.destroyForcibly();
        }
        try {
            if (postgres != null) {
                postgres.close();
            }
            if (!Files.exists(folder)) {
                return;
            }
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
