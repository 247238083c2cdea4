package dev.parley.cxone.sandbox;

import java.sql.SQLException;

/** The database refused. Busy means that another process held it for longer than we wait. */
final class StorageFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean busy;

    StorageFailed(SQLException cause) {
        super(cause.getMessage(), cause);
        this.busy = (cause.getErrorCode() & 0xff) == 5 || (cause.getErrorCode() & 0xff) == 6;
    }

    boolean busy() {
        return busy;
    }
}
