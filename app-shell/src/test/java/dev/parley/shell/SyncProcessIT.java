package dev.parley.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shell.desk.BuiltDesk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A sync in a process of its own, into a desk out of a jar. */
@Timeout(180)
class SyncProcessIT {
    @TempDir
    Path home;

    @Test
    void aWatchThatIsEndedBySigtermLeavesTheRouteToTheNextRun() throws Exception {
        Path shelf = Files.createDirectories(home.resolve("shelf"));
        Path desks = Files.createDirectories(home.resolve(".config/parley/desks"));
        BuiltDesk.folder(desks);
        var parley = new ParleyJar(home)
                .with("PARLEY_DESK_FOLDER_FOLDER", shelf.toString())
                .with("PARLEY_DESK_FOLDER_PASSWORD", "hunter2");
        assertThat(parley.run("conversation", "open", "--bot", "order-bot").code())
                .isZero();

        Process watch = parley.start(parley.call("sync", "run", "--watch", "1s"));
        while (watch.isAlive() && !Files.exists(shelf.resolve("1"))) {
            Thread.sleep(Duration.ofMillis(20));
        }
        new ProcessBuilder("kill", "-TERM", Long.toString(watch.pid())).start().waitFor();
        var ended = parley.ended(watch);

        assertThat(ended.code()).as(ended.err()).isEqualTo(143);
        assertThat(ended.out()).contains("route    sandbox -> folder", "1 new ticket");
        var next = parley.run("sync", "run");
        assertThat(next.code()).as(next.err()).isZero();
        assertThat(next.out()).contains("0 new tickets");
        assertThat(isKeptAnywhere("hunter2", home.resolve(".local"))).isFalse();
    }

    private static boolean isKeptAnywhere(String secret, Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .anyMatch(file -> read(file).contains(secret));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
