package dev.parley.domain.context;

import static dev.parley.domain.context.Contexts.context;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PruningWindowTest {
    private static final ContextData FULL =
            context("{'botSession':{'simRun':true,'lang':'de','cart':{'id':7,'items':[1,2]},"
                    + "'history':['one','two','three']},'metadata':{'source':'x'}}");
    private static final ContextPath LANG = ContextPath.parse("botSession.lang");
    private static final ContextPath HISTORY = ContextPath.parse("botSession.history");
    private static final ContextPath CART_ID = ContextPath.parse("botSession.cart.id");

    @Test
    void nothingIsRemovedWhileTheContextIsSmallEnough() {
        PruningPlan plan = PruningWindow.into(ContextBudget.STANDARD).plan(FULL);

        assertThat(plan.changesAnything()).isFalse();
        assertThat(plan.fits()).isTrue();
        assertThat(plan.pruned()).isEqualTo(FULL);
    }

    @Test
    void arraysLoseTheirOldestItemsBeforeAnyKeyGoes() {
        PruningPlan plan = PruningWindow.downTo(FULL.bytes() - 5).plan(FULL);

        assertThat(plan.removals())
                .containsExactly(
                        new Removal.OldestItems(ContextPath.parse("botSession.cart.items"), 1, 2, 2),
                        new Removal.OldestItems(HISTORY, 1, 3, 6));
        assertThat(plan.pruned().root().json())
                .contains("\"items\":[2]")
                .contains("\"history\":[\"two\",\"three\"]")
                .contains("\"lang\"");
    }

    @Test
    void keysGoOldestFirstWhenTheItemsAreNotEnough() {
        PruningPlan plan = PruningWindow.downTo(FULL.bytes() - 20).plan(FULL);

        assertThat(plan.removals())
                .extracting(Object::toString)
                .containsExactly(
                        "botSession.cart.items, the oldest 1 of 2 items, 2 bytes",
                        "botSession.history, the oldest 2 of 3 items, 12 bytes",
                        "botSession.lang, 12 bytes");
        assertThat(plan.fits()).isTrue();
    }

    @Test
    void aPinnedKeyStaysWithAllThatItHolds() {
        PruningPlan plan =
                PruningWindow.downTo(0).pinning(HISTORY).pinning(LANG).plan(FULL);

        assertThat(plan.pruned().root().json())
                .isEqualTo("{\"botSession\":{\"simRun\":true,\"lang\":\"de\",\"history\":[\"one\",\"two\",\"three\"]},"
                        + "\"metadata\":{\"source\":\"x\"}}");
    }

    @Test
    void anObjectAroundAPinnedKeyLosesItsOtherKeysOnly() {
        PruningPlan plan = PruningWindow.downTo(0).pinning(CART_ID).plan(FULL);

        assertThat(plan.pruned().root().json())
                .isEqualTo("{\"botSession\":{\"simRun\":true,\"cart\":{\"id\":7}},\"metadata\":{\"source\":\"x\"}}");
    }

    @Test
    void whenEvenAllIsNotEnoughThePlanSaysSo() {
        PruningPlan plan = PruningWindow.downTo(10).plan(FULL);

        assertThat(plan.fits()).isFalse();
        assertThat(plan.pruned().root().json())
                .isEqualTo("{\"botSession\":{\"simRun\":true},\"metadata\":{\"source\":\"x\"}}");
        assertThat(plan.missingBytes()).isEqualTo(plan.pruned().bytes() - 10);
    }

    @Test
    void aContextWithoutASessionIsLeftAlone() {
        ContextData strange = context("{'botSession':[1,2,3],'other':['x','y']}");

        assertThat(PruningWindow.downTo(0).plan(strange).pruned()).isEqualTo(strange);
    }

    @Test
    void aNegativeTargetIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PruningWindow.downTo(-1))
                .withMessageContaining("-1");
    }
}
