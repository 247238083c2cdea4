package dev.parley.domain.audit;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.audit.Verification.Broken;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Walks along the chains a second time, where words are missing or were erased: only now it is known what was to be
 * erased. Serves one verification on one thread.
 */
final class ErasureCheck {
    private static final int PAGE = 1_000;

    private final AuditTrail trail;
    private final Function<String, Optional<JsonObject>> json;
    private final Erasures erasures;
    private final List<ChainHead> heads;
    private final Map<String, Long> readUpTo = new HashMap<>();

    /** @param heads up to where the chains are verified */
    ErasureCheck(
            AuditTrail trail, Function<String, Optional<JsonObject>> json, Erasures erasures, List<ChainHead> heads) {
        this.trail = trail;
        this.json = json;
        this.erasures = erasures;
        this.heads = heads;
        heads.forEach(head -> readUpTo.put(head.chain(), head.count()));
    }

    /** The first record that has other words than it should. */
    Optional<Broken> violation() {
        return erasures.matter()
                ? heads.stream().flatMap(head -> violation(head).stream()).findFirst()
                : Optional.empty();
    }

    private Optional<Broken> violation(ChainHead head) {
        long at = 0;
        while (at < head.count()) {
            List<AuditLink> page = trail.links(head.chain(), at, PAGE);
            if (page.isEmpty()) {
                return Optional.of(new Broken(new AuditId(head.chain(), at + 1), "is missing"));
            }
            Optional<Broken> broken =
                    page.stream().flatMap(link -> violation(link).stream()).findFirst();
            if (broken.isPresent()) {
                return broken;
            }
            at = page.getLast().id().number();
        }
        return Optional.empty();
    }

    /** Looked at again where it seems wrong: somebody may be erasing right now. */
    private Optional<Broken> violation(AuditLink link) {
        return erasures.violation(record(link)).flatMap(seeming -> {
            meetLaterErasures();
            return trail.links(link.id().chain(), link.id().number() - 1, 1).stream()
                    .findFirst()
                    .flatMap(again -> erasures.violation(record(again)));
        });
    }

    private void meetLaterErasures() {
        for (ChainHead now : trail.heads()) {
            long at = readUpTo.getOrDefault(now.chain(), 0L);
            while (at < now.count()) {
                List<AuditLink> page = trail.links(now.chain(), at, PAGE);
                if (page.isEmpty()) {
                    break;
                }
                page.forEach(link -> erasures.met(record(link).entry()));
                at = page.getLast().id().number();
            }
            readUpTo.put(now.chain(), at);
        }
    }

    private AuditRecord record(AuditLink link) {
        return new AuditReading(json.apply(link.text()).orElse(JsonObject.empty()))
                .record(link.words().flatMap(words -> json.apply(words.text())));
    }
}
