package dev.parley.domain.exchange;

/**
 * Where what happens to conversations is put on record. The exchange says what has to be kept, and when; {@code
 * dev.parley.domain.audit}, which stands above it, says how.
 *
 * <p>Called on the thread that does the work: once with {@link ExchangeEvent.Intended} before anything goes to the
 * vendor, and once with what became of it. Safe for many threads.
 */
@FunctionalInterface
public interface ExchangeRecorder {

    /**
     * Keeps the event. When this returns, it is durable: a process that is killed in the next instant does not lose it.
     *
     * @throws RuntimeException when it cannot be kept; whoever intended something then does not do it
     */
    void record(ExchangeEvent event);
}
