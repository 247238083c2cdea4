package dev.parley.domain.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    @Test
    void whatTouchesOrOverlapsIsOne() {
        assertThat(Periods.joined(List.of(hours(5, 6), hours(0, 2), hours(2, 3), hours(1, 2), hours(7, 7))))
                .containsExactly(hours(0, 3), hours(5, 6));
        assertThat(Periods.joined(List.of(hours(0, 9), hours(2, 3)))).containsExactly(hours(0, 9));
        assertThat(Periods.joined(List.of())).isEmpty();
    }

    @Test
    void whatIsLeftOfAPeriodIsItsGaps() {
        Period day = hours(0, 10);

        assertThat(Periods.gaps(day, List.of())).containsExactly(day);
        assertThat(Periods.gaps(day, List.of(hours(2, 3), hours(5, 6))))
                .containsExactly(hours(0, 2), hours(3, 5), hours(6, 10));
        assertThat(Periods.gaps(day, List.of(hours(-5, 4), hours(8, 20)))).containsExactly(hours(4, 8));
        assertThat(Periods.gaps(day, List.of(hours(-5, -1), hours(12, 20)))).containsExactly(day);
        assertThat(Periods.gaps(day, List.of(hours(-5, 20)))).isEmpty();
        assertThat(Periods.gaps(day, List.of(hours(0, 10)))).isEmpty();
        assertThat(Periods.gaps(hours(3, 3), List.of())).isEmpty();
    }

    @Test
    void aPeriodIsCutAtAnInstant() {
        assertThat(hours(0, 4).until(hours(2, 2).from())).isEqualTo(hours(0, 2));
        assertThat(hours(0, 4).until(hours(9, 9).from())).isEqualTo(hours(0, 4));
        assertThat(hours(2, 4).until(hours(0, 0).from())).isEqualTo(hours(2, 2));
    }

    private static Period hours(int from, int to) {
        return new Period(Judged.NOON.plusSeconds(from * 3600L), Judged.NOON.plusSeconds(to * 3600L));
    }
}
