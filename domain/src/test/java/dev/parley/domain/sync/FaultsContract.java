package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.conversation.ConversationState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a refusal says, and that nothing is lost for it. */
public interface FaultsContract extends DeskKit {

    @Test
    @KitCase(39)
    default void howLongToWaitIsReadFromSecondsAndFromDates() {
        try (var bench = new DeskBench(fixture())) {
            String soon = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    fixture().clock().instant().plusSeconds(60).atZone(ZoneOffset.UTC));

            assertThat(wait(bench, CannedAnswer.status(429).retryAfter("7"))).contains(Duration.ofSeconds(7));
            assertThat(wait(bench, CannedAnswer.status(429).retryAfter(soon)))
                    .hasValueSatisfying(
                            wait -> assertThat(wait).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(61)));
            assertThat(wait(bench, CannedAnswer.status(429))).isEmpty();
        }
    }

    @Test
    @KitCase(39)
    default void noWaitIsLongerThanADay() {
        try (var bench = new DeskBench(fixture())) {
            List.of("999999999", "99999999999999999999999", "-5", "soon", "", "Thu, 01 Jan 1970 00:00:00 GMT")
                    .forEach(value -> assertThat(
                                    wait(bench, CannedAnswer.status(429).retryAfter(value)))
                            .as("Retry-After: %s", value)
                            .satisfies(wait -> wait.ifPresent(
                                    asked -> assertThat(asked).isBetween(Duration.ZERO, Duration.ofDays(1)))));
        }
    }

    @Test
    @KitCase({39, 40})
    default void whatIsRefusedForAWhileIsWrittenBehindIt() {
        try (var bench = new DeskBench(fixture())) {
            var slower = new Fault.Answered(CannedAnswer.status(429).retryAfter("1"));
            var down = new Fault.Answered(CannedAnswer.status(503).retryAfter("1"));
            bench.faults().nextReads(slower, down);
            bench.faults().nextWrites(slower, down, new Fault.None(), down, slower);
            bench.carried(bench.chat().saysLines(3), new ConversationState.Active());
        }
    }

    @Test
    @KitCase(40)
    default void whoeverIsOutOfServiceHasNotDoneIt() {
        try (var bench = new DeskBench(fixture())) {
            assertThat(appending(
                            bench, new Fault.Answered(CannedAnswer.status(503).retryAfter("9"))))
                    .satisfies(fault -> assertThat(isUnclear(fault)).isFalse());
        }
    }

    @Test
    @KitCase(16)
    default void anAnswerThatSaysNothingOfTheWriteIsUnclear() {
        try (var bench = new DeskBench(fixture())) {
            List.of(
                            new Fault.Answered(CannedAnswer.status(500)),
                            new Fault.Answered(CannedAnswer.status(502)),
                            new Fault.Answered(CannedAnswer.html(504)),
                            new Fault.Lost(),
                            new Fault.AnswerLost())
                    .forEach(fault -> assertThat(isUnclear(appending(bench, fault)))
                            .as("%s", fault)
                            .isTrue());
        }
    }

    @Test
    @KitCase(47)
    default void whereNobodyListensNothingWasDone() throws IOException {
        URI nobody;
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + door.getLocalPort());
        }
        Needs.http(fixture());
        try (var bench = new DeskBench(fixture())) {
            TicketDesk desk = fixture().desk(nobody, DeskCase.GOOD);
            Chat chat = bench.chat();

            assertThatThrownBy(() -> desk.create(DeskBench.newTicket(chat), DeskBench.attempt(chat, "create")))
                    .isInstanceOfSatisfying(
                            DeskException.class,
                            failed -> assertThat(failed.fault())
                                    .isInstanceOf(DeskFault.Transient.class)
                                    .satisfies(fault ->
                                            assertThat(isUnclear(fault)).isFalse()));
        }
    }

    private static Optional<Duration> wait(DeskBench bench, CannedAnswer answer) {
        DeskFault fault = appending(bench, new Fault.Answered(answer));
        assertThat(fault).isInstanceOf(DeskFault.RateLimited.class);
        return ((DeskFault.RateLimited) fault).retryAfter();
    }

    private static DeskFault appending(DeskBench bench, Fault fault) {
        Chat chat = bench.chat().saysLines(1);
        TicketRef ticket = bench.ticket(chat);
        bench.faults().nextWrites(fault);
        var thrown = org.assertj.core.api.Assertions.catchThrowableOfType(
                DeskException.class,
                () -> bench.desk.append(ticket, DeskBench.entries(chat), DeskBench.attempt(chat, "append")));
        assertThat(thrown).as("%s", fault).isNotNull();
        return thrown.fault();
    }

    private static boolean isUnclear(DeskFault fault) {
        return fault instanceof DeskFault.Transient failed && failed.unclear();
    }
}
