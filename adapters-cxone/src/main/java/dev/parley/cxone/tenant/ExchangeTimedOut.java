package dev.parley.cxone.tenant;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;

/** An exchange, headers and body together, was not complete in time. */
final class ExchangeTimedOut extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration after;

    ExchangeTimedOut(Duration after) {
        super("no complete answer within " + after.toMillis() + " ms");
        this.after = after;
    }

    Duration after() {
        return after;
    }
}
