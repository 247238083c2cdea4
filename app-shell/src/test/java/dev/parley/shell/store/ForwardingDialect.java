package dev.parley.shell.store;

import java.sql.SQLException;
import java.util.List;

/** A dialect that does what another one does; tests change a part of it. */
class ForwardingDialect implements Dialect {
    private final Dialect behind;

    ForwardingDialect(Dialect behind) {
        this.behind = behind;
    }

    @Override
    public Sql connect(boolean writing) throws SQLException {
        return behind.connect(writing);
    }

    @Override
    public String begin(boolean writing) {
        return behind.begin(writing);
    }

    @Override
    public boolean passes(SQLException reason) {
        return behind.passes(reason);
    }

    @Override
    public StoreException words(SQLException reason) {
        return behind.words(reason);
    }

    @Override
    public String claimChain(Sql sql) {
        return behind.claimChain(sql);
    }

    @Override
    public String lockedHead() {
        return behind.lockedHead();
    }

    @Override
    public MigrationSource migrations() {
        return behind.migrations();
    }

    @Override
    public void alone(Patience patience, Runnable work) {
        behind.alone(patience, work);
    }

    @Override
    public List<String> check(Sql sql) {
        return behind.check(sql);
    }

    @Override
    public boolean forget(Sql sql) {
        return behind.forget(sql);
    }

    @Override
    public Carrier carrier(String name) {
        return behind.carrier(name);
    }
}
