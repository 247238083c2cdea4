package dev.parley.domain.exchange;

import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;

/** Something that has to be on record: what was set out for, and what became of it. */
public sealed interface ExchangeEvent {
    /** Our time of it; of a turn, the time at which it began. */
    Instant at();

    /** Where. */
    ConversationId conversation();

    /** Nothing has gone out yet; it goes out next. */
    record Intended(Undertaking what, Instant at) implements OfUndertaking {}

    /** @param after the conversation behind it, as the vendor told it; its id is the one that counts from now on */
    record Done(Undertaking what, ConversationSnapshot after, Instant at) implements OfUndertaking {}

    /** @param fault why the vendor did not do it, or why it is not known */
    record Failed(Undertaking what, ContactFault fault, Instant at) implements OfUndertaking {}

    /** Parley's own guard held it back; it was never intended, and nothing went out. */
    record Refused(Undertaking what, Refusal refusal, Instant at) implements OfUndertaking {}

    /** Somebody stopped Parley in the middle of it. */
    record Interrupted(Undertaking what, Instant at) implements OfUndertaking {}

    /** A turn is over, whatever became of it; also one that was never said, and so never intended. */
    record TurnOver(Turn turn) implements ExchangeEvent {
        @Override
        public Instant at() {
            return turn.at();
        }

        @Override
        public ConversationId conversation() {
            return turn.conversation();
        }
    }

    /** An event about an undertaking. */
    sealed interface OfUndertaking extends ExchangeEvent {
        /** What was set out for. */
        Undertaking what();

        @Override
        default ConversationId conversation() {
            return what().conversation();
        }
    }
}
