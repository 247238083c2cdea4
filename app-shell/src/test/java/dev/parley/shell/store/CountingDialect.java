package dev.parley.shell.store;

import java.sql.SQLException;

/** Counts the connections. */
final class CountingDialect extends ForwardingDialect {
    private int connections;

    CountingDialect(Dialect behind) {
        super(behind);
    }

    @Override
    public Sql connect(boolean writing) throws SQLException {
        connections++;
        return super.connect(writing);
    }

    int connections() {
        return connections;
    }
}
