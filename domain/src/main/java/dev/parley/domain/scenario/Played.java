package dev.parley.domain.scenario;

import dev.parley.domain.conversation.BotId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/**
 * What is kept of the scenario that was executed.
 *
 * @param name its name
 * @param tags its tags
 * @param bot whom it was held with
 * @param visitor the visitor's first name
 * @param expecting whether it expected anything of the bot
 * @param place where it is written
 */
public record Played(
        String name, SequencedSet<String> tags, BotId bot, String visitor, boolean expecting, Place place) {
    /** Keeps an unchangeable copy. */
    public Played {
        tags = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(tags));
    }

    /** @param visitor the visitor's first name, as it was given to the bot */
    static Played of(Scenario scenario, String visitor) {
        return new Played(
                scenario.name(),
                scenario.tags(),
                scenario.bot().orElseThrow(),
                visitor,
                scenario.expects(),
                scenario.place());
    }
}
