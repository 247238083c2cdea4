package dev.parley.domain.exchange;

/** The kit with the mutant of this thread; run by {@link ExchangeKitsCanaryTest} alone. */
final class MutantDirectoryKit implements ConversationDirectoryContract {
    private final FakeFixture fixture = Mutant.UNDER_TEST.get().fixture().get();

    @Override
    public ConversationDirectoryFixture fixture() {
        return fixture;
    }
}
