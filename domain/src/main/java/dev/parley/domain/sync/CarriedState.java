package dev.parley.domain.sync;

import java.util.Optional;

/**
 * Where the conversation stands, carried to its ticket: the newest change decides, and a human's move of the ticket stays
 * where the rules say so.
 *
 * @param carrying the attempt
 * @param parts what it works with
 */
record CarriedState(Carrying carrying, SyncParts parts) {

    /**
     * Carries it.
     *
     * @param found as it was found
     * @param written whether anything was written to it since: that made another version of it
     * @return whether the ticket was moved
     */
    boolean carry(LiveTicket found, boolean written) {
        Pending change = carrying.change();
        Carried known = carrying.known();
        Optional<TicketState> wanted = TicketState.of(change.state());
        if (known.isAhead(change)) {
            carrying.decide(Decision.What.SKIP, "a newer state was carried already");
            return false;
        }
        LiveTicket ticket = written ? found.readAgain(carrying, parts) : found;
        Optional<String> word = ticket.seen().map(TicketSnapshot::stateWord);
        if (wanted.isEmpty()) {
            carrying.decide(Decision.What.SKIP, "state '" + change.state().word() + "' means nothing to a ticket");
            carrying.know(known.standing(
                    change.changedAt(),
                    known.state(),
                    known.stateWord().or(() -> word).orElse("")));
            return false;
        }
        if (isCarried(ticket, wanted.get(), word)) {
            carrying.know(known.standing(
                    change.changedAt(), wanted, word.or(known::stateWord).orElse("")));
            return false;
        }
        if (parts.rules().humanWins() && movedByOthers(word)) {
            carrying.decide(Decision.What.SKIP, "somebody else moved the ticket to '" + word.orElse("") + "'");
            carrying.know(known.standing(
                    change.changedAt(), known.state(), known.stateWord().orElse("")));
            return false;
        }
        TicketSnapshot moved = carrying.write(
                Decision.What.MOVE,
                word.orElse("?") + " -> " + wanted.get().word(),
                wanted.get().word() + "\n" + change.changedAt(),
                Carrying.plain(() -> parts.desk()
                        .move(ticket.ref(), wanted.get(), ticket.seen().flatMap(TicketSnapshot::version))));
        carrying.know(carrying.known().standing(change.changedAt(), wanted, moved.stateWord()));
        return true;
    }

    /** Several of our states may be one of the system's: what was given is remembered beside its word. */
    private boolean isCarried(LiveTicket ticket, TicketState wanted, Optional<String> word) {
        Carried known = carrying.known();
        boolean given = known.state().equals(Optional.of(wanted)) && (word.isEmpty() || word.equals(known.stateWord()));
        return given
                || (known.state().isEmpty()
                        && ticket.seen().flatMap(TicketSnapshot::state).equals(Optional.of(wanted)));
    }

    private boolean movedByOthers(Optional<String> word) {
        return word.isPresent()
                && carrying.known()
                        .stateWord()
                        .filter(ours -> !word.get().equals(ours))
                        .isPresent();
    }
}
