package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.parley.domain.conversation.ConversationState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What answers may be another than the ticketing system, or not tell the truth. */
public interface WrongAnswersContract extends DeskKit {
    /** What a gateway, a sign-in page or a broken server answers. */
    List<CannedAnswer> NOT_THE_SYSTEM = List.of(
            CannedAnswer.html(200),
            CannedAnswer.json(200, "{\"half\":[{\"an\":"),
            CannedAnswer.json(200, "nonsense"),
            CannedAnswer.json(200, "\"a text\""),
            CannedAnswer.redirect("http://127.0.0.1:9/login"));

    /** What a proxy or a half-upgraded server answers: well-formed, and without anything that was asked for. */
    List<CannedAnswer> NOTHING =
            List.of(CannedAnswer.json(200, "{}"), CannedAnswer.json(200, ""), CannedAnswer.json(200, "null"));

    @Test
    @KitCase(46)
    default void whatIsNotTheSystemIsNotTakenForAnEmptyOne() {
        isAFault(NOT_THE_SYSTEM);
    }

    @Test
    @KitCase(46)
    default void anAnswerThatHoldsNothingIsNotTakenForAnEmptyOne() {
        isAFault(NOTHING);
    }

    private void isAFault(List<CannedAnswer> answers) {
        Needs.http(fixture());
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().saysLines(1);
            TicketRef ticket = bench.ticket(chat);
            for (CannedAnswer answer : answers) {
                bench.faults().all(new Fault.Answered(answer));
                List.<Runnable>of(
                                bench.desk::probe,
                                () -> bench.desk.find(chat.key()),
                                () -> bench.desk.marks(ticket),
                                () -> bench.desk.create(DeskBench.newTicket(chat), DeskBench.attempt(chat, "create")),
                                () -> bench.desk.move(ticket, TicketState.PENDING, Optional.empty()))
                        .forEach(call ->
                                assertThatThrownBy(call::run).as("%s", answer).isInstanceOf(DeskException.class));
                bench.faults().clear();
            }
        }
    }

    @Test
    @KitCase(46)
    default void anAnswerThatIsCutIsNotTakenForAWholeOne() {
        Needs.http(fixture());
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().saysLines(3);
            bench.carried(chat, new ConversationState.Active());
            bench.faults().all(new Fault.AnswerCut());

            assertThatThrownBy(() -> bench.desk.find(chat.key())).isInstanceOf(DeskException.class);
            bench.faults().clear();
            bench.faults().nextReads(new Fault.AnswerCut(), new Fault.None(), new Fault.AnswerCut());
            bench.carried(chat.saysLines(2), new ConversationState.Active());
        }
    }

    @Test
    @KitCase(46)
    default void aPageInPlaceOfAnAnswerLosesAndRepeatsNothing() {
        Needs.http(fixture());
        try (var bench = new DeskBench(fixture())) {
            var page = CannedAnswer.html(200);
            bench.faults().nextReads(new Fault.Answered(page));
            bench.faults()
                    .nextWrites(
                            new Fault.Answered(page),
                            new Fault.AnsweredAfter(page),
                            new Fault.Answered(page),
                            new Fault.AnsweredAfter(page));
            bench.carried(bench.chat().saysLines(3), new ConversationState.Active());
        }
    }

    @Test
    @KitCase(46)
    default void aLookThatFailsBehindAWriteDoesNotSayThatNothingWasDone() {
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat().saysLines(1);
            for (int spared = 0; spared < 4; spared++) {
                int before = bench.faults().writes();
                for (int i = 0; i < spared; i++) {
                    bench.faults().nextReads(new Fault.None());
                }
                bench.faults().nextReads(new Fault.Answered(CannedAnswer.status(503)));
                Throwable thrown = catchThrowable(
                        () -> bench.desk.create(DeskBench.newTicket(chat), DeskBench.attempt(chat, "create")));
                boolean written = bench.faults().writes() > before;
                if (thrown instanceof DeskException failed && written) {
                    assertThat(failed.fault())
                            .isInstanceOfSatisfying(
                                    DeskFault.Transient.class,
                                    fault -> assertThat(fault.unclear()).isTrue());
                }
                bench.faults().clear();
            }
        }
    }

    @Test
    @KitCase(45)
    default void aMoveThatIsAnsweredWithSuccessAndNotMadeIsRejected() {
        Needs.ownStates(fixture());
        try (var bench = new DeskBench(fixture())) {
            Chat chat = bench.chat();
            TicketRef ticket = bench.ticket(chat);
            String word = bench.found(chat).stateWord();
            TicketDesk wrong = bench.line.desk(DeskCase.UNKNOWN_STATE);

            assertThatThrownBy(() -> wrong.move(ticket, TicketState.RESOLVED, Optional.empty()))
                    .isInstanceOfSatisfying(
                            DeskException.class,
                            refused -> assertThat(refused.fault().getClass())
                                    .isIn(Set.of(DeskFault.Rejected.class, DeskFault.Misconfigured.class)));
            assertThat(bench.found(chat).stateWord()).isEqualTo(word);
        }
    }
}
