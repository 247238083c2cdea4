package dev.parley.domain.scenario.dsl;

import dev.parley.domain.scenario.JsonPath;
import dev.parley.domain.scenario.MessageCheck;
import dev.parley.domain.scenario.MessageCheck.HasJson;
import dev.parley.domain.scenario.TextMatcher;
import java.util.Optional;

/** A place that the vendor's JSON of a message is asked to have. Immutable. */
public final class ExpectedJson implements MessagePart {
    private final HasJson json;

    private ExpectedJson(HasJson json) {
        this.json = json;
    }

    static ExpectedJson of(String path, TextMatcher matcher) {
        return new ExpectedJson(new HasJson(JsonPath.parse(path), matcher, Optional.empty()));
    }

    /** Keeps the value in that variable, for later lines and expectations. */
    public ExpectedJson as(String variable) {
        return new ExpectedJson(new HasJson(json.path(), json.matcher(), Optional.of(Named.variable(variable))));
    }

    HasJson json() {
        return json;
    }

    @Override
    public MessageCheck check() {
        return json;
    }
}
