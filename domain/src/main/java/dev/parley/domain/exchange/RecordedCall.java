package dev.parley.domain.exchange;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.exchange.ExchangeEvent.Done;
import dev.parley.domain.exchange.ExchangeEvent.Failed;
import dev.parley.domain.exchange.ExchangeEvent.Intended;
import dev.parley.domain.exchange.ExchangeEvent.Interrupted;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Makes a call to the vendor that changes something, with its intention on record before and its outcome behind it. What
 * cannot be put on record is not done.
 *
 * @param recorder keeps both
 * @param clock our time
 */
record RecordedCall(ExchangeRecorder recorder, InstantSource clock) {

    /**
     * Makes it.
     *
     * @return what the call returned
     * @throws ContactCentreException as the call threw it
     */
    ConversationSnapshot make(Undertaking what, Supplier<ConversationSnapshot> call) {
        recorder.record(new Intended(what, clock.instant()));
        try {
            ConversationSnapshot after = call.get();
            recorder.record(new Done(what, after, clock.instant()));
            return after;
        } catch (ContactCentreException e) {
            recorder.record(new Failed(what, e.fault(), clock.instant()));
            throw e;
        } catch (WaitInterrupted e) {
            recorder.record(new Interrupted(what, clock.instant()));
            throw e;
        }
    }
}
