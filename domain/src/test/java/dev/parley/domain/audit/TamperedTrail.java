package dev.parley.domain.audit;

import dev.parley.domain.context.JsonReader;
import dev.parley.domain.conversation.ConversationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A trail of several chains whose rows and heads anybody can change. Serves one thread. */
final class TamperedTrail implements AuditTrail {
    final Map<String, List<AuditLink>> rows = new TreeMap<>();
    final Map<String, ChainHead> heads = new TreeMap<>();
    private int salts;

    /** A trail whose first chain has that many turns in conversation {@code a}, and intentions before them. */
    static TamperedTrail ofTurns(int turns) {
        var trail = new TamperedTrail();
        for (int number = 1; number <= turns; number++) {
            trail.append(Entries.turn("a", number));
        }
        return trail;
    }

    @Override
    public AuditRecord append(AuditEntry entry) {
        return append("1", entry);
    }

    AuditRecord append(String chain, AuditEntry entry) {
        AuditLink link = AuditLink.behind(head(chain), entry, "salt-" + salts++);
        put(link);
        return record(link);
    }

    /** Puts a link at the end, and the head with it. */
    void put(AuditLink link) {
        rows.computeIfAbsent(link.id().chain(), first -> new ArrayList<>()).add(link);
        heads.put(link.id().chain(), link.head());
    }

    ChainHead head(String chain) {
        return heads.getOrDefault(chain, ChainHead.empty(chain));
    }

    AuditLink row(int number) {
        return rows.getOrDefault("1", List.of()).get(number - 1);
    }

    /** Changes a row of the first chain where it stands. */
    void change(int number, UnaryOperator<AuditLink> other) {
        rows.getOrDefault("1", List.of()).set(number - 1, other.apply(row(number)));
    }

    void remove(int number) {
        rows.getOrDefault("1", List.of()).remove(number - 1);
    }

    /** Cuts the end of the first chain, and puts the head back so that nothing seems to be missing. */
    void cut(int left) {
        List<AuditLink> chain = rows.getOrDefault("1", List.of());
        chain.subList(left, chain.size()).clear();
        heads.put("1", chain.getLast().head());
    }

    Verification verified() {
        return verified(Optional.empty());
    }

    Verification verified(Optional<Checkpoint> kept) {
        return new VerifyTrail(this, JsonReader::object).verify(kept);
    }

    @Override
    public List<AuditRecord> of(ConversationId conversation) {
        return rows.values().stream()
                .flatMap(List::stream)
                .map(TamperedTrail::record)
                .filter(record -> record.entry().conversation().equals(Optional.of(conversation)))
                .toList();
    }

    @Override
    public List<AuditRecord> latest(AuditFilter filter, int atMost) {
        List<AuditRecord> wanted = rows.values().stream()
                .flatMap(List::stream)
                .map(TamperedTrail::record)
                .filter(record -> filter.wants(record.entry()))
                .sorted(Comparator.comparing(record -> record.entry().timestamp()))
                .toList();
        return wanted.subList(Math.max(0, wanted.size() - atMost), wanted.size());
    }

    @Override
    public List<AuditRecord> chain(String chain, long behind, int atMost) {
        return links(chain, behind, atMost).stream().map(TamperedTrail::record).toList();
    }

    @Override
    public List<AuditLink> links(String chain, long behind, int atMost) {
        return rows.getOrDefault(chain, List.of()).stream()
                .filter(link -> link.id().number() > behind)
                .sorted(Comparator.comparingLong(link -> link.id().number()))
                .limit(atMost)
                .toList();
    }

    @Override
    public List<ChainHead> heads() {
        return List.copyOf(heads.values());
    }

    @Override
    public int erase(ConversationId conversation, AuditEntry erasure) {
        var reach = new ArrayList<>(heads.values());
        int erased = 0;
        for (List<AuditLink> chain : rows.values()) {
            for (int i = 0; i < chain.size(); i++) {
                AuditLink link = chain.get(i);
                if (link.words().isPresent()
                        && record(link).entry().conversation().equals(Optional.of(conversation))) {
                    chain.set(i, silent(link));
                    erased++;
                }
            }
        }
        append(erasure.reaching(reach));
        return erased;
    }

    /** The link without its words. */
    static AuditLink silent(AuditLink link) {
        return new AuditLink(link.id(), link.text(), link.hash(), Optional.empty());
    }

    static AuditRecord record(AuditLink link) {
        return new AuditReading(JsonReader.object(link.text()).orElseThrow())
                .record(link.words().flatMap(words -> JsonReader.object(words.text())));
    }
}
