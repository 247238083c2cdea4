package dev.parley.shell.store;

import java.sql.SQLException;

/** The database refused a statement. The dialect knows what that means. */
final class SqlFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SQLException reason;

    SqlFailed(SQLException reason) {
        super(reason);
        this.reason = reason;
    }

    SQLException reason() {
        return reason;
    }
}
