package dev.parley.domain.audit;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.audit.Verification.Broken;
import dev.parley.domain.audit.Verification.TornTail;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Proves that the trail is as it was written, or names the first record that is not. Reads all of it, a page at a time,
 * so memory does not grow with the trail. Changes nothing.
 *
 * <p>The trail proves by itself that nothing within it was changed. That its end was not cut, and that it was not written
 * anew as a whole, is proved by a {@link Checkpoint} that was kept elsewhere.
 */
public final class VerifyTrail {
    private static final int PAGE = 1_000;

    private final AuditTrail trail;
    private final Function<String, Optional<JsonObject>> json;

    /**
     * @param trail what is verified
     * @param json reads a JSON object; empty when the text is none
     */
    public VerifyTrail(AuditTrail trail, Function<String, Optional<JsonObject>> json) {
        this.trail = trail;
        this.json = json;
    }

    /**
     * Verifies. Records that are appended meanwhile are left alone.
     *
     * @param kept a checkpoint that was kept elsewhere, where there is one
     */
    public Verification verify(Optional<Checkpoint> kept) {
        List<ChainHead> heads = trail.heads().stream()
                .sorted(Comparator.comparing(ChainHead::chain))
                .toList();
        Optional<Broken> headless = heads.isEmpty() ? headless() : Optional.empty();
        if (headless.isPresent()) {
            return headless.get();
        }
        var findings = new Findings();
        for (ChainHead head : heads) {
            Optional<Broken> broken = walk(head, findings);
            if (broken.isPresent()) {
                return broken.get();
            }
        }
        return new ErasureCheck(trail, json, findings.erasures(), heads)
                .violation()
                .<Verification>map(broken -> broken)
                .or(() -> contradiction(findings, heads))
                .or(() -> kept.flatMap(checkpoint -> missingOrOther(checkpoint, heads)))
                .orElseGet(() -> new Verification.Holds(
                        heads.stream().mapToLong(ChainHead::count).sum(),
                        findings.erasures().erased(),
                        findings.openEnds(),
                        heads));
    }

    /** Nothing was ever appended, or somebody took away what the store knows of its chains. */
    private Optional<Broken> headless() {
        return trail.latest(AuditFilter.EVERYTHING, 1).stream()
                .findFirst()
                .filter(record -> trail.heads().isEmpty())
                .map(record -> new Broken(
                        new AuditId(record.id().chain(), 1), "stands on a chain that the store does not know"));
    }

    private Optional<Broken> walk(ChainHead head, Findings findings) {
        var check = new ChainCheck(head.chain(), findings, json);
        while (check.at().count() < head.count()) {
            List<AuditLink> page = trail.links(head.chain(), check.at().count(), PAGE);
            if (page.isEmpty()) {
                return Optional.of(new Broken(check.next(), "is missing, and the store knows of " + head.count()));
            }
            for (AuditLink link : page) {
                if (check.at().count() == head.count()) {
                    break;
                }
                Optional<Broken> broken = check.take(link);
                if (broken.isPresent()) {
                    return broken;
                }
            }
        }
        if (!check.at().hash().equals(head.hash())) {
            return Optional.of(new Broken(
                    new AuditId(head.chain(), Math.max(1, head.count())),
                    "is not the last record that the store knows"));
        }
        return behindTheEnd(head);
    }

    /** A record behind the head is one that was appended meanwhile, or one that somebody put in. */
    private Optional<Broken> behindTheEnd(ChainHead head) {
        return trail.links(head.chain(), head.count(), 1).stream()
                .map(AuditLink::id)
                .filter(id -> trail.heads().stream()
                        .noneMatch(now -> now.chain().equals(head.chain()) && now.count() >= id.number()))
                .map(id -> new Broken(id, "stands behind the last record that the store knows"))
                .findFirst();
    }

    /** What a checkpoint within the trail says of the chains must be so. */
    private Optional<Verification> contradiction(Findings findings, List<ChainHead> heads) {
        for (ChainHead told : findings.landmarks()) {
            if (!isThere(told, heads)) {
                return Optional.of(new Broken(
                        new AuditId(told.chain(), told.count()),
                        "is not the one that a checkpoint on the trail names"));
            }
        }
        return Optional.empty();
    }

    /** What was changed comes before what is missing: an end that is torn in one chain excuses nothing in another. */
    private Optional<Verification> missingOrOther(Checkpoint kept, List<ChainHead> heads) {
        return kept.heads().stream()
                .flatMap(told -> other(told, kept, heads).stream())
                .findFirst()
                .<Verification>map(broken -> broken)
                .or(() -> kept.heads().stream()
                        .filter(told -> found(told, heads) < told.count())
                        .map(told -> new TornTail(told.chain(), found(told, heads), told.count()))
                        .findFirst());
    }

    private Optional<Broken> other(ChainHead told, Checkpoint kept, List<ChainHead> heads) {
        long found = found(told, heads);
        if (found < told.count()) {
            return trail.links(told.chain(), found, 1).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Broken(
                            new AuditId(told.chain(), found + 1),
                            "stands behind the last record that the store knows"));
        }
        return isThere(told, heads)
                ? Optional.empty()
                : Optional.of(new Broken(
                        new AuditId(told.chain(), told.count()),
                        "is not the one that the checkpoint of " + kept.at()
                                + " names: it, or one before it, was written anew"));
    }

    private static long found(ChainHead told, List<ChainHead> heads) {
        return heads.stream()
                .filter(head -> head.chain().equals(told.chain()))
                .mapToLong(ChainHead::count)
                .findFirst()
                .orElse(0);
    }

    private boolean isThere(ChainHead told, List<ChainHead> heads) {
        if (told.count() == 0) {
            return true;
        }
        boolean reached =
                heads.stream().anyMatch(head -> head.chain().equals(told.chain()) && head.count() >= told.count());
        return reached
                && trail.links(told.chain(), told.count() - 1, 1).stream()
                        .anyMatch(link -> link.head().equals(told));
    }
}
