package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HeldRouteTest {
    private final SyncStage stage = new SyncStage();
    private final HeldRoute mine = HeldRoute.of(stage.parts(), new Holder("mine", "run mine", Instant.MAX));
    private final HeldRoute others = HeldRoute.of(stage.parts(), new Holder("others", "run others", Instant.MAX));

    @Test
    void whoKeepsItHasItForAsLongAsThatGoesOn() {
        mine.hold();
        for (int i = 0; i < 20; i++) {
            stage.time.pass(Duration.ofSeconds(11));
            mine.keep();
        }

        assertThatThrownBy(others::hold).isInstanceOf(RouteHeld.class).hasMessageContaining("run mine");
    }

    @Test
    void whoIsAwayForLongerThanItsLeaseLosesIt() {
        mine.hold();
        stage.time.pass(Duration.ofSeconds(31));

        assertThatCode(others::hold).doesNotThrowAnyException();
        assertThatThrownBy(mine::keep).isInstanceOf(RouteHeld.class);
    }

    @Test
    void whoHasALongNameIsNamedInAShortLine() {
        String host = "host-" + "x".repeat(300);
        HeldRoute.of(stage.parts(), new Holder("long", "parley 4711 on " + host, Instant.MAX))
                .hold();

        assertThatThrownBy(others::hold)
                .isInstanceOfSatisfying(
                        RouteHeld.class,
                        held -> assertThat(held.getMessage())
                                .hasSize("sandbox -> desk is being synced by ".length() + 120)
                                .endsWith("xx…"));
    }

    @Test
    void whoGivesItBackIsNotWaitedFor() {
        mine.hold();
        mine.release();

        assertThatCode(others::hold).doesNotThrowAnyException();
    }
}
