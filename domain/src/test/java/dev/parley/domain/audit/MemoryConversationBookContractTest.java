package dev.parley.domain.audit;

class MemoryConversationBookContractTest implements ConversationBookContract {
    private final MemoryBookFixture fixture = new MemoryBookFixture();

    @Override
    public ConversationBookFixture fixture() {
        return fixture;
    }
}
