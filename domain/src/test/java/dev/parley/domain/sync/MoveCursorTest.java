package dev.parley.domain.sync;

import static dev.parley.domain.sync.SyncStage.ROUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MoveCursorTest {
    private final SyncStage stage = new SyncStage();
    private final MoveCursor move =
            new MoveCursor(ROUTE, stage.ledger, stage.time, new Holder("mover", "a mover", Instant.EPOCH));

    @Test
    void theCursorIsMovedAndTheRouteIsFreeBehindIt() {
        stage.visitor("Hello");
        stage.run();

        move.to(stage.time.instant().minus(Duration.ofHours(1)));

        assertThat(stage.ledger.cursor(ROUTE))
                .hasValue(SyncCursor.from(stage.time.instant().minus(Duration.ofHours(1))));
        assertThat(stage.ledger.status(ROUTE).holder()).isEmpty();
        assertThat(stage.run()).returns(1L, SyncSummary::carried).returns(0L, SyncSummary::appended);
    }

    @Test
    void whereARunIsAtItNothingIsMoved() {
        stage.ledger.rewind(ROUTE, SyncCursor.from(stage.time.instant()));
        HeldRoute.of(stage.parts(), new Holder("run", "a run", Instant.MAX)).hold();

        assertThatThrownBy(() -> move.to(Instant.EPOCH))
                .isInstanceOf(RouteHeld.class)
                .hasMessageContaining("a run");
        assertThat(stage.ledger.cursor(ROUTE)).hasValue(SyncCursor.from(stage.time.instant()));
    }
}
