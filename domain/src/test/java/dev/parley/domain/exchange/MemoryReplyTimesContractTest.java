package dev.parley.domain.exchange;

import java.util.HashMap;
import java.util.Map;

class MemoryReplyTimesContractTest implements ReplyTimeMemoryContract {
    private final Map<String, ReplyTimeMemory> memories = new HashMap<>();

    @Override
    public ReplyTimeMemory memory(String tenant) {
        return memories.computeIfAbsent(tenant, first -> new MemoryReplyTimes());
    }

    @Override
    public void processEnds() {
        // Whoever holds the object holds what it remembers.
    }
}
