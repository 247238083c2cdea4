package dev.parley.cxone.tenant;

import dev.parley.domain.exchange.CallRate;
import java.time.Duration;
import java.util.Optional;

/**
 * How long and how often a tenant is asked.
 *
 * @param connect how long a connection may take to stand
 * @param exchange how long one request may take, from its first byte to the last byte of the answer's body
 * @param operation how long one operation may take with all its repeats and pauses
 * @param attempts how often one request is made at the most, at least 1
 * @param concurrent how many requests of the tenant are under way at once, held ones not counted; with those and the token's
 *     the standard keeps to 32 connections, because from four waiting conversations on none is held
 * @param retriesPerMinute how many repeats all conversations of the tenant may make together in a minute
 * @param firstPause the longest pause before the first repeat; it doubles with each further one (full jitter)
 * @param longestPause where the doubling ends
 * @param settle how long to let an unclear request settle before looking whether it has arrived
 * @param rest how long a tenant that only fails is left alone
 * @param rate how many requests the tenant takes, where that is known; else it is learnt from its complaints
 */
public record CallLimits(
        Duration connect,
        Duration exchange,
        Duration operation,
        int attempts,
        int concurrent,
        int retriesPerMinute,
        Duration firstPause,
        Duration longestPause,
        Duration settle,
        Duration rest,
        Optional<CallRate> rate) {

    /** What is right for people and CI jobs alike. */
    public static final CallLimits STANDARD = new CallLimits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(45),
            6,
            28,
            600,
            Duration.ofMillis(250),
            Duration.ofSeconds(8),
            Duration.ofMillis(300),
            Duration.ofSeconds(5),
            Optional.empty());

    /** These limits with other times for a connection and one exchange. */
    public CallLimits withExchange(Duration longestConnect, Duration longestExchange) {
        return new CallLimits(
                longestConnect,
                longestExchange,
                operation,
                attempts,
                concurrent,
                retriesPerMinute,
                firstPause,
                longestPause,
                settle,
                rest,
                rate);
    }

    /** These limits with another time for a whole operation. */
    public CallLimits withOperation(Duration longestOperation) {
        return new CallLimits(
                connect,
                exchange,
                longestOperation,
                attempts,
                concurrent,
                retriesPerMinute,
                firstPause,
                longestPause,
                settle,
                rest,
                rate);
    }

    /** These limits with so many requests under way at once. */
    public CallLimits withConcurrent(int atOnce) {
        return new CallLimits(
                connect,
                exchange,
                operation,
                attempts,
                atOnce,
                retriesPerMinute,
                firstPause,
                longestPause,
                settle,
                rest,
                rate);
    }

    /** These limits, where the tenant takes so many requests. */
    public CallLimits withRate(CallRate known) {
        return new CallLimits(
                connect,
                exchange,
                operation,
                attempts,
                concurrent,
                retriesPerMinute,
                firstPause,
                longestPause,
                settle,
                rest,
                Optional.of(known));
    }
}
