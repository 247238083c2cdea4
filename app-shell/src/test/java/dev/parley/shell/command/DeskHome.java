package dev.parley.shell.command;

import dev.parley.shell.desk.BuiltDesk;
import dev.parley.shell.wiring.TestParley;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A home with desks of a team's own: {@code shelf} keeps tickets in a folder, {@code moody} fails as it is told. */
final class DeskHome {
    static final String SECRET = "s3cr3t-of-the-shelf";

    private static final Path JARS = built();

    private final Path home;

    private DeskHome(Path home) {
        this.home = home;
    }

    static DeskHome at(Path home, TestParley parley) {
        try {
            Path desks = Files.createDirectories(parley.configuration().resolve("desks"));
            for (String jar : new String[] {"folder-desk.jar", "moody-desk.jar"}) {
                Files.copy(JARS.resolve(jar), desks.resolve(jar));
            }
            Files.createDirectories(home.resolve("shelf"));
            var here = new DeskHome(home);
            here.mood("well", parley);
            return here;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the next process on. */
    void mood(String mood, TestParley parley) {
        try {
            Files.writeString(parley.configuration().resolve("config.yaml"), """
                    desk: shelf
                    desks:
                      shelf:
                        kind: folder
                        settings:
                          folder: %s
                          password: %s
                          state: {resolved: sorted}
                      moody:
                        settings: {mood: %s}
                    """.formatted(shelf(), SECRET, mood));
            parley.restart();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the next process on there is also {@code hook}, which is that receiver. */
    void hook(TicketReceiver receiver, TestParley parley) throws IOException {
        mood("well", parley);
        Files.writeString(
                parley.configuration().resolve("config.yaml"),
                "  hook:\n    kind: webhook\n    settings: %s\n".formatted(receiver.settings()),
                StandardOpenOption.APPEND);
        parley.restart();
    }

    Path shelf() {
        return home.resolve("shelf");
    }

    private static Path built() {
        try {
            Path folder = Files.createTempDirectory("desks");
            BuiltDesk.folder(folder);
            BuiltDesk.moody(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
