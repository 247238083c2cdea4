package dev.parley.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.Guard;
import dev.parley.domain.exchange.MemoryReplyTimes;
import dev.parley.domain.exchange.ReplyTime;
import dev.parley.domain.exchange.ReplyTimeMemory;
import dev.parley.domain.exchange.ReplyWindow;
import dev.parley.domain.scenario.Condition;
import dev.parley.domain.scenario.MessageCheck;
import dev.parley.domain.scenario.Place;
import dev.parley.domain.scenario.Reply;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.Step;
import dev.parley.domain.scenario.Template;
import dev.parley.domain.scenario.TextMatcher;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CampaignPlanTest {
    private static final BotId BOT = new BotId("order-bot");
    private static final Place PLACE = new Place("a.yaml", 1);
    private static final Step A_LINE = new Step.Says(new Template("Hello"), PLACE);
    private static final Condition RESOLVED = new Condition.InState(new ConversationState.Resolved());
    private static final ReplyWindow AT_ONCE = new ReplyWindow(Duration.ofSeconds(30), Duration.ZERO);

    private final ReplyTimeMemory times = new MemoryReplyTimes();

    @Test
    void withOneWatchATurnCostsTwoCallsAndItsShareOfOpeningAndClosing() {
        CampaignPlan plan = CampaignPlan.of(PlannedCase.of(List.of(lines(4)), 500), basis(500, Looking.ONE_WATCH));

        assertThat(plan.cases()).isEqualTo(500);
        assertThat(plan.turns()).isEqualTo(2_000);
        assertThat(plan.certain()).isTrue();
        assertThat(plan.calls())
                .containsExactly(
                        Map.entry("token", 1L),
                        Map.entry("open", 500L),
                        Map.entry("send", 2_000L),
                        Map.entry("list", 2_000L),
                        Map.entry("look", 0L),
                        Map.entry("watch", 26L),
                        Map.entry("close", 500L));
        assertThat(plan.total() / 2_000.0).isCloseTo(2.5, within(0.02));
    }

    @Test
    void withoutAWatchATurnCostsAsManyLooksAsTheSchedule() {
        List<PlannedCase> cases = PlannedCase.of(List.of(lines(4)), 10);

        CampaignPlan many = CampaignPlan.of(cases, basis(10, Looking.SCHEDULE_OF_MANY));
        CampaignPlan few = CampaignPlan.of(cases, basis(2, Looking.SCHEDULE_OF_FEW));

        assertThat(many.calls()).containsEntry("list", 80L).containsEntry("watch", 0L);
        assertThat(many.total() / 40.0).isCloseTo(3.5, within(0.03));
        assertThat(few.calls()).containsEntry("list", 120L);
    }

    @Test
    void aStrictGuardAndAQuietWhileCostALookTogether() {
        assertThat(looks(Guard.KNOWN, AT_ONCE, Looking.HELD)).isZero();
        assertThat(looks(Guard.STRICT, AT_ONCE, Looking.HELD)).isEqualTo(4);
        assertThat(looks(Guard.KNOWN, ReplyWindow.STANDARD, Looking.HELD)).isEqualTo(4);
        assertThat(looks(Guard.STRICT, ReplyWindow.STANDARD, Looking.HELD)).isEqualTo(4);
        assertThat(looks(Guard.KNOWN, ReplyWindow.STANDARD, Looking.ONE_WATCH)).isZero();
        assertThat(looks(Guard.STRICT, ReplyWindow.STANDARD, Looking.ONE_WATCH)).isEqualTo(4);
    }

    @Test
    void aTurnThatMustBeLookedAtIsLookedAtOnceWhoeverGuardsIt() {
        var moved = new Step.Moves(
                new ConversationState.Active(), new ConversationState.Resolved(), Duration.ofSeconds(5), PLACE);
        Scenario moving = scenario(A_LINE, moved);

        assertThat(looks(moving, Guard.KNOWN, AT_ONCE, Looking.HELD)).isEqualTo(1 + 1);
        assertThat(looks(moving, Guard.STRICT, AT_ONCE, Looking.HELD)).isEqualTo(1 + 1);
        assertThat(looks(moving, Guard.KNOWN, ReplyWindow.STANDARD, Looking.HELD))
                .isEqualTo(1 + 1);
        assertThat(looks(moving, Guard.KNOWN, ReplyWindow.STANDARD, Looking.ONE_WATCH))
                .isEqualTo(1 + 1);
    }

    @Test
    void whatIsExpectedToTheLastMessageIsNotWaitedForUnlessAnswersSettle() {
        Step answer = new Step.BotReplies(
                List.of(new Reply(List.of(new MessageCheck.HasText(new TextMatcher.Anything())), PLACE)),
                false,
                Step.Rest.UNEXPECTED,
                Optional.empty(),
                PLACE);
        Scenario known = scenario(A_LINE, answer, A_LINE, answer);
        Scenario open = scenario(A_LINE, A_LINE);

        assertThat(planned(known, ReplyWindow.STANDARD).calls()).containsEntry("look", 0L);
        assertThat(planned(open, ReplyWindow.STANDARD).calls()).containsEntry("look", 2L);
        assertThat(planned(open, ReplyWindow.STANDARD).expected())
                .isEqualTo(planned(known, ReplyWindow.STANDARD).expected().plusSeconds(3));
        assertThat(planned(known, ReplyWindow.STANDARD.settling(Duration.ofSeconds(2))))
                .returns(2L, plan -> plan.calls().get("look"))
                .returns(planned(known, ReplyWindow.STANDARD).expected().plusSeconds(4), CampaignPlan::expected);
    }

    private CampaignPlan planned(Scenario scenario, ReplyWindow window) {
        return CampaignPlan.of(
                PlannedCase.of(List.of(scenario), 1),
                new PlanBasis(1, Guard.KNOWN, window, Looking.HELD, times, OptionalDouble.empty()));
    }

    @Test
    void forksCountAsTheirLongerWayAndLoopsAsOftenAsTheyMay() {
        Scenario forked = scenario(
                A_LINE,
                new Step.When(RESOLVED, List.of(A_LINE, A_LINE), List.of(A_LINE), PLACE),
                new Step.Repeats(List.of(A_LINE, new Step.Softly(List.of(A_LINE), PLACE)), RESOLVED, 5, PLACE),
                new Step.Optionally(List.of(A_LINE), PLACE));
        CampaignPlan plan = CampaignPlan.of(PlannedCase.of(List.of(forked), 1), basis(1, Looking.HELD));

        assertThat(plan.turns()).isEqualTo(1 + 2 + 10 + 1);
        assertThat(plan.certain()).isFalse();
    }

    @Test
    void aForkWhoseWaysCostTheSameIsCertain() {
        Scenario forked = scenario(new Step.When(RESOLVED, List.of(A_LINE), List.of(A_LINE), PLACE));

        assertThat(CampaignPlan.of(PlannedCase.of(List.of(forked), 1), basis(1, Looking.HELD))
                        .certain())
                .isTrue();
    }

    @Test
    void stepsThatLookAndListenAreCounted() {
        Scenario looking = scenario(
                A_LINE,
                new Step.Silence(Duration.ofSeconds(3), PLACE),
                new Step.ContextBelow(1_000, PLACE),
                new Step.StateIs(new ConversationState.Active(), PLACE));
        times.keep(Optional.of(BOT), exactly(950));
        CampaignPlan plan = CampaignPlan.of(PlannedCase.of(List.of(looking), 2), basis(1, Looking.HELD));

        assertThat(plan.calls()).containsEntry("look", 4L);
        assertThat(plan.expected()).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void howLongItTakesIsLearntFromTheBotElseGuessedAndSaidSo() {
        List<PlannedCase> cases = PlannedCase.of(List.of(lines(1)), 1);
        CampaignPlan guess = CampaignPlan.of(cases, basis(1, Looking.HELD));
        times.keep(Optional.of(BOT), exactly(200));
        times.keep(Optional.of(BOT), new ReplyTime(Duration.ofMillis(300), Duration.ofMillis(500)));
        CampaignPlan learnt = CampaignPlan.of(cases, basis(1, Looking.HELD));

        assertThat(guess.guessed()).containsExactly(BOT);
        assertThat(guess.expected()).isEqualTo(Duration.ofMillis(1_490));
        assertThat(learnt.guessed()).isEmpty();
        assertThat(learnt.expected()).isEqualTo(Duration.ofMillis(350));
    }

    @Test
    void aPlaceThatBecomesFreeIsTakenByTheNextCase() {
        times.keep(Optional.of(BOT), exactly(950));
        List<PlannedCase> cases = PlannedCase.of(List.of(lines(5), lines(1), lines(2), lines(3)), 1);

        assertThat(CampaignPlan.of(cases, basis(1, Looking.HELD)).expected()).isEqualTo(Duration.ofSeconds(11));
        assertThat(CampaignPlan.of(cases, basis(2, Looking.HELD)).expected()).isEqualTo(Duration.ofSeconds(6));
        assertThat(CampaignPlan.of(cases, basis(9, Looking.HELD)).expected()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void noMoreAreAdmittedThanTheLimitServes() {
        times.keep(Optional.of(BOT), exactly(950));
        List<PlannedCase> cases = PlannedCase.of(List.of(lines(4)), 100);
        CampaignPlan plan = CampaignPlan.of(cases, limited(100, 50));

        assertThat(plan.admitted()).isEqualTo(20);
        assertThat(plan.heldUpByTheLimit(100)).isTrue();
        assertThat(plan.expected()).isEqualTo(Duration.ofSeconds(20));
        assertThat(plan.headroom().orElseThrow()).isCloseTo(0, within(0.01));
    }

    @Test
    void whereTheLimitIsFarAllAreAdmittedAndTheHeadroomIsTold() {
        times.keep(Optional.of(BOT), exactly(950));
        CampaignPlan plan = CampaignPlan.of(PlannedCase.of(List.of(lines(4)), 10), limited(10, 100));

        assertThat(plan.admitted()).isEqualTo(10);
        assertThat(plan.heldUpByTheLimit(10)).isFalse();
        assertThat(plan.perSecond()).isCloseTo(101 / 4.0, within(0.001));
        assertThat(plan.headroom().orElseThrow()).isCloseTo(1 - 0.2525, within(0.001));
    }

    @Test
    void theWatchTakesItsPartOfTheLimit() {
        times.keep(Optional.of(BOT), exactly(865));
        var basis = new PlanBasis(100, Guard.KNOWN, AT_ONCE, Looking.ONE_WATCH, times, OptionalDouble.of(54));

        assertThat(CampaignPlan.of(PlannedCase.of(List.of(lines(4)), 100), basis)
                        .admitted())
                .isEqualTo(20);
    }

    @Test
    void anEmptyCampaignCostsNothing() {
        CampaignPlan plan = CampaignPlan.of(List.of(), limited(5, 50));

        assertThat(plan.total()).isZero();
        assertThat(plan.expected()).isZero();
    }

    @Test
    void nothingIsPlannedForNobodyOrForNoRequests() {
        assertThatThrownBy(() -> basis(0, Looking.HELD)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> limited(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private long looks(Guard guard, ReplyWindow window, Looking looking) {
        return looks(lines(4), guard, window, looking);
    }

    private long looks(Scenario scenario, Guard guard, ReplyWindow window, Looking looking) {
        var basis = new PlanBasis(1, guard, window, looking, times, OptionalDouble.empty());
        return CampaignPlan.of(PlannedCase.of(List.of(scenario), 1), basis)
                .calls()
                .get("look");
    }

    private PlanBasis basis(int parallel, Looking looking) {
        return new PlanBasis(parallel, Guard.KNOWN, AT_ONCE, looking, times, OptionalDouble.empty());
    }

    private PlanBasis limited(int parallel, double perSecond) {
        return new PlanBasis(parallel, Guard.KNOWN, AT_ONCE, Looking.HELD, times, OptionalDouble.of(perSecond));
    }

    private static ReplyTime exactly(long millis) {
        return new ReplyTime(Duration.ofMillis(millis), Duration.ofMillis(millis));
    }

    private static Scenario lines(int count) {
        return scenario(IntStream.range(0, count).mapToObj(i -> A_LINE).toArray(Step[]::new));
    }

    private static Scenario scenario(Step... steps) {
        return new Scenario(
                "s" + steps.length,
                new LinkedHashSet<>(),
                Optional.of(BOT),
                VisitorProfile.guest(),
                JsonObject.empty(),
                Map.of(),
                List.of(steps),
                List.of(),
                Optional.empty(),
                PLACE);
    }
}
