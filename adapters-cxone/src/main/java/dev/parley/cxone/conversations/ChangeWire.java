package dev.parley.cxone.conversations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.parley.domain.context.ContextData;
import org.jspecify.annotations.Nullable;

/** A change of a conversation: another state, or another context. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeWire(
        @Nullable String state, @JsonRawValue @Nullable String context) {
    static ChangeWire close() {
        return new ChangeWire("closed", null);
    }

    static ChangeWire replace(ContextData context) {
        return new ChangeWire(null, context.root().json());
    }
}
