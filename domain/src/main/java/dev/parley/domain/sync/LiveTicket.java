package dev.parley.domain.sync;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The one live ticket of a conversation: found, created where there is none, the oldest where there are several. No
 * ticketing system keeps a second one away, so that is done here. Behind one that is closed for good another is created only
 * where something is left to say: else the closed one itself stands for it.
 *
 * @param ref which ticket
 * @param seen as it was found; empty where a search does not find it yet
 * @param closedBefore those before it that are closed for good, and hold part of the transcript
 * @param created whether it is new
 */
record LiveTicket(TicketRef ref, Optional<TicketSnapshot> seen, List<TicketRef> closedBefore, boolean created) {
    private static final int SUBJECT_OF_A_LINE = 120;

    static LiveTicket of(Carrying carrying, SyncParts parts, List<Message> said) {
        List<TicketSnapshot> found = parts.desk().find(carrying.key());
        List<TicketSnapshot> live = live(found);
        List<TicketRef> closed = found.stream()
                .filter(ticket -> !ticket.live())
                .map(TicketSnapshot::ref)
                .toList();
        if (!live.isEmpty()) {
            return oldest(carrying, parts, live, closed);
        }
        Optional<TicketRef> hidden = hidden(carrying, parts, closed);
        return hidden.map(ref -> new LiveTicket(ref, Optional.empty(), closed, false))
                .or(() -> over(carrying, parts, said, found))
                .orElseGet(() -> create(carrying, parts, said, closed));
    }

    /** Whether it is one that is closed for good, and holds all of it together with those before it. */
    boolean isOver() {
        return seen.filter(ticket -> !ticket.live()).isPresent();
    }

    /** Each look, replay or move of a conversation whose ticket is closed for good would make one more ticket. */
    private static Optional<LiveTicket> over(
            Carrying carrying, SyncParts parts, List<Message> said, List<TicketSnapshot> found) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        TicketSnapshot last = found.getLast();
        List<TicketRef> before = found.subList(0, found.size() - 1).stream()
                .map(TicketSnapshot::ref)
                .toList();
        return Optional.of(new LiveTicket(last.ref(), Optional.of(last), before, false))
                .filter(closed -> !new MissingEntries(carrying, parts).isAnyOf(said, closed));
    }

    /** The oldest first. */
    private static List<TicketSnapshot> live(List<TicketSnapshot> found) {
        return found.stream()
                .filter(TicketSnapshot::live)
                .sorted(Comparator.comparing(TicketSnapshot::createdAt))
                .toList();
    }

    /** As it stands now. */
    LiveTicket readAgain(Carrying carrying, SyncParts parts) {
        Optional<TicketSnapshot> now = parts.desk().find(carrying.key()).stream()
                .filter(snapshot -> snapshot.ref().equals(ref))
                .findFirst();
        return new LiveTicket(ref, now, closedBefore, created);
    }

    /** Others of the same key were made by a try whose answer never came, or by somebody else. */
    private static LiveTicket oldest(
            Carrying carrying, SyncParts parts, List<TicketSnapshot> live, List<TicketRef> closed) {
        TicketSnapshot winner = live.getFirst();
        carrying.know(carrying.known().in(winner.ref()));
        for (TicketSnapshot loser : live.subList(1, live.size())) {
            carrying.write(
                    Decision.What.RETIRE,
                    "ticket %s is a duplicate of %s".formatted(loser.ref(), winner.ref()),
                    loser.ref().value(),
                    Carrying.plain(() -> {
                        parts.desk().retire(loser.ref(), winner.ref());
                        return loser;
                    }));
        }
        return new LiveTicket(winner.ref(), Optional.of(winner), closed, false);
    }

    /** A ticket that is there, or may be, though the search does not show it. */
    private static Optional<TicketRef> hidden(Carrying carrying, SyncParts parts, List<TicketRef> closed) {
        Carried known = carrying.known();
        DeskCapabilities desk = parts.desk().capabilities();
        Instant now = parts.clock().instant();
        boolean recent = known.createdAt()
                .filter(at -> now.isBefore(at.plus(hiddenFor(desk))))
                .isPresent();
        if (known.ticket().isEmpty() && recent) {
            throw new NotYet(
                    known.createdAt().get().plus(hiddenFor(desk)), "a try at its ticket may still be carried out");
        }
        boolean mayBeHidden = recent || !desk.searchLag().isZero();
        return known.ticket().filter(ref -> mayBeHidden && !closed.contains(ref));
    }

    private static LiveTicket create(Carrying carrying, SyncParts parts, List<Message> said, List<TicketRef> closed) {
        Pending change = carrying.change();
        Optional<TicketRef> before = closed.isEmpty() ? Optional.empty() : Optional.of(closed.getLast());
        var ticket = new NewTicket(
                carrying.key(),
                subject(change, said, parts.desk().capabilities()),
                Optional.empty(),
                intro(change, parts),
                TicketState.of(change.state()).orElse(TicketState.ACTIVE),
                before);
        carrying.know(carrying.known().creating(parts.clock().instant()));
        TicketRef created = carrying.write(
                Decision.What.CREATE,
                before.map(old -> "ticket " + old + " is closed for good").orElse("there is no ticket of it"),
                before.map(TicketRef::value).orElse(""),
                attempt -> parts.desk().create(ticket, attempt));
        carrying.know(carrying.known().in(created));
        List<TicketSnapshot> now = live(parts.desk().find(carrying.key()));
        if (now.size() > 1) {
            return oldest(carrying, parts, now, closed);
        }
        return new LiveTicket(
                created,
                now.stream().filter(snapshot -> snapshot.ref().equals(created)).findFirst(),
                closed,
                true);
    }

    private static String subject(Pending change, List<Message> said, DeskCapabilities desk) {
        String first = said.stream()
                .filter(message -> message.author() instanceof Author.Visitor)
                .map(Message::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("conversation " + change.conversation().value());
        return PlainWords.line("Chat: " + first, Math.min(desk.maxSubjectChars(), SUBJECT_OF_A_LINE));
    }

    private static String intro(Pending change, SyncParts parts) {
        return "Web-messaging conversation %s of %s. Its transcript follows."
                .formatted(change.conversation().value(), parts.route().tenant());
    }

    /** What is carried out at the last moment is found that much later. */
    static Duration hiddenFor(DeskCapabilities desk) {
        return desk.settle().plus(desk.searchLag());
    }
}
