package dev.parley.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateChangeTest {

    /** Rows of Newcombe (1998), "Interval estimation for the difference between independent proportions", table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "48,80,56,70,0.0524,0.3339",
        "3,10,9,10,0.1705,0.8090",
        "2,7,6,7,0.0582,0.8062",
        "0,29,5,56,-0.0381,0.1926",
        "0,20,0,10,-0.1611,0.2775",
        "0,10,10,10,0.6075,1.0000"
    })
    void theIntervalIsNewcombes(int before, int ofBefore, int after, int ofAfter, double low, double high) {
        RateChange change = change(before, ofBefore, after, ofAfter);

        assertThat(change.low()).isCloseTo(low, within(0.00005));
        assertThat(change.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void theOtherWayRoundItIsTheSameWithTheOtherSign() {
        assertThat(change(56, 70, 48, 80).low()).isCloseTo(-0.3339, within(0.00005));
        assertThat(change(56, 70, 48, 80).high()).isCloseTo(-0.0524, within(0.00005));
    }

    @Test
    void itIsSaidInAPlainSentenceWhetherItMeansAnything() {
        assertThat(change(56, 70, 48, 80).words())
                .isEqualTo("56 of 70 passed before, 48 of 80 now: worse, and not by chance alone (95 % interval of the"
                        + " change: -33 to -5 %)");
        assertThat(change(3, 10, 9, 10).words()).contains("better, and not by chance alone");
        assertThat(change(19, 20, 17, 20).words())
                .isEqualTo("19 of 20 passed before, 17 of 20 now: chance alone may explain that (95 % interval of the"
                        + " change: -31 to +11 %)");
        assertThat(change(10, 10, 20, 20).words()).isEqualTo("10 of 10 passed before, 20 of 20 now: the same share");
    }

    @Test
    void whereOneRunSaysNothingTheChangeSaysNothing() {
        RateChange change = change(0, 0, 5, 10);

        assertThat(change.meansSomething()).isFalse();
        assertThat(change.change()).isZero();
        assertThat(change.words()).isEqualTo("one of the runs says nothing about it");
    }

    private static RateChange change(int before, int ofBefore, int after, int ofAfter) {
        return new RateChange(new PassRate(before, ofBefore), new PassRate(after, ofAfter));
    }
}
