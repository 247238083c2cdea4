package dev.parley.domain.audit;

import dev.parley.domain.KitMutant;

/** The kit with the broken book of this thread; run by {@link AuditKitsCanaryTest} alone. */
final class MutantConversationBookKit implements ConversationBookContract {
    private final ConversationBookFixture fixture = KitMutant.underTest(ConversationBookFixture.class);

    @Override
    public ConversationBookFixture fixture() {
        return fixture;
    }
}
