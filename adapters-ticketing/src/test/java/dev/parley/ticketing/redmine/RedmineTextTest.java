package dev.parley.ticketing.redmine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.TranscriptEntry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedmineTextTest {
    @ParameterizedTest
    @CsvSource({
        "{{toc}}, {|{toc}}",
        "{{{{x, {|{|{|{x",
        "[[Home]], [|[Home]]",
        "#12, #|12",
        "##12, #|#|12",
        "@boss, @|boss",
        "a@b.example, a@|b.example",
        "user:boss, user|:boss",
        "Source:a/b.c, Source|:a/b.c",
        "issue#note-3, issue|#|note-3",
        "r123, r|123"
    })
    void markupIsTakenApart(String typed, String sent) {
        assertThat(RedmineText.plain(typed)).isEqualTo(sent.replace('|', '\u2060'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain words", "No. # 5", "a { b", "10:30", "car123", "https://example.com/a?b=c", "Ö @ Ä"})
    void nothingElseIsTouched(String text) {
        assertThat(RedmineText.plain(text)).isEqualTo(text);
    }

    @Test
    void aNoteBeginsWithItsMarks() {
        String note = RedmineText.note(List.of(
                new TranscriptEntry(new EntryKey("m-1"), "Hello"),
                new TranscriptEntry(new EntryKey("m.2"), "parley: x")));

        assertThat(note).isEqualTo("parley: m-1 m.2\nHello\n\nparley: x");
        assertThat(RedmineText.marks(note)).containsExactlyInAnyOrder(new EntryKey("m-1"), new EntryKey("m.2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hello\nparley: m-1", " parley: m-1", "Parley: m-1", "parley:", "parley: !! ??"})
    void whatIsNoMarkMarksNothing(String note) {
        assertThat(RedmineText.marks(note)).isEmpty();
    }
}
