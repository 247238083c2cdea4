package dev.parley.domain.exchange;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The contact centre did not do what it was asked; the fault says why. */
public final class ContactCentreException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ContactFault fault;

    /** @param fault what happened */
    public ContactCentreException(ContactFault fault) {
        this(fault, null);
    }

    /**
     * @param fault what happened
     * @param cause what the libraries threw, for a log, if anything
     */
    public ContactCentreException(ContactFault fault, @Nullable Throwable cause) {
        super(fault.toString(), cause);
        this.fault = fault;
    }

    /** What happened. */
    public ContactFault fault() {
        return fault;
    }
}
