package dev.parley.domain.campaign;

import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.Step;
import java.time.Duration;
import java.util.List;

/**
 * What one execution of a scenario takes, apart from the bot's time.
 *
 * @param turns how often the visitor speaks, at the most
 * @param looks how often somebody looks at the conversation because a step asks for it
 * @param listening how long nothing is said because a step asks for it
 * @param certain false where it depends on what the bot says whether all of it happens
 */
record ScenarioCost(long turns, long looks, Duration listening, boolean certain) {
    private static final ScenarioCost NOTHING = new ScenarioCost(0, 0, Duration.ZERO, true);
    private static final ScenarioCost A_TURN = new ScenarioCost(1, 0, Duration.ZERO, true);
    private static final ScenarioCost A_LOOK = new ScenarioCost(0, 1, Duration.ZERO, true);

    static ScenarioCost of(Scenario scenario) {
        return of(scenario.steps());
    }

    private static ScenarioCost of(List<Step> steps) {
        return steps.stream().map(ScenarioCost::of).reduce(NOTHING, ScenarioCost::plus);
    }

    private static ScenarioCost of(Step step) {
        return switch (step) {
            case Step.Says s -> A_TURN;
            case Step.Clicks c -> A_TURN;
            case Step.BotReplies b -> NOTHING;
            case Step.Silence silence -> new ScenarioCost(0, 1, silence.howLong(), true);
            case Step.StateIs s -> NOTHING;
            case Step.Moves m -> A_LOOK;
            case Step.ContextHolds c -> A_LOOK;
            case Step.ContextBelow c -> A_LOOK;
            case Step.TicketExists t -> NOTHING;
            case Step.Optionally optional -> of(optional.steps()).maybe();
            case Step.When when -> of(when.then()).or(of(when.otherwise()));
            case Step.Repeats repeats ->
                of(repeats.steps()).times(repeats.atMost()).maybe();
            case Step.Softly softly -> of(softly.steps());
        };
    }

    private ScenarioCost plus(ScenarioCost other) {
        return new ScenarioCost(
                turns + other.turns, looks + other.looks, listening.plus(other.listening), certain && other.certain);
    }

    private ScenarioCost times(int times) {
        return new ScenarioCost(turns * times, looks * times, listening.multipliedBy(times), certain);
    }

    private ScenarioCost maybe() {
        return new ScenarioCost(turns, looks, listening, false);
    }

    /** One of two ways, whichever costs more of each. */
    private ScenarioCost or(ScenarioCost other) {
        return new ScenarioCost(
                Math.max(turns, other.turns),
                Math.max(looks, other.looks),
                listening.compareTo(other.listening) < 0 ? other.listening : listening,
                certain && other.certain && equals(other));
    }
}
