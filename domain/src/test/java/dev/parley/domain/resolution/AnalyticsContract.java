package dev.parley.domain.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.Proportion;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Analytics} keeps to with a vendor that lists what it counts. A test class implements it, and gets the
 * tests with it.
 */
public interface AnalyticsContract {
    /** A fresh tenant; the same one within a test. */
    AnalyticsFixture fixture();

    private VendorFigures asked(Optional<BotId> bot) {
        return fixture().analytics().resolution(around(), bot);
    }

    private Period around() {
        return new Period(
                fixture().now().minus(Duration.ofHours(1)), fixture().now().plus(Duration.ofHours(1)));
    }

    @Test
    default void ofNothingThereIsNothing() {
        VendorFigures figures = asked(Optional.empty());

        assertThat(figures.totalHits()).contains(0L);
        assertThat(figures.conversations()).isEmpty();
        assertThat(figures.resolved()).isEqualTo(new Proportion(0, 0));
    }

    @Test
    default void everyConversationIsToldAndWhetherItIsResolved() {
        ConversationId solved = fixture().resolved();
        ConversationId open = fixture().unresolved();
        VendorFigures figures = asked(Optional.empty());

        assertThat(figures.totalHits()).contains(2L);
        assertThat(figures.conversations())
                .containsExactlyInAnyOrder(
                        new VendorFigures.Listed(solved, Optional.of(true)),
                        new VendorFigures.Listed(open, Optional.of(false)));
        assertThat(figures.resolved()).isEqualTo(new Proportion(1, 2));
    }

    @Test
    default void theNumbersOfTheResultsAreTold() {
        fixture().resolved();

        assertThat(asked(Optional.empty()).figures())
                .isNotEmpty()
                .allSatisfy((where, figure) -> assertThat(where).startsWith("results[0]"));
    }

    @Test
    default void theWholeAnswerIsKept() {
        ConversationId solved = fixture().resolved();

        VendorFigures figures = asked(Optional.empty());
        assertThat(figures.raw()).isInstanceOf(JsonObject.class);
        assertThat(figures.raw().json()).contains("\"totalHits\":1", "\"" + solved + "\"");
    }

    @Test
    default void onlyTheBotThatIsNamedCounts() {
        fixture().resolved();

        assertThat(asked(Optional.of(fixture().bot())).totalHits()).contains(1L);
        assertThat(asked(Optional.of(new BotId("nobodys-bot"))).totalHits()).contains(0L);
    }

    @Test
    default void onlyThePeriodCounts() {
        fixture().resolved();

        assertThat(fixture()
                        .analytics()
                        .resolution(
                                new Period(
                                        fixture().now().minus(Duration.ofDays(2)),
                                        fixture().now().minus(Duration.ofDays(1))),
                                Optional.empty())
                        .totalHits())
                .contains(0L);
        assertThat(fixture()
                        .analytics()
                        .resolution(
                                new Period(
                                        fixture().now().plus(Duration.ofDays(1)),
                                        fixture().now().plus(Duration.ofDays(2))),
                                Optional.empty())
                        .totalHits())
                .contains(0L);
    }
}
