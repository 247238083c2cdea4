package dev.parley.shell.export;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.audit.AuditAftermath;
import dev.parley.domain.audit.AuditCost;
import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.audit.AuditFilter;
import dev.parley.domain.audit.AuditKind;
import dev.parley.domain.audit.AuditLink;
import dev.parley.domain.audit.AuditOrigin;
import dev.parley.domain.audit.AuditRecord;
import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.AuditWords;
import dev.parley.domain.audit.ChainHead;
import dev.parley.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A trail of several writers, in memory: what an export reads of it, and nothing else. */
final class SeveralChains implements AuditTrail {
    private final TreeMap<String, List<AuditLink>> chains = new TreeMap<>();
    private final String salt;
    private int largestPage;

    /** @param salt differs from trail to trail */
    SeveralChains(String salt) {
        this.salt = salt;
    }

    /** A turn behind all others of a chain. */
    SeveralChains said(String chain, String said, String... answers) {
        return put(
                chain,
                AuditKind.TURN,
                new AuditWords(Optional.of(said), List.of(answers), List.of(), Optional.empty()));
    }

    /** That something was erased. */
    SeveralChains erasure(String chain) {
        return put(chain, AuditKind.ERASURE, AuditWords.NONE);
    }

    /** Takes the words out of a record. */
    void forget(String chain, int number) {
        chains.get(chain).set(number - 1, without(chains.get(chain).get(number - 1)));
    }

    int largestPage() {
        return largestPage;
    }

    private SeveralChains put(String chain, AuditKind kind, AuditWords words) {
        List<AuditLink> links = chains.computeIfAbsent(chain, first -> new ArrayList<>());
        ChainHead head =
                links.isEmpty() ? ChainHead.empty(chain) : links.getLast().head();
        links.add(AuditLink.behind(head, entry(kind, links.size() + 1, words), salt + links.size()));
        return this;
    }

    private static AuditLink without(AuditLink link) {
        return new AuditLink(link.id(), link.text(), link.hash(), Optional.empty());
    }

    private static AuditEntry entry(AuditKind kind, int turn, AuditWords words) {
        return new AuditEntry(
                Instant.parse("2026-01-15T09:00:00Z").plusSeconds(turn),
                kind,
                new AuditOrigin("sandbox", Optional.empty(), Optional.empty()),
                Optional.of(new ConversationId("c-1")),
                turn,
                "replied",
                Optional.empty(),
                AuditAftermath.NONE,
                AuditCost.NONE,
                JsonObject.empty(),
                words);
    }

    @Override
    public List<AuditLink> links(String chain, long behind, int atMost) {
        largestPage = Math.max(largestPage, atMost);
        return chains.getOrDefault(chain, List.of()).stream()
                .skip(behind)
                .limit(atMost)
                .toList();
    }

    @Override
    public List<ChainHead> heads() {
        return chains.values().stream().map(links -> links.getLast().head()).toList();
    }

    @Override
    public AuditRecord append(AuditEntry entry) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<AuditRecord> of(ConversationId conversation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<AuditRecord> latest(AuditFilter filter, int atMost) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<AuditRecord> chain(String chain, long behind, int atMost) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int erase(ConversationId conversation, AuditEntry erasure) {
        throw new UnsupportedOperationException();
    }
}
