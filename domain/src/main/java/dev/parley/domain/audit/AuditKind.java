package dev.parley.domain.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a record is about. */
public enum AuditKind {
    /** A run began or ended. */
    RUN,
    /** A conversation is opened. */
    OPENING,
    /** The visitor says something, and what answered. */
    TURN,
    /** The context is replaced. */
    CONTEXT,
    /** A conversation is closed. */
    CLOSING,
    /** Messages that stand at the vendor and were on no record. */
    MESSAGES,
    /** A ticket desk is written to. */
    TICKET,
    /** A person's words were taken out of the trail. */
    ERASURE,
    /** How far the chains had come. */
    CHECKPOINT;

    /** The word for people and for the chain, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that the word names, if it does. */
    public static Optional<AuditKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
