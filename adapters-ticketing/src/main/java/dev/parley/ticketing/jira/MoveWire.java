package dev.parley.ticketing.jira;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A transition to be made, and what is kept beside the issue with it. */
record MoveWire(Transition transition, @Nullable List<PropertyWire> properties) {
    record Transition(String id) {}

    static MoveWire to(String transition) {
        return new MoveWire(new Transition(transition), null);
    }
}
