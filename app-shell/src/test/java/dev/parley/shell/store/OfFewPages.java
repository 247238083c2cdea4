package dev.parley.shell.store;

import java.sql.SQLException;

/** A database that may not grow beyond so many pages. */
final class OfFewPages extends ForwardingDialect {
    private final int pages;

    OfFewPages(Dialect behind, int pages) {
        super(behind);
        this.pages = pages;
    }

    @Override
    public Sql connect(boolean writing) throws SQLException {
        Sql sql = super.connect(writing);
        sql.all("PRAGMA max_page_count = " + pages, row -> row.getInt(1));
        return sql;
    }
}
