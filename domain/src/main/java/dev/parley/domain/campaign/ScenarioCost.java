package dev.parley.domain.campaign;

import dev.parley.domain.scenario.Ahead;
import dev.parley.domain.scenario.Foresight;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.Step;
import java.time.Duration;
import java.util.List;

/**
 * What one execution of a scenario takes, apart from the bot's time.
 *
 * @param turns how often the visitor speaks, at the most
 * @param known how many of these turns are over with the last message that is expected of them
 * @param watchedQuiet how many of the others need a look at the conversation, whoever guards it
 * @param watchedKnown how many of the known turns do
 * @param looks how often somebody looks at the conversation because a step asks for it
 * @param listening how long nothing is said because a step asks for it
 * @param certain false where it depends on what the bot says whether all of it happens
 */
record ScenarioCost(
        long turns, long known, long watchedQuiet, long watchedKnown, long looks, Duration listening, boolean certain) {
    static final ScenarioCost NOTHING = new ScenarioCost(0, 0, 0, 0, 0, Duration.ZERO, true);
    private static final ScenarioCost A_LOOK = new ScenarioCost(0, 0, 0, 0, 1, Duration.ZERO, true);

    static ScenarioCost of(Scenario scenario) {
        return of(scenario.steps(), Ahead.NOTHING, scenario);
    }

    private static ScenarioCost of(List<Step> steps, Ahead behind, Scenario scenario) {
        ScenarioCost all = NOTHING;
        for (int i = 0; i < steps.size(); i++) {
            all = all.plus(of(steps.get(i), behind.of(steps, i), scenario));
        }
        return all;
    }

    private static ScenarioCost of(Step step, Ahead behind, Scenario scenario) {
        return switch (step) {
            case Step.Says s -> aTurn(behind, scenario);
            case Step.Clicks c -> aTurn(behind, scenario);
            case Step.BotReplies b -> NOTHING;
            case Step.Silence silence -> new ScenarioCost(0, 0, 0, 0, 1, silence.howLong(), true);
            case Step.StateIs s -> NOTHING;
            case Step.Moves m -> A_LOOK;
            case Step.ContextHolds c -> A_LOOK;
            case Step.ContextBelow c -> A_LOOK;
            case Step.TicketExists t -> NOTHING;
            case Step.Optionally optional ->
                of(optional.steps(), behind, scenario).maybe();
            case Step.When when -> of(when.then(), behind, scenario).or(of(when.otherwise(), behind, scenario));
            case Step.Repeats repeats ->
                of(repeats.steps(), behind.inALoop(), scenario)
                        .times(repeats.atMost())
                        .maybe();
            case Step.Softly softly -> of(softly.steps(), behind, scenario);
        };
    }

    private static ScenarioCost aTurn(Ahead behind, Scenario scenario) {
        Foresight expected = Foresight.of(behind, scenario);
        long known = expected.all() ? 1 : 0;
        long watched = expected.look() ? 1 : 0;
        return new ScenarioCost(1, known, watched * (1 - known), watched * known, 0, Duration.ZERO, true);
    }

    /** The turns that are over only when the bot has stayed quiet. */
    long quiet() {
        return turns - known;
    }

    ScenarioCost plus(ScenarioCost other) {
        return new ScenarioCost(
                turns + other.turns,
                known + other.known,
                watchedQuiet + other.watchedQuiet,
                watchedKnown + other.watchedKnown,
                looks + other.looks,
                listening.plus(other.listening),
                certain && other.certain);
    }

    private ScenarioCost times(int times) {
        return new ScenarioCost(
                turns * times,
                known * times,
                watchedQuiet * times,
                watchedKnown * times,
                looks * times,
                listening.multipliedBy(times),
                certain);
    }

    private ScenarioCost maybe() {
        return new ScenarioCost(turns, known, watchedQuiet, watchedKnown, looks, listening, false);
    }

    /** One of two ways, whichever costs more of each. */
    private ScenarioCost or(ScenarioCost other) {
        return new ScenarioCost(
                Math.max(turns, other.turns),
                Math.max(turns, other.turns) - Math.max(quiet(), other.quiet()),
                Math.max(watchedQuiet, other.watchedQuiet),
                Math.max(watchedKnown, other.watchedKnown),
                Math.max(looks, other.looks),
                listening.compareTo(other.listening) < 0 ? other.listening : listening,
                certain && other.certain && equals(other));
    }
}
