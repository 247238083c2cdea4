package dev.parley.domain.sync;

/**
 * One entry of a transcript, ready for a ticket.
 *
 * @param key its mark
 * @param text plain text, not blank, at most {@link DeskCapabilities#maxEntryChars()} characters and {@link
 *     DeskCapabilities#maxEntryBytes()} bytes of UTF-8; well-formed Unicode without control characters but line feed and
 *     tab. What the system would take for markup is still in it
 */
public record TranscriptEntry(EntryKey key, String text) {
    /** Checks that there is something to write: some systems take an empty comment, and show it as one. */
    public TranscriptEntry {
        if (text.isBlank()) {
            throw new IllegalArgumentException("entry " + key + " says nothing");
        }
    }
}
