package dev.parley.domain.audit;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.audit.Verification.Broken;
import dev.parley.domain.conversation.ConversationId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Holds the words that are missing against the erasures that are on record. Serves one verification on one thread. */
final class Erasures {
    private final Map<ConversationId, Map<String, Long>> reaches = new HashMap<>();
    private long erased;

    void wordsMissing() {
        erased++;
    }

    void met(AuditEntry entry) {
        JsonValue upTo = entry.details().members().get(AuditTrail.UP_TO);
        if (entry.kind() == AuditKind.ERASURE
                && upTo instanceof JsonObject chains
                && entry.conversation().isPresent()) {
            Map<String, Long> reach =
                    reaches.computeIfAbsent(entry.conversation().get(), first -> new HashMap<>());
            chains.members().forEach((chain, number) -> reach.merge(chain, number(number), Math::max));
        }
    }

    long erased() {
        return erased;
    }

    /** Whether there is anything to hold against anything. */
    boolean matter() {
        return erased > 0 || !reaches.isEmpty();
    }

    /** What is wrong with the words of a record, if something is: they are missing, or they are there again. */
    Optional<Broken> violation(AuditRecord record) {
        Map<String, Long> reach =
                record.entry().conversation().map(reaches::get).orElse(Map.of());
        boolean covered = record.id().number() <= reach.getOrDefault(record.id().chain(), 0L);
        if (record.erased() && !covered) {
            return Optional.of(new Broken(record.id(), "lost its words, and no erasure is on record"));
        }
        boolean hasWords = !record.entry().words().equals(AuditWords.NONE);
        return hasWords && covered
                ? Optional.of(new Broken(record.id(), "has words that were erased"))
                : Optional.empty();
    }

    private static long number(JsonValue value) {
        return value instanceof JsonNumber number ? number.value().longValue() : 0;
    }
}
