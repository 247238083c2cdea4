package dev.parley.domain.audit;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes checkpoints: a record on the writer's own chain that names the heads of all chains, and so ties them together,
 * and a word to keep elsewhere.
 */
public final class Checkpoints {
    private static final String HEADS = "heads";

    private final AuditTrail trail;

    /** @param trail whose heads are taken */
    public Checkpoints(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * Takes one. Each is a record, so a repeat is another one.
     *
     * @return it covers its own record too
     */
    public Checkpoint take(Instant at) {
        AuditRecord record = trail.append(entry(new Checkpoint(at, trail.heads())));
        List<ChainHead> behind = trail.heads().stream()
                .map(head -> head.chain().equals(record.id().chain()) ? upTo(record.id()) : head)
                .toList();
        return new Checkpoint(at, behind);
    }

    /** Others may have appended to the same chain meanwhile. */
    private ChainHead upTo(AuditId id) {
        return trail.links(id.chain(), id.number() - 1, 1).getFirst().head();
    }

    private static AuditEntry entry(Checkpoint checkpoint) {
        Map<String, JsonValue> heads = new LinkedHashMap<>();
        checkpoint.heads().forEach(head -> heads.put(head.chain(), new JsonString(head.count() + "-" + head.hash())));
        return AuditEntry.about(
                checkpoint.at(),
                AuditKind.CHECKPOINT,
                AuditOrigin.NONE,
                Optional.empty(),
                AuditEntry.DONE,
                JsonObject.empty().with(HEADS, new JsonObject(heads)));
    }

    /** The heads that a checkpoint's record names. */
    static List<ChainHead> heads(JsonObject details) {
        return details.members().get(HEADS) instanceof JsonObject heads
                ? heads.members().entrySet().stream()
                        .filter(head -> head.getValue() instanceof JsonString)
                        .map(head -> head(head.getKey(), ((JsonString) head.getValue()).value()))
                        .toList()
                : List.of();
    }

    private static ChainHead head(String chain, String countAndHash) {
        int dash = countAndHash.indexOf('-');
        return new ChainHead(chain, Long.parseLong(countAndHash.substring(0, dash)), countAndHash.substring(dash + 1));
    }
}
