package dev.parley.domain.audit;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.Holding;
import java.time.Instant;
import java.util.Optional;

/**
 * What the book says of a conversation.
 *
 * @param id the vendor's id; the proposed one where it is not known whether the vendor took it
 * @param tenant the tenant's name in the settings
 * @param bot whom it is held with, where it is known
 * @param run the run that opened it, where one did
 * @param holding whether it is to stay open; absent where Parley did not open it
 * @param since our time at which the book first heard of it
 * @param touched our time at which the book last heard of it
 * @param state the last state on record, in Parley's words, where there is one
 * @param over whether it is on record that it is closed or never came to be, see {@link AuditEntry#concludes}
 * @param unsettled whether something ended so that the vendor may have messages of it that are on no record
 * @param unfinished what was begun and has no outcome on record, where there is something
 * @param inUse whether the process that opened it, or took it up first, or the one that touched it last is still alive
 */
public record BookedConversation(
        ConversationId id,
        String tenant,
        Optional<BotId> bot,
        Optional<String> run,
        Optional<Holding> holding,
        Instant since,
        Instant touched,
        Optional<String> state,
        boolean over,
        boolean unsettled,
        Optional<AuditKind> unfinished,
        boolean inUse) {

    /** Whether whoever opened it was to close it. */
    public boolean toBeClosed() {
        return !over && holding.equals(Optional.of(Holding.UNTIL_THE_COMMAND_ENDS));
    }
}
