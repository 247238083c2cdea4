package dev.parley.domain.context;

import static dev.parley.domain.context.Contexts.context;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContextGaugeTest {
    private static final ContextData SMALL = context("{'botSession':{'cart':3,'lang':'de'},'metadata':{'source':'x'}}");

    @Test
    void theLargestKeysAreNamedFirstByTheirPath() {
        var gauge = ContextGauge.of(
                context(
                        "{'botSession':{'cart':[1,2,3],'history':['hello','world'],'empty':{}},'note':'ä','metadata':{}}"),
                ContextBudget.STANDARD);

        assertThat(gauge.largest(3))
                .containsExactly(
                        new KeySize(ContextPath.parse("botSession.history"), 27),
                        new KeySize(ContextPath.parse("botSession.cart"), 14),
                        new KeySize(ContextPath.parse("metadata"), 13));
        assertThat(gauge.largest(100)).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"1000, 6", "64, 98", "63, 100", "62, 102", "1, 6300"})
    void percentSaysHundredOnlyWhenExactlyFull(int limit, int percent) {
        var gauge = ContextGauge.of(SMALL, new ContextBudget(limit));

        assertThat(gauge.usedBytes()).isEqualTo(63);
        assertThat(gauge.percent()).isEqualTo(percent);
        assertThat(gauge.fits()).isEqualTo(percent <= 100);
        assertThat(gauge.freeBytes()).isEqualTo(limit - 63);
    }

    @Test
    void growthNamesWhatGrewAndHowManyTurnsAreLeft() {
        var now = context("{'botSession':{'cart':30,'lang':'','log':['a']},'metadata':{'source':'x'}}");
        ContextGrowth growth = ContextGauge.of(now, new ContextBudget(100)).since(SMALL);

        assertThat(growth.bytes()).isEqualTo(now.bytes() - SMALL.bytes()).isEqualTo(11);
        assertThat(growth.grown())
                .containsExactly(
                        new KeySize(ContextPath.parse("botSession.log"), 11),
                        new KeySize(ContextPath.parse("botSession.cart"), 1));
        assertThat(growth.turnsLeft()).hasValue((100 - 74) / 11);
    }

    @Test
    void growthOverSeveralTurnsIsAPacePerTurn() {
        var now = context("{'botSession':{'cart':3,'lang':'deutsch'},'metadata':{'source':'x'}}");
        ContextGrowth growth = ContextGauge.of(now, new ContextBudget(80)).since(SMALL, 2);

        assertThat(growth.bytesPerTurn()).isEqualTo(2.5);
        assertThat(growth.turnsLeft()).hasValue(4);
    }

    @Test
    void nothingIsForetoldWithoutGrowthAndZeroTurnsAreLeftWhenTheBudgetIsSpent() {
        var gauge = ContextGauge.of(SMALL, new ContextBudget(40));

        assertThat(gauge.since(SMALL).turnsLeft()).isEmpty();
        assertThat(gauge.since(context("{'other':'" + "x".repeat(99) + "'}")).turnsLeft())
                .isEmpty();
        assertThat(gauge.since(ContextData.empty()).turnsLeft()).hasValue(0);
    }

    @Test
    void growthOverNoTurnIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContextGauge.of(SMALL, ContextBudget.STANDARD).since(SMALL, 0))
                .withMessageContaining("at least 1 turn");
    }
}
