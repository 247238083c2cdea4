package dev.parley.domain.scenario.dsl;

import dev.parley.domain.conversation.VisitorProfile;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who visits. Its texts may hold places for values, such as {@code {{email}}}. Immutable. */
public final class NamedVisitor {
    private final VisitorProfile profile;

    private NamedVisitor(VisitorProfile profile) {
        this.profile = profile;
    }

    static NamedVisitor of(String firstName, String lastName) {
        return new NamedVisitor(new VisitorProfile(firstName, lastName, "", Map.of()));
    }

    /** With that address. */
    public NamedVisitor email(String address) {
        return new NamedVisitor(
                new VisitorProfile(profile.firstName(), profile.lastName(), address, profile.attributes()));
    }

    /** With one more property. */
    public NamedVisitor attribute(String name, String value) {
        var all = new LinkedHashMap<>(profile.attributes());
        all.put(name, value);
        return new NamedVisitor(new VisitorProfile(profile.firstName(), profile.lastName(), profile.email(), all));
    }

    VisitorProfile profile() {
        return profile;
    }
}
