package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditIdTest {
    @Test
    void anIdIsReadAsItIsWritten() {
        var id = new AuditId("12", 4_711);

        assertThat(id).hasToString("12-4711");
        assertThat(AuditId.parse("12-4711")).contains(id);
        assertThat(AuditId.parse("abcXYZ9-999999999999999999")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "-1",
                "1-",
                "1-0",
                "1-01",
                "1--1",
                "1-1-1",
                " 1-1",
                "1-1 ",
                "ä-1",
                "1-1a",
                "1-٣",
                "1-9999999999999999999",
                "12345678901234567890123456789012345678901-1"
            })
    void whatIsNoIdIsNotTakenForOne(String text) {
        assertThat(AuditId.parse(text)).isEmpty();
    }

    @Test
    void everyKindIsNamedByItsWord() {
        for (AuditKind kind : AuditKind.values()) {
            assertThat(AuditKind.of(kind.word())).contains(kind);
        }
        assertThat(AuditKind.of("TURN")).isEmpty();
        assertThat(AuditKind.of("dance")).isEmpty();
    }
}
