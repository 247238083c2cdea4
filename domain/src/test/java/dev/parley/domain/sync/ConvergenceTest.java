package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
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
        ConvergenceResult result = ConvergenceRun.of(
                fixture(MemoryTicketDesk.easy()), ConvergencePlan.STANDARD, ConvergenceTest::impatient);

        assertThat(result.repeated() + result.notOneTicket()).as("%s", result).isPositive();
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
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
