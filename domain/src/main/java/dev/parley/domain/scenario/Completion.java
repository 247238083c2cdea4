package dev.parley.domain.scenario;

import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.Refusal;

/** How far an execution came. */
public sealed interface Completion {
    /** Every line was said, and each was answered or met silence. */
    record AllSaid() implements Completion {}

    /** @param check which failed, so that going on made no sense */
    record FellShort(Check check) implements Completion {}

    /** @param fault what the vendor or the network did */
    record BrokenOff(ContactFault fault) implements Completion {}

    /** @param refusal why Parley's guard did not go on */
    record HeldBack(Refusal refusal) implements Completion {}

    /** Somebody stopped Parley. */
    record Interrupted() implements Completion {}
}
