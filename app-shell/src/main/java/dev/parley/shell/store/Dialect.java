package dev.parley.shell.store;

import java.sql.SQLException;
import java.util.List;

/** What differs between the databases. Safe for many threads. */
interface Dialect {

    /**
     * A fresh connection.
     *
     * @param writing whether it will write
     * @throws SQLException when there is none to be had
     */
    Sql connect(boolean writing) throws SQLException;

    /** How a transaction begins. */
    String begin(boolean writing);

    /** Whether somebody else is in the way only for now, and nothing of the transaction was kept: then it is tried again. */
    boolean passes(SQLException reason);

    /** What the user reads of it. */
    StoreException words(SQLException reason);

    /** Names a chain that this connection, and no other writer, appends to from now on. */
    String claimChain(Sql sql);

    /** How the row of a head is read so that it stays as it is until the transaction is over. */
    String lockedHead();

    /** Where the tables come from. */
    MigrationSource migrations();

    /** Does the work while no other process makes tables in the same store. */
    void alone(Patience patience, Runnable work);

    /** What is damaged, in the database's own words; empty when nothing is. */
    List<String> check(Sql sql);

    /**
     * Called when words were erased: takes them out of wherever the database still has them. Whether nobody was in the way;
     * otherwise it is called again.
     */
    boolean forget(Sql sql);

    /** Runs the work of one connection. */
    Carrier carrier(String name);
}
