package dev.parley.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue.JsonString;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands on record reaches no terminal as it is: a bot may have said anything. */
class AuditFormsTest {
    private static final String NASTY = "a\u001b[2J\u001b]0;title\u0007b\u009bc\rd\u202ee";
    private static final AuditView RECORD = new AuditView(
            Instant.parse("2026-01-15T09:00:00Z"),
            Optional.of(NASTY),
            1,
            Optional.of(NASTY),
            List.of(NASTY, NASTY),
            Optional.of(113),
            Optional.of(NASTY),
            Optional.of(false),
            NASTY,
            "1-1",
            "turn",
            NASTY,
            Optional.of(NASTY),
            Optional.of(NASTY),
            Optional.of(NASTY),
            Optional.of(NASTY),
            Optional.of(NASTY),
            List.of(NASTY),
            Optional.empty(),
            Optional.empty(),
            3,
            List.of(NASTY),
            Optional.of(NASTY),
            Map.of(NASTY, new JsonString(NASTY)),
            false);

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void noFormLetsAControlCharacterThrough(OutputFormat format) {
        for (Shown shown : List.of(
                Shown.rows(AuditView.class, List.of(RECORD), new AuditRows()),
                Shown.rows(AuditView.class, List.of(RECORD), new AuditLines()),
                Shown.one(
                        new AuditDetail(RECORD, NASTY, NASTY, Optional.of(NASTY), Optional.of(NASTY)),
                        AuditDetail::write))) {
            String text = written(shown, format, 200);

            assertThat(text).contains("1-1");
            assertThat(text.chars().filter(c -> c != '\n' && Character.isISOControl(c)))
                    .isEmpty();
            assertThat(text).doesNotContain("\u202e");
        }
    }

    @Test
    void aNarrowTerminalGetsFewerColumnsAndWholeIds() {
        AuditView plain = turn("1-4711", "Track order 12345", "It is on its way.");

        assertThat(written(Shown.rows(AuditView.class, List.of(plain), new AuditRows()), OutputFormat.TABLE, 80)
                        .lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80))
                .anySatisfy(line -> assertThat(line).startsWith("1-4711").contains("2026-01-15 09:00:00Z", "replied"));
    }

    private static String written(Shown shown, OutputFormat format, int width) {
        var out = new StringWriter();
        Renderer.write(shown, format, Screen.terminal(out, false, () -> width));
        return out.toString();
    }

    /** A record as it usually is. */
    private static AuditView turn(String id, String said, String answered) {
        return new AuditView(
                Instant.parse("2026-01-15T09:00:00Z"),
                Optional.of("07d50f7f-6b0d-4f2f-b6dc-92aae7b380ec"),
                1,
                Optional.of(said),
                List.of(answered),
                Optional.of(113),
                Optional.of("active"),
                Optional.of(false),
                "replied",
                id,
                "turn",
                "sandbox",
                Optional.of("order-bot"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                3,
                List.of(),
                Optional.empty(),
                Map.of(),
                false);
    }
}
