package dev.parley.cxone.conversations;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.domain.exchange.OutgoingMessage;
import org.jspecify.annotations.Nullable;

/** A message to be said, as the vendor wants it. A postback goes along only where the vendor told one. */
record NewInteractionWire(
        String participantId,
        String type,
        String text,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String postback) {
    static final String MESSAGE = "message";

    static NewInteractionWire of(OutgoingMessage message) {
        return new NewInteractionWire(
                message.visitor().value(),
                MESSAGE,
                message.text(),
                message.postback().orElse(null));
    }
}
