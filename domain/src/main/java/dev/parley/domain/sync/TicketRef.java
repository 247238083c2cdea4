package dev.parley.domain.sync;

/**
 * A ticket as its system names it.
 *
 * @param value not blank; what the system's own requests take
 */
public record TicketRef(String value) {
    /** Checks that it names something. */
    public TicketRef {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a ticket has an id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
