package dev.parley.domain.audit;

import dev.parley.domain.audit.Verification.Broken;
import dev.parley.domain.context.JsonValue;
import dev.parley.domain.context.JsonValue.JsonNumber;
import dev.parley.domain.context.JsonValue.JsonObject;
import dev.parley.domain.conversation.ConversationId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds the words that are missing against the erasures that are on record. Serves one verification on one thread. */
final class Erasures {
    private final Map<ConversationId, Map<String, Long>> reaches = new HashMap<>();
    private final Set<ConversationId> withoutWords = new HashSet<>();
    private Optional<AuditId> nobodys = Optional.empty();
    private long erased;

    void wordsMissing(AuditRecord record) {
        erased++;
        record.entry()
                .conversation()
                .ifPresentOrElse(withoutWords::add, () -> nobodys = nobodys.or(() -> Optional.of(record.id())));
    }

    void met(AuditEntry erasure) {
        JsonValue upTo = erasure.details().members().get(AuditTrail.UP_TO);
        if (upTo instanceof JsonObject chains && erasure.conversation().isPresent()) {
            Map<String, Long> reach =
                    reaches.computeIfAbsent(erasure.conversation().get(), first -> new HashMap<>());
            chains.members().forEach((chain, number) -> reach.merge(chain, number(number), Math::max));
        }
    }

    long erased() {
        return erased;
    }

    /** The first record whose words are missing without an erasure, or are there although they were erased. */
    Optional<Broken> violation(AuditTrail trail) {
        if (nobodys.isPresent()) {
            return nobodys.map(id -> new Broken(id, "lost its words, and no erasure is on record"));
        }
        Set<ConversationId> concerned = new HashSet<>(withoutWords);
        concerned.addAll(reaches.keySet());
        return concerned.stream()
                .flatMap(conversation -> trail.of(conversation).stream()
                        .flatMap(record -> violation(record, reaches.getOrDefault(conversation, Map.of())).stream()))
                .findFirst();
    }

    private static Optional<Broken> violation(AuditRecord record, Map<String, Long> reach) {
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
