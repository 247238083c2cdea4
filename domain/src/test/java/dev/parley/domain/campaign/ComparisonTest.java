package dev.parley.domain.campaign;

import static dev.parley.domain.campaign.Talks.Said.replying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonNull;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.campaign.Comparison.DifferingTurn;
import dev.parley.domain.campaign.Comparison.Side;
import dev.parley.domain.campaign.Talks.Said;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.resolution.Resolution;
import dev.parley.domain.scenario.SimulationResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void conversationsThatAreAlikeDifferNowhere() {
        Comparison comparison =
                compare(replying("Hi").offering("A"), replying("Hi ").offering("A"));

        assertThat(comparison.turns()).isEmpty();
        assertThat(comparison.first()).isEmpty();
        assertThat(comparison.isAlike()).isTrue();
    }

    @Test
    void theFirstTurnThatDiffersIsNamedAndSoAreTheOthers() {
        Comparison comparison = alike(
                new Talks()
                        .turn("Hello", replying("Hi"))
                        .turn("Track", replying("Which one?"))
                        .turn("All", replying("They left."))
                        .with("old"),
                new Talks()
                        .turn("Hello", replying("Hi"))
                        .turn("Track", replying("Which order?"))
                        .turn("All", replying("They left today."))
                        .with("new"));

        assertThat(comparison.first()).hasValueSatisfying(turn -> {
            assertThat(turn.number()).isEqualTo(2);
            assertThat(turn.said()).isEqualTo("Track");
            assertThat(turn.differences())
                    .containsExactly(new TurnDifference.Words(List.of("Which one?"), List.of("Which order?"), false));
        });
        assertThat(comparison.turns()).extracting(DifferingTurn::number).containsExactly(2, 3);
        assertThat(comparison.isAlike()).isFalse();
    }

    @Test
    void messagesAreComparedOneByOne() {
        assertThat(found(replying("Hi", "there"), replying("Hi there")))
                .containsExactly(new TurnDifference.Words(List.of("Hi", "there"), List.of("Hi there"), false));
    }

    @Test
    void textsThatDifferInFiguresAloneAreToldAndCountForNothing() {
        Comparison comparison = compare(replying("Order 4711 left at 10:05."), replying("Order 12 left at 9:30."));

        assertThat(comparison.turns().getFirst().differences())
                .containsExactly(new TurnDifference.Words(
                        List.of("Order 4711 left at 10:05."), List.of("Order 12 left at 9:30."), true));
        assertThat(comparison.first()).isEmpty();
        assertThat(comparison.isAlike()).isTrue();
        assertThat(compare(replying("Order 4711 left."), replying("Order 4711 is left."))
                        .first())
                .isPresent();
    }

    @Test
    void buttonsAreComparedInTheirOrder() {
        assertThat(found(replying("Hi").offering("A", "B"), replying("Hi").offering("B", "A")))
                .containsExactly(new TurnDifference.Buttons(List.of("A", "B"), List.of("B", "A"), false));
    }

    @Test
    void statesAreCompared() {
        assertThat(found(replying("Hi"), replying("Hi").in(new ConversationState.Queued())))
                .containsExactly(new TurnDifference.State("active", "queued"));
    }

    @Test
    void keysOfTheContextAreComparedHoweverDeepAndValuesAreNot() {
        JsonObject one = context(
                "cart", new JsonArray(List.of(context("id", new JsonNull()), context("id", JsonObject.empty()))));
        JsonObject other = context("cart", new JsonArray(List.of(context("price", new JsonNull()))));

        assertThat(found(replying("Hi").with(one), replying("Hi").with(other)))
                .containsExactly(new TurnDifference.ContextKeys(
                        new TreeSet<>(List.of("cart[].id")), new TreeSet<>(List.of("cart[].price"))));
        assertThat(found(
                        replying("Hi").with(context("a", new JsonNull())),
                        replying("Hi").with(context("a", new JsonArray(List.of())))))
                .isEmpty();
    }

    @Test
    void aBotThatIsMuchSlowerIsToldAndThatIsNoDifferenceOfSubstance() {
        Comparison comparison =
                compare(replying("Hi").after(400), replying("Hi").after(1_000));

        assertThat(comparison.turns().getFirst().differences())
                .containsExactly(new TurnDifference.Time(Duration.ofMillis(400), Duration.ofSeconds(1), 2.5));
        assertThat(comparison.first()).isEmpty();
    }

    @Test
    void smallDifferencesOfTimeAreNotTold() {
        assertThat(found(replying("Hi").after(1_000), replying("Hi").after(1_990)))
                .isEmpty();
        assertThat(found(replying("Hi").after(100), replying("Hi").after(340))).isEmpty();
        assertThat(found(replying("Hi").after(1_000), replying("Hi").after(500)))
                .containsExactly(new TurnDifference.Time(Duration.ofSeconds(1), Duration.ofMillis(500), 0.5));
    }

    @Test
    void idsDatesAndAmountsCountForNothingUnlessFiguresDo() {
        Said one = replying("Case 3f2a91bc-77aa-4c1e-9d2f-0011aabbccdd of 3 March, 12.50 EUR")
                .offering("Slot 10:00");
        Said other = replying("Case 91bc3f2a-77aa-4c1e-9d2f-ffeeddccbbaa of 14 April, 7 EUR")
                .offering("Slot 11:30");

        assertThat(compare(one, other).isAlike()).isTrue();
        assertThat(compare(one, other).turns()).hasSize(1);
        Comparison strict = compare(one, other, new Strictness(true, Optional.empty()));
        assertThat(strict.first()).isPresent();
        assertThat(strict.isAlike()).isFalse();
    }

    @Test
    void beyondAToleranceTimeCounts() {
        Said quick = replying("Hi").after(1_000);

        Strictness strictness = new Strictness(false, Optional.of(Duration.ofMillis(300)));
        assertThat(compare(quick, replying("Hi").after(1_300), strictness).turns())
                .isEmpty();
        assertThat(compare(quick, replying("Hi").after(1_301), strictness).first())
                .isPresent();
    }

    @Test
    void aValueThatTheVisitorTookFromTheBotKeepsTheTurnComparable() {
        Comparison comparison = alike(
                new Talks().turn("About case AB-1234X", replying("Good")).with("old"),
                new Talks().turn("About case XY-9876B", replying("Bad")).with("new"));

        assertThat(comparison.first().orElseThrow().differences())
                .containsExactly(new TurnDifference.Words(List.of("Good"), List.of("Bad"), false));
    }

    @Test
    void theTurnThatDiffersIsThereSideBySide() {
        DifferingTurn turn = compare(
                        replying("Hi").offering("A"), replying("Ho").offering("A"))
                .first()
                .orElseThrow();

        assertThat(turn.one().orElseThrow().words()).containsExactly("Hi");
        assertThat(turn.other().orElseThrow().words()).containsExactly("Ho");
        assertThat(turn.other().orElseThrow().buttons()).containsExactly("A");
        assertThat(turn.other().orElseThrow().state()).contains("active");
        assertThat(turn.other().orElseThrow().botTime()).contains(Duration.ofSeconds(1));
    }

    @Test
    void outcomesAreCompared() {
        assertThat(found(replying(), replying().ending(new TurnOutcome.Silent(Duration.ofSeconds(30)))))
                .containsExactly(new TurnDifference.Outcome("replied", "silent"));
    }

    @Test
    void whereTheVisitorSaidSomethingElseNothingMoreIsCompared() {
        Comparison comparison = alike(
                new Talks().turn("Yes", replying("Good")).with("old"),
                new Talks().turn("No", replying("Bad")).with("new"));

        assertThat(comparison.first().orElseThrow().differences())
                .containsExactly(new TurnDifference.Line("Yes", "No"));
    }

    @Test
    void aTurnThatOneOfThemDoesNotHaveIsADifference() {
        Comparison comparison = alike(
                new Talks().turn("Hello", replying("Hi")).with("old"),
                new Talks()
                        .turn("Hello", replying("Hi"))
                        .turn("Track", replying("Which one?"))
                        .with("new"));

        assertThat(comparison.first()).hasValueSatisfying(turn -> {
            assertThat(turn.said()).isEqualTo("Track");
            assertThat(turn.differences()).containsExactly(new TurnDifference.Outcome("not-there", "replied"));
        });
    }

    @Test
    void whatWasNeverSaidIsNoTurn() {
        assertThat(alike(
                                new Talks().turn("Hello", replying("Hi")).with("old"),
                                new Talks()
                                        .turn("Hello", replying("Hi"))
                                        .turn("Track", replying().ending(new TurnOutcome.NotSaid()))
                                        .with("new"))
                        .turns())
                .isEmpty();
    }

    @Test
    void bothSidesTellHowTheyEnded() {
        Comparison comparison = alike(
                new Talks()
                        .turn("Hello", replying("Hi").after(300))
                        .turn("Bye", replying("Bye").after(200))
                        .with("old"),
                new Talks()
                        .turn("Hello", replying("Hi").after(300))
                        .turn("Bye", replying("Bye").after(200))
                        .judged(new Resolution.ResolvedByBot(List.of()))
                        .with("new"));

        assertThat(comparison.one())
                .isEqualTo(new Side("old", "c-1", "passed", "unresolved", 2, Duration.ofMillis(500)));
        assertThat(comparison.other().resolution()).isEqualTo("resolved-by-bot");
        assertThat(comparison.isAlike()).isFalse();
    }

    private static List<TurnDifference> found(Said one, Said other) {
        return compare(one, other).turns().stream()
                .flatMap(turn -> turn.differences().stream())
                .toList();
    }

    private static Comparison alike(SimulationResult one, SimulationResult other) {
        return Comparison.of(one, other, Strictness.LOOSE);
    }

    private static Comparison compare(Said one, Said other) {
        return alike(
                new Talks().turn("Hello", one).with("old"),
                new Talks().turn("Hello", other).with("new"));
    }

    private static Comparison compare(Said one, Said other, Strictness strictness) {
        return Comparison.of(
                new Talks().turn("Hello", one).with("old"),
                new Talks().turn("Hello", other).with("new"),
                strictness);
    }

    private static JsonObject context(String key, JsonValue value) {
        return new JsonObject(Map.of(key, value));
    }
}
