package dev.parley.domain.sync;

import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/**
 * What a sync works with.
 *
 * @param route from where to where
 * @param feed tells what changed and what was said
 * @param look tells where a conversation stands, as the contact centre does; asked only where no change told it
 * @param desk where it is carried to
 * @param ledger keeps how far that got
 * @param recorder puts every write on record
 * @param endings who wants to know how conversations ended
 * @param links the way back to a conversation, where there is one
 * @param rules what it goes by
 * @param clock our time
 * @param chance from 0 inclusive to 1 exclusive, for waits that must not fall together
 * @param ending whether the run is to end before its next write
 */
public record SyncParts(
        Route route,
        DeltaFeed feed,
        Function<ConversationId, Conversation> look,
        TicketDesk desk,
        SyncLedger ledger,
        WriteRecorder recorder,
        Endings endings,
        Function<ConversationId, Optional<BackLink>> links,
        SyncRules rules,
        InstantSource clock,
        DoubleSupplier chance,
        BooleanSupplier ending) {

    /** The same for one that only looks, by that desk and that ledger, to its end. */
    SyncParts looking(TicketDesk through, SyncLedger by) {
        return new SyncParts(
                route,
                feed,
                look,
                through,
                by,
                WriteRecorder.NONE,
                Endings.NONE,
                links,
                rules,
                clock,
                () -> 0,
                () -> false);
    }

    /** How long to wait before that try: by chance up to what the rules say, so that waits do not fall together. */
    Duration backOff(int attempt) {
        return Duration.ofNanos((long) (rules.backOff(attempt).toNanos() * chance.getAsDouble()));
    }
}
