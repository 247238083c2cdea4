package dev.parley.domain.scenario;

import java.io.Serial;

/** What a scenario asks cannot be told from the record of a conversation; {@link Rejudge} makes a value of it. */
final class NotOnRecord extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    NotOnRecord(String what) {
        super(what);
    }
}
