package dev.parley.shell.render;

import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.SyncDifference;
import dev.parley.domain.sync.TicketRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * In what a desk differs from what was said.
 *
 * @param conversation of which
 * @param what {@code no-ticket}, {@code missing}, {@code unknown} or {@code several-tickets}
 * @param ticket in which ticket, where there is one
 * @param count how many entries or tickets
 * @param entries the first of the entries
 * @param explained why that is to be expected, where it is
 */
public record DifferenceRow(
        String conversation,
        String what,
        Optional<String> ticket,
        int count,
        List<String> entries,
        Optional<String> explained) {
    /** A difference as it is shown. */
    public static DifferenceRow of(SyncDifference difference) {
        return new DifferenceRow(
                difference.conversation().value(),
                difference.what().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                difference.ticket().map(TicketRef::value),
                difference.count(),
                difference.entries().stream().map(EntryKey::value).toList(),
                difference.explained());
    }

    /** As people read it, in one line. */
    String line() {
        return conversation + ": " + what + " (" + count + ")"
                + ticket.map(ref -> ", ticket " + ref).orElse("")
                + (entries.isEmpty() ? "" : ": " + String.join(" ", entries) + (entries.size() < count ? " …" : ""))
                + explained.map(why -> " [" + why + "]").orElse("");
    }
}
