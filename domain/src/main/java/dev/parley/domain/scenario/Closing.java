package dev.parley.domain.scenario;

import dev.parley.domain.exchange.ContactFault;

/** Whether a simulated conversation was closed behind itself. */
public sealed interface Closing {
    /** It is closed. */
    record Closed() implements Closing {}

    /** It was never opened, so there is nothing to close. */
    record NeverOpened() implements Closing {}

    /** @param fault why it may still stand open at the vendor */
    record LeftOpen(ContactFault fault) implements Closing {}

    /** Somebody stopped Parley while it closed: it may still stand open at the vendor. */
    record NotFinished() implements Closing {}
}
