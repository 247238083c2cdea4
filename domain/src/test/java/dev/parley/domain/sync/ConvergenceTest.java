package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The convergence run converges, whatever the luck; and it does not where the algorithm does not wait for what is late. */
class ConvergenceTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aSystemThatIsEasyConverges(long seed) {
        assertThat(run(MemoryTicketDesk.easy(), seed)).matches(ConvergenceResult::converged);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aSystemThatIsSlowConverges(long seed) {
        assertThat(run(SlowReferenceDeskContractIT.slow(), seed)).matches(ConvergenceResult::converged);
    }

    @Test
    void whoDoesNotWaitForWhatIsLateRepeatsIt() {
        List<ConvergenceResult> results = LongStream.rangeClosed(1, 8)
                .mapToObj(seed -> ConvergenceRun.of(
                        fixture(MemoryTicketDesk.easy()),
                        ConvergencePlan.STANDARD.seed(seed),
                        ConvergenceTest::impatient))
                .toList();

        assertThat(results)
                .as("one of them may be lucky")
                .anyMatch(result -> result.repeated() + result.notOneTicket() > 0);
    }

    @Test
    void whatIsMarkedAndNotWrittenIsLost() {
        ConvergenceResult result = seenAs((desk, method, arguments) -> method.invoke(
                desk,
                arguments[0],
                ((List<?>) arguments[1])
                        .stream()
                                .map(entry -> new TranscriptEntry(((TranscriptEntry) entry).key(), "A mark alone."))
                                .toList(),
                arguments[2]));

        assertThat(result.lost()).as("%s", result).isPositive();
    }

    @Test
    void whatIsTurnedRoundIsOutOfOrder() {
        ConvergenceResult result = seenAs((desk, method, arguments) ->
                method.invoke(desk, arguments[0], ((List<?>) arguments[1]).reversed(), arguments[2]));

        assertThat(result.disordered()).as("%s", result).isPositive();
    }

    @Test
    void theStandardOneHasAHundredAndTwentyMessages() {
        ConvergencePlan plan = ConvergencePlan.STANDARD;

        assertThat(plan.conversations() * plan.messages()).isGreaterThanOrEqualTo(120);
        assertThat(plan.times()).isGreaterThanOrEqualTo(2);
    }

    /** How a desk that is broken adds entries. */
    private interface Append {
        Object to(TicketDesk desk, Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static ConvergenceResult seenAs(Append append) {
        return ConvergenceRun.of(
                fixture(MemoryTicketDesk.easy()), ConvergencePlan.SHORT, desk -> (TicketDesk) Proxy.newProxyInstance(
                        TicketDesk.class.getClassLoader(),
                        new Class<?>[] {TicketDesk.class},
                        (self, method, arguments) -> {
                            try {
                                return "append".equals(method.getName())
                                        ? append.to(desk, method, arguments)
                                        : method.invoke(desk, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }

    private static ConvergenceResult run(DeskCapabilities rules, long seed) {
        return ConvergenceRun.of(fixture(rules), ConvergencePlan.STANDARD.seed(seed));
    }

    private static ReferenceFixture fixture(DeskCapabilities rules) {
        return new ReferenceFixture(rules, ReferenceDesk::new, false);
    }

    private static TicketDesk impatient(TicketDesk desk) {
        DeskCapabilities told = desk.capabilities();
        var without = new DeskCapabilities(
                told.searchLag(),
                told.createOnce(),
                told.conditionalMove(),
                told.maxEntryChars(),
                told.maxEntryBytes(),
                told.maxSubjectChars(),
                told.maxBatch(),
                told.perTicket(),
                Duration.ZERO,
                told.closedIsFinal(),
                told.privateEntries());
        return (TicketDesk) Proxy.newProxyInstance(
                TicketDesk.class.getClassLoader(), new Class<?>[] {TicketDesk.class}, (self, method, arguments) -> {
                    if ("capabilities".equals(method.getName())) {
                        return without;
                    }
                    try {
                        return method.invoke(desk, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
