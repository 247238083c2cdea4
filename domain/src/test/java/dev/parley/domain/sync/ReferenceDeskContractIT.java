package dev.parley.domain.sync;

class ReferenceDeskContractIT implements TicketDeskContract {
    private final ReferenceFixture fixture = new ReferenceFixture(MemoryTicketDesk.easy(), ReferenceDesk::new, true);

    @Override
    public TicketDeskFixture fixture() {
        return fixture;
    }
}
