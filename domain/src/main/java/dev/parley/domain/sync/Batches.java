package dev.parley.domain.sync;

import java.util.ArrayList;
import java.util.List;

/** Packs entries into writes, in their order: as few as the desk's limits allow. */
record Batches(DeskCapabilities capabilities) {
    private static final int BETWEEN_TWO = 2;

    /** @param atMost how many entries in one, where that is fewer than the desk takes */
    List<List<TranscriptEntry>> of(List<TranscriptEntry> entries, int atMost) {
        int most = Math.min(atMost, capabilities.maxBatch());
        List<List<TranscriptEntry>> batches = new ArrayList<>();
        List<TranscriptEntry> batch = new ArrayList<>();
        int chars = 0;
        int bytes = 0;
        for (TranscriptEntry entry : entries) {
            int moreChars = entry.text().length() + BETWEEN_TWO;
            int moreBytes = PlainWords.bytes(entry.text()) + BETWEEN_TWO;
            boolean full = batch.size() == most
                    || chars + moreChars - BETWEEN_TWO > capabilities.maxEntryChars()
                    || bytes + moreBytes - BETWEEN_TWO > capabilities.maxEntryBytes();
            if (full && !batch.isEmpty()) {
                batches.add(List.copyOf(batch));
                batch.clear();
                chars = 0;
                bytes = 0;
            }
            batch.add(entry);
            chars += moreChars;
            bytes += moreBytes;
        }
        if (!batch.isEmpty()) {
            batches.add(List.copyOf(batch));
        }
        return batches;
    }
}
