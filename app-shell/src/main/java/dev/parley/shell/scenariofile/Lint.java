package dev.parley.shell.scenariofile;

import dev.parley.domain.exchange.ReplyWindow;
import dev.parley.domain.scenario.Always;
import dev.parley.domain.scenario.Condition;
import dev.parley.domain.scenario.MessageCheck;
import dev.parley.domain.scenario.MessageCheck.HasText;
import dev.parley.domain.scenario.Place;
import dev.parley.domain.scenario.Reply;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.Step;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Walks through a scenario for what cannot be, and for what it says and probably does not mean. Serves one scenario. */
final class Lint {
    private static final Duration PATIENCE = ReplyWindow.STANDARD.patience();

    private final Scenario scenario;
    private final Faults faults;
    private final KnownNames names;
    private final Set<String> everKnown;
    private String lastLine = "";
    private boolean answered;

    Lint(Scenario scenario, Faults faults) {
        this.scenario = scenario;
        this.faults = faults;
        this.names = new KnownNames(scenario.variables().keySet(), faults);
        this.everKnown = Stream.concat(scenario.variables().keySet().stream(), Captures.of(scenario.steps()))
                .collect(Collectors.toSet());
    }

    void look() {
        steps(scenario.steps());
        for (Always rule : scenario.always()) {
            if (rule instanceof Always.EveryMessage every) {
                names.need(every.check(), every.place());
            }
        }
    }

    private void steps(List<Step> steps) {
        steps.forEach(this::step);
    }

    private void step(Step step) {
        switch (step) {
            case Step.Says says -> says(says);
            case Step.Clicks clicks -> clicks(clicks);
            case Step.BotReplies replies -> replies(replies);
            case Step.ContextHolds holds -> names.need(holds.matcher(), holds.place());
            case Step.Optionally optional -> steps(optional.steps());
            case Step.When when -> when(when);
            case Step.Repeats repeats -> {
                steps(repeats.steps());
                condition(repeats.until(), repeats.place());
            }
            case Step.Softly softly -> steps(softly.steps());
            case Step.Silence silence -> silence(silence);
            case Step.StateIs s -> {}
            case Step.Moves m -> {}
            case Step.ContextBelow c -> {}
            case Step.TicketExists t -> {}
        }
        names.learn(Captures.of(step));
    }

    private void says(Step.Says says) {
        names.need(says.words(), says.place());
        lastLine = says.words().text();
        answered = true;
    }

    private void clicks(Step.Clicks clicks) {
        names.need(clicks.button(), clicks.place());
        if (!answered) {
            faults.add(clicks.place(), "nothing was said yet, so there is no button to click; begin with '- says: …'");
        }
        lastLine = clicks.button().text();
    }

    private void replies(Step.BotReplies replies) {
        if (!answered) {
            faults.add(
                    replies.place(), "nothing was said yet, so the bot has nothing to answer; begin with '- says: …'");
        }
        replies.replies().forEach(this::reply);
    }

    private void reply(Reply reply) {
        var lint = new MatcherLint(lastLine, found -> warn(reply.place(), found));
        for (MessageCheck check : reply.checks()) {
            names.need(check, reply.place());
            if (check instanceof HasText text) {
                lint.look(text.matcher(), reply.checks().size() == 1);
            }
            names.learn(Captures.of(check));
        }
    }

    private void when(Step.When when) {
        condition(when.condition(), when.place());
        if (neverDiffers(when.condition())) {
            warn(
                    when.place(),
                    "this condition is the same in every conversation; ask for what the bot said or offered, or for a captured variable");
        } else if (StepWriter.each(when.then()).equals(StepWriter.each(when.otherwise()))) {
            warn(when.place(), "'then' and 'else' do the same; write these steps once, without 'when'");
        }
        names.learn(Captures.of(when.condition()));
        steps(when.then());
        steps(when.otherwise());
    }

    private void condition(Condition condition, Place place) {
        switch (condition) {
            case Condition.BotSaid said -> names.need(said.matcher(), place);
            case Condition.Offered offered -> names.need(offered.text(), place);
            case Condition.Holds holds -> names.need(holds.matcher(), place);
            case Condition.Not not -> condition(not.other(), place);
            case Condition.InState i -> {}
        }
    }

    /** What nothing ever sets is like the empty text, each time. */
    private boolean neverDiffers(Condition condition) {
        return switch (condition) {
            case Condition.Holds holds ->
                !everKnown.contains(holds.variable()) || MatcherLint.neverFails(holds.matcher());
            case Condition.Not not -> neverDiffers(not.other());
            case Condition.BotSaid b -> false;
            case Condition.Offered o -> false;
            case Condition.InState i -> false;
        };
    }

    private void silence(Step.Silence silence) {
        if (silence.howLong().compareTo(PATIENCE) > 0) {
            warn(
                    silence.place(),
                    "%s of silence is longer than the %s that Parley waits for a bot to begin to answer; write a shorter time"
                            .formatted(Amounts.time(silence.howLong()), Amounts.time(PATIENCE)));
        }
    }

    private void warn(Place place, String message) {
        faults.warn(place, message);
    }
}
