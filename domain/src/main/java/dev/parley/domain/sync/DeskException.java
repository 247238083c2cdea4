package dev.parley.domain.sync;

/** Thrown by a {@link TicketDesk} in place of an answer. Its message is the fault's words, and holds no secret. */
public final class DeskException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient DeskFault fault;

    /** @param fault why */
    public DeskException(DeskFault fault) {
        this(fault, null);
    }

    /** @param cause what was seen, for whoever looks into logs; null where there is nothing */
    public DeskException(DeskFault fault, @org.jspecify.annotations.Nullable Throwable cause) {
        super(fault.words(), cause);
        this.fault = fault;
    }

    /** Why. */
    public DeskFault fault() {
        return fault;
    }
}
