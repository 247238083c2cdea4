package dev.parley.domain.exchange;

import dev.parley.domain.KitMutant;

/** The kit with the broken memory of this thread; run by {@link ReplyTimesCanaryTest} alone. */
final class MutantReplyTimesKit implements ReplyTimeMemoryContract {
    private final BrokenReplyTimes.Memories memories = KitMutant.underTest(BrokenReplyTimes.Memories.class);

    @Override
    public ReplyTimeMemory memory(String tenant) {
        return memories.of(tenant);
    }

    @Override
    public void processEnds() {
        memories.processEnds();
    }
}
