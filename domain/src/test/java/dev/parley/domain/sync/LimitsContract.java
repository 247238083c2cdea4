package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.domain.conversation.ConversationState;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Long conversations, narrow budgets, and what must never be seen. */
public interface LimitsContract extends DeskKit {

    @Test
    @KitCase(48)
    default void aHundredMessagesInAMinuteStayWithinTheTicketsBudget() {
        try (var bench = new DeskBench(fixture())) {
            assumeTrue(bench.desk.capabilities().perTicket().isPresent(), "this system counts no writes");
            WriteBudget budget = bench.desk.capabilities().perTicket().orElseThrow();
            Chat chat = bench.chat();
            var spent = new SpentBudget(bench.faults()::writes, bench.fixture.clock());
            for (int message = 1; message <= 100; message++) {
                bench.carryOnce(chat.saysLines(1), new ConversationState.Active());
                spent.look();
                bench.pass(twiceAsFastAs(budget));
            }
            bench.carried(chat, new ConversationState.Active());
            spent.look();

            assertThat(spent.mostWithin(budget.per()))
                    .as("writes within %s", budget.per())
                    .isLessThanOrEqualTo(budget.writes() + 1); // a ticket's creation is no change of it
            assertThat(bench.ledger.decisions(DeskBench.ROUTE, chat.id()))
                    .extracting(Decision::why)
                    .doesNotContain("too many requests")
                    .noneMatch(why -> why.startsWith("too many requests"));
        }
    }

    @Test
    @KitCase(48)
    default void aHundredMessagesAtOnceTakeAFewWrites() {
        try (var bench = new DeskBench(fixture())) {
            assumeFalse(bench.desk.capabilities().perTicket().isPresent(), "this system counts writes");
            Chat chat = bench.chat().saysLines(100);
            bench.carried(chat, new ConversationState.Active());
            int batches = Math.ceilDiv(100, bench.desk.capabilities().maxBatch());

            assertThat(bench.faults().writes()).isBetween(batches + 1, 2 * batches + 4);
        }
    }

    @Test
    @KitCase(49)
    default void manyMarksAreAllRead() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().saysLines(fixture().manyEntries());
            TicketRef ticket = bench.ticket(chat);
            List<TranscriptEntry> entries = DeskBench.entries(chat);
            Set<EntryKey> keys = new HashSet<>();
            for (List<TranscriptEntry> batch : new Batches(bench.desk.capabilities()).of(entries, Integer.MAX_VALUE)) {
                bench.pass(spacing(bench));
                bench.desk.append(
                        ticket,
                        batch,
                        DeskBench.attempt(chat, "append " + batch.getFirst().key()));
                batch.forEach(entry -> keys.add(entry.key()));
            }

            List<EntryKey> marks = List.copyOf(bench.desk.marks(ticket));
            assertThat(marks).hasSize(fixture().manyEntries());
            assertThat(Set.copyOf(marks)).isEqualTo(keys);
        }
    }

    @Test
    @KitCase(50)
    default void noErrorAndNoTextShowsASecret() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().saysLines(1);
            TicketRef ticket = bench.ticket(chat);
            var seen = new StringBuilder(bench.desk + "\n" + bench.desk.probe() + "\n");
            List.of(
                            new Fault.Lost(),
                            new Fault.AnswerCut(),
                            new Fault.Answered(CannedAnswer.status(401)),
                            new Fault.Answered(CannedAnswer.status(403)),
                            new Fault.Answered(CannedAnswer.status(429)),
                            new Fault.Answered(CannedAnswer.json(
                                    422, "{\"sent\":\"" + fixture().secret() + "\"}")),
                            new Fault.Answered(CannedAnswer.html(500)),
                            new Fault.Answered(CannedAnswer.html(200)))
                    .forEach(fault -> {
                        bench.faults().all(fault);
                        seen.append(trace(bench.desk::probe));
                        seen.append(trace(() -> bench.desk.find(chat.key())));
                        seen.append(trace(() ->
                                bench.desk.append(ticket, DeskBench.entries(chat), DeskBench.attempt(chat, "append"))));
                        bench.faults().clear();
                    });

            assertThat(fixture().secret()).isNotBlank();
            assertThat(seen.toString())
                    .contains("DeskException")
                    .doesNotContain(fixture().secret());
        }
    }

    /** In a minute, or sooner where the budget is so wide that it would never be spent. */
    private static Duration twiceAsFastAs(WriteBudget budget) {
        Duration minute = Duration.ofMillis(600);
        Duration fast = budget.per().dividedBy(2L * budget.writes());
        return fast.compareTo(minute) < 0 ? fast : minute;
    }

    private static Duration spacing(DeskBench bench) {
        return bench.desk
                .capabilities()
                .perTicket()
                .map(budget -> budget.per().dividedBy(budget.writes()).plusMillis(1))
                .orElse(Duration.ZERO);
    }

    private static String trace(Runnable call) {
        Throwable thrown = catchThrowable(call::run);
        if (thrown == null) {
            return "";
        }
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
