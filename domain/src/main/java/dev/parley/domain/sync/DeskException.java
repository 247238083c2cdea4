package dev.parley.domain.sync;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thrown by a {@link TicketDesk} in place of an answer. Its message is the fault's words, and holds no secret. */
public final class DeskException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient DeskFault fault;
    private final @Nullable String desk;

    /** @param fault why */
    public DeskException(DeskFault fault) {
        this(fault, null);
    }

    /** @param cause what was seen, for whoever looks into logs; null where there is nothing */
    public DeskException(DeskFault fault, @Nullable Throwable cause) {
        this(fault, cause, null);
    }

    private DeskException(DeskFault fault, @Nullable Throwable cause, @Nullable String desk) {
        super(fault.words(), cause);
        this.fault = fault;
        this.desk = desk;
    }

    /** The same, of the desk by that name. */
    public DeskException of(String name) {
        return new DeskException(fault, getCause(), name);
    }

    /** By which name people know the desk, where somebody said so; a desk itself need not. */
    public Optional<String> desk() {
        return Optional.ofNullable(desk);
    }

    /** Why. */
    public DeskFault fault() {
        return fault;
    }
}
