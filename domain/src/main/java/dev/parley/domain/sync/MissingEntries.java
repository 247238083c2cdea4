package dev.parley.domain.sync;

import dev.parley.domain.conversation.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The entries of a transcript that do not stand in a ticket, added in their order. Which ones stand there is read from the
 * ticket itself each time: what Parley remembers proves nothing.
 *
 * @param carrying the attempt
 * @param parts what it works with
 */
record MissingEntries(Carrying carrying, SyncParts parts) {

    /** @return how many were added, without those that the desk refused */
    int append(LiveTicket ticket, List<Message> said) {
        List<TranscriptEntry> all = transcript(said);
        Set<EntryKey> there = there(ticket);
        List<TranscriptEntry> missing = missing(all, there);
        int standing =
                (int) all.stream().filter(entry -> there.contains(entry.key())).count();
        carrying.know(carrying.known().holding(standing));
        int added = 0;
        for (List<TranscriptEntry> batch :
                new Batches(parts.desk().capabilities()).of(missing, oneByOne() ? 1 : Integer.MAX_VALUE)) {
            added += append(ticket.ref(), batch);
            carrying.know(carrying.known().holding(standing + added));
        }
        return added;
    }

    /** Whether something that was said does not stand there, nor is put aside. */
    boolean isAnyOf(List<Message> said, LiveTicket ticket) {
        return !missing(transcript(said), there(ticket)).isEmpty();
    }

    private List<TranscriptEntry> missing(List<TranscriptEntry> all, Set<EntryKey> there) {
        Set<EntryKey> aside = putAside();
        return all.stream()
                .filter(entry -> !there.contains(entry.key()) && !aside.contains(entry.key()))
                .toList();
    }

    List<TranscriptEntry> transcript(List<Message> said) {
        return new Transcript(carrying.conversation(), parts.desk().capabilities()).of(said);
    }

    /** Also what stands in tickets before it that are closed for good: it is not copied. */
    Set<EntryKey> there(LiveTicket ticket) {
        Set<EntryKey> there = new HashSet<>(parts.desk().marks(ticket.ref()));
        ticket.closedBefore().forEach(closed -> there.addAll(parts.desk().marks(closed)));
        return there;
    }

    /** What refuses an entry refuses the others of its write with it: they are then tried alone. */
    private int append(TicketRef ticket, List<TranscriptEntry> batch) {
        try {
            carrying.append(batch.size() == 1 ? "1 entry" : batch.size() + " entries", batch, ticket);
            return batch.size();
        } catch (DeskException e) {
            if (!(e.fault() instanceof DeskFault.Rejected rejected)) {
                throw e;
            }
            carrying.refuses(rejected);
            if (batch.size() == 1) {
                putAside(batch.getFirst(), rejected.words());
                return 0;
            }
            return batch.stream()
                    .mapToInt(entry -> append(ticket, List.of(entry)))
                    .sum();
        }
    }

    void putAside(TranscriptEntry entry, String reason) {
        carrying.decide(Decision.What.PARK, "entry " + entry.key() + ": " + reason);
        parts.ledger()
                .park(
                        parts.route(),
                        Parked.one(
                                carrying.key(),
                                carrying.change(),
                                entry.key(),
                                reason,
                                parts.clock().instant()));
    }

    private Set<EntryKey> putAside() {
        Set<EntryKey> aside = new HashSet<>();
        parts.ledger()
                .parked(parts.route(), carrying.conversation())
                .forEach(parked -> parked.entry().ifPresent(aside::add));
        return aside;
    }

    /** Behind half of the tries it is worth knowing which entry it is. */
    private boolean oneByOne() {
        return carrying.change().attempts() * 2 >= parts.rules().attempts();
    }
}
