package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What a look at a ticketing system finds. */
public interface ProbeContract extends DeskKit {

    @Test
    @KitCase(1)
    default void aProbeFindsNothingMissingAndChangesNothing() {
        try (var bench = new DeskBench(fixture())) {
            DeskProbe probe = bench.desk.probe();

            assertThat(probe.missing()).isEmpty();
            assertThat(probe.isFit()).isTrue();
            assertThat(probe.system()).isNotBlank();
            assertThat(bench.faults().writes()).isZero();
        }
    }

    @Test
    @KitCase(2)
    default void wrongCredentialsAreRefused() {
        refused(DeskCase.WRONG_CREDENTIALS);
    }

    @Test
    @KitCase(2)
    default void missingCredentialsAreRefused() {
        refused(DeskCase.NO_CREDENTIALS);
    }

    @Test
    @KitCase(3)
    default void aProbeNamesEachPartThatIsMissing() {
        try (var bench = new DeskBench(fixture())) {
            assertThat(fixture().parts()).isNotEmpty();
            for (String part : fixture().parts()) {
                fixture().lose(part);
                assertThat(bench.line.desk(DeskCase.GOOD).probe().missing())
                        .as("without its %s", part)
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(line).isNotBlank().hasSizeLessThan(300))
                        .anySatisfy(line -> assertThat(line).contains(part));
                fixture().mend(part);
            }
            assertThat(bench.line.desk(DeskCase.GOOD).probe().missing()).isEmpty();
        }
    }

    private void refused(DeskCase how) {
        Needs.credentials(fixture());
        try (var bench = new DeskBench(fixture())) {
            TicketDesk desk = bench.line.desk(how);

            assertThatThrownBy(desk::probe)
                    .isInstanceOfSatisfying(
                            DeskException.class,
                            refused -> assertThat(refused.fault()).isInstanceOf(DeskFault.Unauthorised.class));
        }
    }
}
