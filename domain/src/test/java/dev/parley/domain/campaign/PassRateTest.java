package dev.parley.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassRateTest {

    /** Rows of Newcombe (1998), table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81,263,0.2553,0.3662", "15,148,0.0624,0.1605", "0,20,0.0000,0.1611", "1,29,0.0061,0.1718"})
    void theIntervalIsWilsons(int passed, int total, double low, double high) {
        var rate = new PassRate(passed, total);

        assertThat(rate.low()).isCloseTo(low, within(0.00005));
        assertThat(rate.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void lengthsWorthTellingEndWithAsManyAsThereWere() {
        assertThat(new PassRate(0, 0).lengths()).isEmpty();
        assertThat(new PassRate(1, 1).lengths()).isEmpty();
        assertThat(new PassRate(1, 2).lengths()).containsExactly(2);
        assertThat(new PassRate(1, 7).lengths()).containsExactly(2, 5, 7);
        assertThat(new PassRate(1, 250).lengths()).containsExactly(2, 5, 10, 20, 50, 100, 200, 250);
    }

    @Test
    void ofNoneNothingIsKnown() {
        var none = new PassRate(0, 0);

        assertThat(none.low()).isZero();
        assertThat(none.high()).isEqualTo(1);
        assertThat(none.moreToDecide(0.9)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3,4,1,0.75", "3,4,2,0.5", "3,4,3,0.25", "3,4,4,0", "20,20,20,1", "0,5,1,0"})
    void inARowCountsTheWaysToChoose(int passed, int total, int k, double likely) {
        assertThat(new PassRate(passed, total).inARow(k)).isCloseTo(likely, within(1e-12));
    }

    @Test
    void theIntervalOfSoManyInARowIsThatOfOneSoManyTimes() {
        var rate = new PassRate(81, 263);

        assertThat(rate.inARowLow(1)).isEqualTo(rate.low());
        assertThat(rate.inARowLow(3)).isCloseTo(0.2553 * 0.2553 * 0.2553, within(0.0001));
        assertThat(rate.inARowHigh(3)).isCloseTo(0.3662 * 0.3662 * 0.3662, within(0.0001));
        assertThat(rate.inARow(3)).isBetween(rate.inARowLow(3), rate.inARowHigh(3));
        assertThat(new PassRate(20, 20).inARowHigh(20)).isEqualTo(1);
    }

    @Test
    void moreInARowThanThereWereCannotBeTold() {
        assertThatThrownBy(() -> new PassRate(3, 4).inARow(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PassRate(5, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"19,20,0.9", "9,10,0.95", "18,20,0.8", "1,2,0.9"})
    void soManyMoreDecideAndOneLessDoesNot(int passed, int total, double required) {
        var rate = new PassRate(passed, total);
        long more = rate.moreToDecide(required).orElseThrow();

        assertThat(rate.isOpen(required)).isTrue();
        assertThat(decided(rate, more, required)).isTrue();
        assertThat(decided(rate, more - 1, required)).isFalse();
    }

    @Test
    void whatIsDecidedNeedsNoMore() {
        assertThat(new PassRate(100, 100).isOpen(0.9)).isFalse();
        assertThat(new PassRate(100, 100).moreToDecide(0.9)).isEmpty();
        assertThat(new PassRate(10, 100).moreToDecide(0.9)).isEmpty();
    }

    @Test
    void aShareThatIsExactlyTheRequiredOneIsNeverDecided() {
        assertThat(new PassRate(9, 10).moreToDecide(0.9)).isEmpty();
    }

    /** The same share of so many more, as nearly as whole numbers can have it. */
    private static boolean decided(PassRate rate, long more, double required) {
        long total = rate.total() + more;
        double share = rate.share();
        double z = 1.959963984540054;
        double centre = (share + z * z / (2 * total)) / (1 + z * z / total);
        double half = z * Math.sqrt(share * (1 - share) / total + z * z / (4.0 * total * total)) / (1 + z * z / total);
        return centre - half >= required || centre + half < required;
    }
}
