package dev.parley.ticketing.http;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;

/** An exchange, headers and body together, was not complete in time. */
final class ExchangeTimedOut extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    ExchangeTimedOut(Duration after) {
        super("no complete answer within " + after.toMillis() + " ms");
    }
}
