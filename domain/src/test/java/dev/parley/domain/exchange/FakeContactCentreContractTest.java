package dev.parley.domain.exchange;

class FakeContactCentreContractTest implements ContactCentreContract, ConversationDirectoryContract {
    private final FakeFixture fixture = new FakeFixture();

    @Override
    public ConversationDirectoryFixture fixture() {
        return fixture;
    }
}
