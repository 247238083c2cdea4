package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkLineTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        List<TranscriptEntry> entries = List.of(entry("m-1"), entry("a.b_c"), entry("x".repeat(64)));

        assertThat(MarkLine.of(entries)).startsWith("parley: m-1 a.b_c x");
        assertThat(MarkLine.read(MarkLine.of(entries)))
                .containsExactlyInAnyOrderElementsOf(
                        entries.stream().map(TranscriptEntry::key).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m-1", " parley: m-1", "Parley: m-1", "see parley: m-1", "parley m-1"})
    void whatIsNoSuchLineHoldsNoKeys(String line) {
        assertThat(MarkLine.read(line)).isEmpty();
    }

    @Test
    void whatIsNoKeyIsPassedOver() {
        assertThat(MarkLine.read("parley: m-1  m'2 " + "y".repeat(65) + " m-3\t. m-4 "))
                .containsExactlyInAnyOrder(new EntryKey("m-1"), new EntryKey("m-4"));
    }

    private static TranscriptEntry entry(String key) {
        return new TranscriptEntry(new EntryKey(key), "Hello");
    }
}
