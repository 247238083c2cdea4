package dev.parley.domain.sync;

class ReferenceConvergenceIT implements ConvergenceContract {
    private final ReferenceFixture fixture = new ReferenceFixture(MemoryTicketDesk.easy(), ReferenceDesk::new, true);

    @Override
    public TicketDeskFixture fixture() {
        return fixture;
    }
}
