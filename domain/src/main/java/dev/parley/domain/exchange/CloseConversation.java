package dev.parley.domain.exchange;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.ExchangeEvent.Done;
import dev.parley.domain.exchange.ExchangeEvent.Failed;
import dev.parley.domain.exchange.ExchangeEvent.Intended;
import dev.parley.domain.exchange.ExchangeEvent.Interrupted;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Closes a conversation, and puts it on record. Safe for many threads.
 *
 * <p>It is the one thing that is done although it cannot be put on record: a full disk must not leave conversations open
 * at the vendor. What the record lacks then is found at the vendor, where the conversation stands closed.
 */
public final class CloseConversation {
    private final ContactCentre centre;
    private final ExchangeRecorder recorder;
    private final InstantSource clock;

    /**
     * @param centre the tenant to talk to
     * @param recorder keeps the intention and what became of it
     * @param clock our time
     */
    public CloseConversation(ContactCentre centre, ExchangeRecorder recorder, InstantSource clock) {
        this.centre = centre;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Closes it. Safe to repeat: one that is closed or ended already is a success.
     *
     * @return the conversation behind the change
     * @throws ContactCentreException when the vendor does not do it
     * @throws RuntimeException as the recorder threw it, when the conversation is closed and the record is not kept
     */
    public ConversationSnapshot close(ConversationId id) {
        var closing = new Undertaking.Closing(id);
        Optional<RuntimeException> unkept = keep(new Intended(closing, clock.instant()));
        ConversationSnapshot closed;
        try {
            closed = centre.close(id);
        } catch (ContactCentreException e) {
            keep(new Failed(closing, e.fault(), clock.instant()));
            throw e;
        } catch (WaitInterrupted e) {
            keep(new Interrupted(closing, clock.instant()));
            throw e;
        }
        unkept.or(() -> keep(new Done(closing, closed, clock.instant()))).ifPresent(failure -> {
            throw failure;
        });
        return closed;
    }

    private Optional<RuntimeException> keep(ExchangeEvent event) {
        try {
            recorder.record(event);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }
}
