package dev.parley.ticketing.journal;

import dev.parley.domain.sync.DeskSetting;
import dev.parley.domain.sync.DeskSettings;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketDeskProvider;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Opens journals: desks that need no ticketing system, because they keep tickets in a SQLite file. */
public final class JournalDeskProvider implements TicketDeskProvider {
    /** The setting that names the file. */
    public static final String FILE = "file";

    @Override
    public String kind() {
        return "journal";
    }

    @Override
    public String description() {
        return "tickets in a file on this machine, where there is no ticketing system";
    }

    @Override
    public List<DeskSetting> settings() {
        return List.of(
                DeskSetting.required(FILE, "the SQLite file that keeps the tickets; made where it is not there"));
    }

    @Override
    public TicketDesk open(DeskSettings settings, InstantSource clock) {
        String file = settings.get(FILE);
        try {
            return new JournalTicketDesk(new JournalFile(Path.of(file).toAbsolutePath()), clock);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    "desk '" + settings.name() + "': " + FILE + " is the name of a file, not '" + file + "'", e);
        }
    }
}
