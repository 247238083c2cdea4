package dev.parley.domain.sync;

import java.time.Instant;

/** Nothing more may be written now, through nobody's fault. */
final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Instant until;
    private final String why;

    NotYet(Instant until, String why) {
        super(why, null, false, false);
        this.until = until;
        this.why = why;
    }

    String why() {
        return why;
    }

    Instant until() {
        return until;
    }
}
