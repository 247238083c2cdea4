package dev.parley.domain.scenario.dsl;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.scenario.Always;
import dev.parley.domain.scenario.Ends;
import dev.parley.domain.scenario.Place;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything of a scenario that stands before its first line. */
record Heading(
        String name,
        List<String> tags,
        Optional<BotId> bot,
        VisitorProfile visitor,
        JsonObject session,
        Map<String, String> variables,
        List<Always> always,
        Place place) {

    static Heading of(String name, Place place) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a scenario has a name");
        }
        return new Heading(
                name,
                List.of(),
                Optional.empty(),
                VisitorProfile.guest(),
                JsonObject.empty(),
                Map.of(),
                List.of(),
                place);
    }

    Scenario over(List<Step> steps, Optional<Ends> ends) {
        return new Scenario(
                name, new LinkedHashSet<>(tags), bot, visitor, session, variables, steps, always, ends, place);
    }
}
