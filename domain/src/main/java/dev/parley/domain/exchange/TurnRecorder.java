package dev.parley.domain.exchange;

/**
 * Where turns are put on record. The exchange says what has to be kept; {@code dev.parley.domain.audit}, which stands
 * above it, says how.
 */
@FunctionalInterface
public interface TurnRecorder {

    /** Keeps the turn, whatever became of it. Called once for each turn, in the turns' order within a conversation. */
    void record(Turn turn);
}
