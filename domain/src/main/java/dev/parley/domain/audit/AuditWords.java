package dev.parley.domain.audit;

import java.util.List;
import java.util.Optional;

/**
 * What people and bots said: the part of a record that can be erased. It is redacted before it comes here.
 *
 * @param userMessage the visitor's words, where there are any
 * @param botResponses the bot's messages, in their order
 * @param others what agents and the platform said, and what came in late, each with its author in front
 * @param note what else there is to know, for example the vendor's own words about a failure
 */
public record AuditWords(
        Optional<String> userMessage, List<String> botResponses, List<String> others, Optional<String> note) {
    /** Nothing was said, or it was erased. */
    public static final AuditWords NONE = new AuditWords(Optional.empty(), List.of(), List.of(), Optional.empty());

    /** Keeps unchangeable copies. */
    public AuditWords {
        botResponses = List.copyOf(botResponses);
        others = List.copyOf(others);
    }

    AuditWords noting(String text) {
        return new AuditWords(userMessage, botResponses, others, Optional.of(text));
    }
}
