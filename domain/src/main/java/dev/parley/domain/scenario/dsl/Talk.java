package dev.parley.domain.scenario.dsl;

import dev.parley.domain.scenario.Ends;
import dev.parley.domain.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/** A scenario in which something was said: it may go on, or end. */
public abstract sealed class Talk extends Branching<PlainTalk, ForkedTalk> permits PlainTalk, ForkedTalk {
    private final Heading heading;

    Talk(Heading heading, Lines lines) {
        super(lines);
        this.heading = heading;
    }

    /** How it must end, judged before Parley closes it; of several outcomes one must be the verdict. */
    public final Scenario ends(Outcome outcome, Outcome... others) {
        List<String> words =
                Several.of(outcome, others).stream().map(Outcome::word).toList();
        return heading.over(lines().steps(), Optional.of(new Ends(words, Places.here(lines().next()))));
    }

    /** Ends it here, however the bot has done. */
    public final Scenario end() {
        return heading.over(lines().steps(), Optional.empty());
    }

    @Override
    final PlainTalk behind(Lines further) {
        return new PlainTalk(heading, further);
    }

    @Override
    final ForkedTalk behindFork(Lines further) {
        return new ForkedTalk(heading, further);
    }
}
