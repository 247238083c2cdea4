package dev.parley.shell.report;

import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes texts without personal data, where the writer was told how. Names of records and ids do not come this way. */
final class RedactedText extends StdSerializer<String> {
    RedactedText() {
        super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator json, SerializationContext context) {
        json.writeString(redacted(text, context));
    }

    static String redacted(String text, SerializationContext context) {
        return redacting(context).map(redacting -> redacting.text(text)).orElse(text);
    }

    /** How, if the writer was told. */
    static Optional<Redacting> redacting(SerializationContext context) {
        return context.getAttribute(Redacting.class) instanceof Redacting told ? Optional.of(told) : Optional.empty();
    }
}
