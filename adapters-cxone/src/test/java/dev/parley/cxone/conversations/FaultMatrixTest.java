package dev.parley.cxone.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.cxone.sandbox.Fault;
import dev.parley.cxone.sandbox.Route;
import dev.parley.cxone.sandbox.SandboxRules;
import dev.parley.cxone.sandbox.Weather;
import dev.parley.cxone.tenant.CallLimits;
import dev.parley.cxone.tenant.Scope;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.scenario.Closing;
import dev.parley.domain.scenario.Completion;
import dev.parley.domain.scenario.SimulationResult;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault on every route, once and for ever: no hang, no duplicate, no wrong reply, nothing left open. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class FaultMatrixTest {
    private static final List<String> LINES = List.of("one please", "several please");
    private static final List<List<String>> ANSWERS =
            List.of(List.of("Here is one."), List.of("First.", "Second.", "Third."));
    private static final List<Route> ROUTES =
            List.of(Route.TOKEN, Route.CREATE, Route.SEND, Route.LOOK, Route.INTERACTIONS, Route.UPDATE);
    private static final List<Fault> DONE_ALL_THE_SAME = List.of(
            new Fault.ServerError(500, true),
            new Fault.ResetAfterProcessing(),
            new Fault.ResetMidBody(),
            new Fault.DripBody(Duration.ofMillis(20)),
            new Fault.StallBody(),
            new Fault.CutJson(),
            new Fault.HtmlInstead(true));
    /** Real time, because a body drips in real time: long enough for a busy machine, and short where a fault takes all of it. */
    private static final Duration PATIENT = Duration.ofSeconds(5);

    private static final Duration IMPATIENT = Duration.ofMillis(300);

    /** One cell of the matrix. */
    record Cell(String name, Fault fault, Route route) {
        boolean canSucceed() {
            return !name.equals("429 huge");
        }

        /** How long one exchange may take. */
        Duration exchange() {
            return fault instanceof Fault.DripBody || fault instanceof Fault.StallBody ? IMPATIENT : PATIENT;
        }

        /** What this fault is told as when it stays. A held request waits longer than the server drips. */
        Class<? extends ContactFault> told() {
            Class<? extends ContactFault> slow =
                    route == Route.INTERACTIONS ? ContactFault.Unreachable.class : ContactFault.TimedOut.class;
            return switch (fault) {
                case Fault.TooManyRequests f -> ContactFault.RateLimited.class;
                case Fault.ServerError f -> ContactFault.VendorFailed.class;
                case Fault.ResetBefore f -> ContactFault.Unreachable.class;
                case Fault.ResetAfterProcessing f -> ContactFault.Unreachable.class;
                case Fault.ResetMidBody f -> ContactFault.Unreachable.class;
                case Fault.DripBody f -> slow;
                case Fault.StallBody f -> slow;
                case Fault.CutJson f -> ContactFault.Unintelligible.class;
                case Fault.HtmlInstead f -> ContactFault.Unintelligible.class;
                case Fault.RevokeToken f -> throw noCell();
                case Fault.RefuseToken f -> throw noCell();
                case Fault.Slow f -> throw noCell();
                case Fault.RepeatRows f -> throw noCell();
                case Fault.Instead f -> throw noCell();
            };
        }

        private IllegalStateException noCell() {
            return new IllegalStateException("no cell has " + fault);
        }

        @Override
        public String toString() {
            return name + " x " + route;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void oneFaultIsOvercome(Cell cell) {
        var count = new AtomicInteger();
        try (var run = new Run(
                cell.exchange(),
                call -> call.route() == cell.route() && count.getAndIncrement() == 0
                        ? Optional.of(cell.fault())
                        : Optional.empty())) {
            assertThat(count).as("the fault happened").hasPositiveValue();
            run.assertSound();
            if (cell.canSucceed()) {
                assertThat(run.result.completion()).isEqualTo(new Completion.AllSaid());
                assertThat(run.result.closing()).isEqualTo(new Closing.Closed());
            } else {
                assertThat(run.fault()).containsInstanceOf(ContactFault.RateLimited.class);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void aFaultThatStaysEndsWithAnErrorThatSaysWhatToDo(Cell cell) {
        try (var run = new Run(
                cell.exchange(), call -> call.route() == cell.route() ? Optional.of(cell.fault()) : Optional.empty())) {
            run.assertSound();
            if (run.overcame()) {
                assertThat(cell.fault())
                        .as("only what is done all the same can be overcome")
                        .isIn(DONE_ALL_THE_SAME);
                return;
            }
            assertThat(run.fault())
                    .as("%s", run.result)
                    .hasValueSatisfying(fault -> assertThat(fault).isInstanceOf(cell.told()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sending")
    void aBareServerStoresNothingTwiceToo(Cell cell) {
        var count = new AtomicInteger();
        try (var run = new Run(
                cell.exchange(),
                call -> call.route() == cell.route() && count.getAndIncrement() == 0
                        ? Optional.of(cell.fault())
                        : Optional.empty(),
                SandboxTenant::bare)) {
            assertThat(count).as("the fault happened").hasPositiveValue();
            run.assertSound();
            if (cell.canSucceed()) {
                assertThat(run.result.completion()).isEqualTo(new Completion.AllSaid());
                assertThat(run.result.closing()).isEqualTo(new Closing.Closed());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sending")
    void aFaultThatStaysStoresNothingTwiceOnABareServer(Cell cell) {
        try (var run = new Run(
                cell.exchange(),
                call -> call.route() == cell.route() ? Optional.of(cell.fault()) : Optional.empty(),
                SandboxTenant::bare)) {
            run.assertSound();
            if (!run.overcame()) {
                assertThat(run.fault())
                        .hasValueSatisfying(fault -> assertThat(fault).isInstanceOf(cell.told()));
            }
        }
    }

    static Stream<Cell> sending() {
        return cells().filter(cell -> cell.route() == Route.SEND);
    }

    static Stream<Cell> cells() {
        return faults().entrySet().stream()
                .flatMap(fault -> ROUTES.stream().map(route -> new Cell(fault.getKey(), fault.getValue(), route)));
    }

    private static Map<String, Fault> faults() {
        ZonedDateTime soon = ZonedDateTime.ofInstant(VirtualTime.START.plusSeconds(20), ZoneOffset.UTC);
        Map<String, Fault> faults = new LinkedHashMap<>();
        faults.put("429 seconds", new Fault.TooManyRequests("2"));
        faults.put("429 decimals", new Fault.TooManyRequests("1.5"));
        faults.put("429 date", new Fault.TooManyRequests(dated(soon, "EEE, dd MMM yyyy HH:mm:ss 'GMT'")));
        faults.put("429 RFC 850 date", new Fault.TooManyRequests(dated(soon, "EEEE, dd-MMM-yy HH:mm:ss 'GMT'")));
        faults.put("429 asctime date", new Fault.TooManyRequests(dated(soon, "EEE MMM ppd HH:mm:ss yyyy")));
        faults.put("429 nonsense", new Fault.TooManyRequests("after tea"));
        faults.put("429 missing", new Fault.TooManyRequests(null));
        faults.put("429 huge", new Fault.TooManyRequests("99999999"));
        faults.put("500", new Fault.ServerError(500));
        faults.put("500 processed", new Fault.ServerError(500, true));
        faults.put("503", new Fault.ServerError(503));
        faults.put("reset before", new Fault.ResetBefore());
        faults.put("reset after processing", new Fault.ResetAfterProcessing());
        faults.put("reset in mid-body", new Fault.ResetMidBody());
        faults.put("dripping body", new Fault.DripBody(Duration.ofMillis(20)));
        faults.put("stalling body", new Fault.StallBody());
        faults.put("cut JSON", new Fault.CutJson());
        faults.put("HTML with 200", new Fault.HtmlInstead());
        faults.put("HTML with 200, processed", new Fault.HtmlInstead(true));
        return faults;
    }

    private static String dated(ZonedDateTime time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }

    /** One simulation in bad weather, and what the sandbox holds behind it once the weather has cleared. */
    private static final class Run implements AutoCloseable {
        private final AtomicBoolean cleared = new AtomicBoolean();
        private final SandboxTenant tenant;
        private final Simulation simulation;
        private final SimulationResult result;

        Run(Duration exchange, Weather weather) {
            this(exchange, weather, UnaryOperator.identity());
        }

        Run(Duration exchange, Weather weather, UnaryOperator<SandboxRules> rules) {
            tenant = SandboxTenant.with(
                    call -> cleared.get() ? Optional.empty() : weather.next(call),
                    rules,
                    List.of(SandboxTenant.CLIENT),
                    CallLimits.STANDARD.withExchange(Duration.ofSeconds(2), exchange));
            simulation = new Simulation(tenant);
            result = simulation.say("kit-bot", LINES);
            cleared.set(true);
        }

        boolean overcame() {
            return result.completion() instanceof Completion.AllSaid && result.closing() instanceof Closing.Closed;
        }

        Optional<ContactFault> fault() {
            if (result.completion() instanceof Completion.BrokenOff broken) {
                return Optional.of(broken.fault());
            }
            return result.closing() instanceof Closing.LeftOpen open ? Optional.of(open.fault()) : Optional.empty();
        }

        void assertSound() {
            List<AuditEntry> audit = simulation.audit(result);
            assertThat(audit)
                    .extracting(entry -> entry.words().userMessage().orElseThrow())
                    .isEqualTo(LINES);
            assertThat(audit).extracting(AuditEntry::turn).containsExactly(1, 2);
            result.turns().forEach(Run::assertNoWrongReply);
            assertNothingForgottenOpen();
            assertThat(result + " " + audit)
                    .doesNotContain(SandboxTenant.SECRET)
                    .doesNotContain("Bearer");
        }

        private static void assertNoWrongReply(Turn turn) {
            List<String> right = ANSWERS.get(turn.number() - 1);
            List<String> heard = turn.replies().stream().map(Message::text).toList();
            if (turn.outcome() instanceof TurnOutcome.Replied) {
                assertThat(heard).isEqualTo(right);
            } else {
                assertThat(heard).isEqualTo(right.subList(0, heard.size()));
            }
            assertThat(turn.earlier()).isEmpty();
        }

        private void assertNothingForgottenOpen() {
            var open = new ArrayList<Conversation>();
            var calm = SandboxTenant.profile(
                    tenant.sandbox.baseUrl(), SandboxTenant.SECRET, CallLimits.STANDARD, tenant.time);
            var scopes = EnumSet.of(Scope.CONVERSATIONS_READ, Scope.CONVERSATIONS_WRITE);
            for (Conversation stored : calm.directory(scopes).changedSince(VirtualTime.START, 10)) {
                List<Message> said = calm.contactCentre(scopes).history(stored.id());
                assertThat(said.stream().filter(message -> message.author() instanceof Author.Visitor))
                        .extracting(Message::text)
                        .doesNotHaveDuplicates();
                if (!(stored.state() instanceof ConversationState.Closed)) {
                    open.add(stored);
                }
            }
            if (!(result.closing() instanceof Closing.LeftOpen)) {
                assertThat(open).isEmpty();
            }
        }

        @Override
        public void close() {
            tenant.close();
        }
    }
}
