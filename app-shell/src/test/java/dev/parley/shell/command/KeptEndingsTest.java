package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.audit.AuditAftermath;
import dev.parley.domain.audit.AuditCost;
import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.audit.AuditKind;
import dev.parley.domain.audit.AuditOrigin;
import dev.parley.domain.audit.AuditWords;
import dev.parley.domain.audit.MemoryAuditTrail;
import dev.parley.domain.audit.MemoryConversationBook;
import dev.parley.domain.campaign.MemoryRunLedger;
import dev.parley.domain.campaign.RunId;
import dev.parley.domain.campaign.RunSetup;
import dev.parley.domain.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptEndingsTest {
    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MemoryRunLedger runs = new MemoryRunLedger();
    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final KeptEndings kept = kept(new AtomicInteger(Integer.MAX_VALUE));

    private KeptEndings kept(AtomicInteger looks) {
        return new KeptEndings(runs, new MemoryConversationBook(trail), trail, () -> looks.getAndDecrement() <= 0);
    }

    @Test
    void manyRunsOfAnotherTenantHideNone() {
        runs.begin(run("ours", "acme", 0));
        IntStream.rangeClosed(1, 250).forEach(number -> runs.begin(run("other-" + number, "other", number)));
        runs.begin(run("newest", "acme", 300));

        assertThat(kept.latestRuns("acme", 100))
                .extracting(run -> run.setup().run().value())
                .containsExactly("newest", "ours");
        assertThat(kept.latestRuns("other", 100)).hasSize(100);
    }

    @Test
    void everyConversationThatNoKeptRunHoldsIsToldOnceTheLatestFirst() {
        runs.begin(run("kept", "acme", 0));
        IntStream.range(0, 250).forEach(number -> say("of-a-run-" + number, Optional.of("kept"), number));
        say("of-a-forgotten-run", Optional.of("forgotten"), 1);
        say("chat", Optional.empty(), 100);
        say("single", Optional.of("single"), 300);
        opened("nobody-spoke");

        assertThat(told(10)).containsExactly("single", "chat", "of-a-forgotten-run");
    }

    @Test
    void itSaysWhetherThoseWereAll() {
        say("first", Optional.empty(), 1);
        say("second", Optional.empty(), 2);
        opened("nobody-spoke");

        assertThat(kept.ofNoRun("acme", PATIENCE, 2, (name, ending) -> {})).isTrue();
        assertThat(kept.ofNoRun("acme", PATIENCE, 1, (name, ending) -> {})).isFalse();
        assertThat(told(1)).containsExactly("second");
    }

    @Test
    void itEndsWhenTheCommandIsToEnd() {
        IntStream.range(0, 9).forEach(number -> say("chat-" + number, Optional.empty(), number));
        var told = new ArrayList<String>();

        assertThatThrownBy(() ->
                        kept(new AtomicInteger(3)).ofNoRun("acme", PATIENCE, 100, (name, ending) -> told.add(name)))
                .isInstanceOf(WaitInterrupted.class);
        assertThat(told).hasSize(3);
    }

    private List<String> told(int atMost) {
        var told = new ArrayList<String>();
        kept.ofNoRun("acme", PATIENCE, atMost, (name, ending) -> told.add(name));
        return told;
    }

    private void say(String conversation, Optional<String> run, int second) {
        var words = new AuditWords(Optional.of("Hello"), List.of("Hi"), List.of(), Optional.empty());
        trail.append(entry(AuditKind.OPENING, conversation, run, second, "opened", AuditWords.NONE));
        trail.append(entry(AuditKind.TURN, conversation, run, second, "replied", words));
    }

    private void opened(String conversation) {
        trail.append(entry(AuditKind.OPENING, conversation, Optional.empty(), 400, "opened", AuditWords.NONE));
    }

    private static AuditEntry entry(
            AuditKind kind, String conversation, Optional<String> run, int second, String outcome, AuditWords words) {
        return new AuditEntry(
                NOON.plusSeconds(second),
                kind,
                new AuditOrigin("acme", run, Optional.empty()),
                Optional.of(new ConversationId(conversation)),
                kind == AuditKind.TURN ? 1 : 0,
                outcome,
                Optional.empty(),
                AuditAftermath.NONE,
                AuditCost.NONE,
                JsonObject.empty(),
                words);
    }

    private static RunSetup run(String id, String tenant, int minute) {
        return new RunSetup(
                new RunId(id),
                "nightly",
                tenant,
                List.of(),
                List.of(),
                1,
                1,
                0,
                7,
                NOON.plusSeconds(60L * minute),
                1,
                Map.of(),
                Optional.empty());
    }
}
