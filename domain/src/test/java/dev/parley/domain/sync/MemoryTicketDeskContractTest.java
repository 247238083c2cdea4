package dev.parley.domain.sync;

class MemoryTicketDeskContractTest implements TicketDeskContract {
    private final ReferenceFixture fixture = new ReferenceFixture(MemoryTicketDesk.easy(), ReferenceDesk::new, false);

    @Override
    public TicketDeskFixture fixture() {
        return fixture;
    }
}
