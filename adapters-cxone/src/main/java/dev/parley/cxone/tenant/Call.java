package dev.parley.cxone.tenant;

import dev.parley.domain.Secret;
import feign.Request;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One attempt of an operation: what a Feign client needs for it.
 *
 * @param token proves who asks
 * @param connect how long a connection may take to stand
 * @param deadline how long the exchange may take, body included
 * @param left how long the whole operation may still take
 */
public record Call(Secret token, Duration connect, Duration deadline, Duration left) {
    /** The value of the {@code Authorization} header. */
    public String authorization() {
        return "Bearer " + token.reveal();
    }

    /** The time-outs for the client. */
    public Request.Options options() {
        return options(connect, deadline);
    }

    /** The time-outs for a request that the server may hold for so long before it answers. */
    public Request.Options optionsHolding(Duration held) {
        Duration whole = deadline.plus(held);
        return options(connect, whole.compareTo(left) < 0 ? whole : left);
    }

    static Request.Options options(Duration connect, Duration deadline) {
        return new Request.Options(
                connect.toMillis(),
                TimeUnit.MILLISECONDS,
                Math.max(1, deadline.toMillis()),
                TimeUnit.MILLISECONDS,
                false);
    }
}
