package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A call that changes something writes exactly once, whatever becomes of it: plain HTTP clients write up to five times. */
public interface OneWriteContract extends DeskKit {

    @Test
    @KitCase(21)
    default void eachCallThatChangesSomethingWritesOnce() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().saysLines(2);
            TicketRef ticket = bench.ticket(chat);
            assertThat(bench.faults().writes()).as("create").isEqualTo(1);
            bench.desk.append(ticket, DeskBench.entries(chat).subList(0, 1), DeskBench.attempt(chat, "append"));
            assertThat(bench.faults().writes()).as("append").isEqualTo(2);
            bench.desk.move(ticket, TicketState.PENDING, Optional.empty());
            assertThat(bench.faults().writes()).as("move").isEqualTo(3);
            bench.desk.link(ticket, new BackLink("the conversation", DeskBench.link(chat.id())));
            assertThat(bench.faults().writes()).as("link").isEqualTo(4);
            TicketRef other = fixture().somebodyCreates(chat.key(), "A duplicate");
            bench.desk.retire(other, ticket);
            assertThat(bench.faults().writes()).as("retire").isEqualTo(5);
        }
    }

    @Test
    @KitCase(21)
    default void aWriteThatFailsIsNotTriedAgain() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().saysLines(1);
            TicketRef ticket = bench.ticket(chat);
            List<Fault> faults = List.of(
                    new Fault.Lost(),
                    new Fault.AnswerLost(),
                    new Fault.AnswerCut(),
                    new Fault.Answered(CannedAnswer.status(429).retryAfter("0")),
                    new Fault.Answered(CannedAnswer.status(503).retryAfter("0")),
                    new Fault.Answered(CannedAnswer.status(500)),
                    new Fault.Answered(CannedAnswer.status(401)));
            for (Fault fault : faults) {
                oneWrite(
                        bench,
                        fault,
                        () -> bench.desk.create(DeskBench.newTicket(chat), DeskBench.attempt(chat, "create " + fault)));
                oneWrite(
                        bench,
                        fault,
                        () -> bench.desk.append(
                                ticket, DeskBench.entries(chat), DeskBench.attempt(chat, "append " + fault)));
                oneWrite(bench, fault, () -> bench.desk.move(ticket, TicketState.PENDING, Optional.empty()));
            }
        }
    }

    @Test
    @KitCase({21, 47})
    default void aWriteThatNobodyAnswersIsGivenUpOnceAndMayHaveBeenDone() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().saysLines(1);
            TicketRef ticket = bench.ticket(chat);
            int before = bench.faults().writes();
            bench.faults().nextWrites(new Fault.Stalled());

            assertThatThrownBy(
                            () -> bench.desk.append(ticket, DeskBench.entries(chat), DeskBench.attempt(chat, "append")))
                    .isInstanceOfSatisfying(
                            DeskException.class,
                            given -> assertThat(given.fault())
                                    .satisfies(fault -> assertThat(fault)
                                            .isInstanceOfSatisfying(
                                                    DeskFault.Transient.class,
                                                    failed -> assertThat(failed.unclear())
                                                            .isTrue())));
            assertThat(bench.faults().writes()).isEqualTo(before + 1);
        }
    }

    private static void oneWrite(DeskBench bench, Fault fault, Runnable call) {
        int before = bench.faults().writes();
        bench.faults().nextWrites(fault);
        assertThatThrownBy(call::run).as("%s", fault).isInstanceOf(DeskException.class);
        assertThat(bench.faults().writes() - before).as("writes on %s", fault).isEqualTo(1);
    }
}
