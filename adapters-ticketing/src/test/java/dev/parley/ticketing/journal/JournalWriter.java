package dev.parley.ticketing.journal;

import dev.parley.domain.sync.AttemptKey;
import dev.parley.domain.sync.DeskSettings;
import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.NewTicket;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketState;
import dev.parley.domain.sync.TranscriptEntry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes tickets and entries: in this process, or in one of its own that says what it has written. */
final class JournalWriter {
    private JournalWriter() {}

    static TicketDesk open(Path file) {
        var provider = new JournalDeskProvider();
        return provider.open(
                DeskSettings.of("journal", provider, Map.of(JournalDeskProvider.FILE, file.toString())),
                Clock.systemUTC());
    }

    static TicketRef create(TicketDesk desk, String key) {
        return desk.create(
                new NewTicket(
                        new ExternalKey(key),
                        "Conversation " + key,
                        Optional.empty(),
                        "From Parley",
                        TicketState.ACTIVE,
                        Optional.empty()),
                new AttemptKey("create-" + key));
    }

    static void append(TicketDesk desk, TicketRef ticket, int from, int entries) {
        List<TranscriptEntry> batch = IntStream.range(from, from + entries)
                .mapToObj(number -> new TranscriptEntry(
                        new EntryKey("m-" + number), "Visitor 10:00: where is my order 4711-" + number + "?"))
                .toList();
        desk.append(ticket, batch, new AttemptKey("append-" + from));
    }

    /** File and name: writes batches of three entries until it is killed, and says a line for each that is kept. */
    public static void main(String[] args) {
        TicketDesk desk = open(Path.of(args[0]));
        TicketRef ticket = create(desk, args[1]);
        for (int batch = 0; ; batch++) {
            append(desk, ticket, batch * 3, 3);
            System.out.println(ticket + " " + (batch + 1));
        }
    }
}
