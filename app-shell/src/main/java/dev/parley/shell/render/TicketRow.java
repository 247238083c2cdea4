package dev.parley.shell.render;

import dev.parley.domain.sync.TicketSnapshot;
import dev.parley.domain.sync.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ticket of a conversation.
 *
 * @param ticket as its system names it
 * @param desk where
 * @param key by which it is found
 * @param state where it stands, in Parley's word; absent for a word of the system's own
 * @param word the system's word for that
 * @param live whether it takes entries
 * @param createdAt when it was created
 * @param entries how many entries stand in it
 */
public record TicketRow(
        String ticket,
        String desk,
        String key,
        Optional<String> state,
        String word,
        boolean live,
        Instant createdAt,
        int entries) {
    /** A ticket as it is shown. */
    public static TicketRow of(String desk, TicketSnapshot ticket, int entries) {
        return new TicketRow(
                ticket.ref().value(),
                desk,
                ticket.key().value(),
                ticket.state().map(TicketState::word),
                ticket.stateWord(),
                ticket.live(),
                ticket.createdAt(),
                entries);
    }

    /** A list of them. */
    public static Shown list(List<TicketRow> rows) {
        return Shown.rows(TicketRow.class, rows);
    }
}
