package dev.parley.domain.sync;

/** The way between a desk and its server, on which things go wrong. Safe for many threads. */
interface FaultyLine extends AutoCloseable {
    /** The desk at this end of it. */
    TicketDesk desk(DeskCase how);

    /** What goes wrong. */
    FaultPlan faults();

    /** Lets the server carry out whatever is late, as far as its time has come. */
    void catchUp();

    /** Whether the server has not carried out everything yet. */
    boolean isAnythingLate();

    @Override
    void close();

    /** The line that suits the desk: over HTTP, or at the port itself where there is no HTTP. */
    static FaultyLine of(TicketDeskFixture fixture) {
        return fixture.server()
                .<FaultyLine>map(server -> new FaultProxy(fixture, server))
                .orElseGet(() -> new FaultyPort(fixture));
    }
}
