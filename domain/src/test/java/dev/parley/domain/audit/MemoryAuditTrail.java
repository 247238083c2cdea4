package dev.parley.domain.audit;

import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.context.JsonReader;
import dev.parley.domain.conversation.ConversationId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The trail of one process, in memory: one chain, gone when the process ends. Only what is broken on purpose extends it. */
public class MemoryAuditTrail implements AuditTrail {
    private static final String CHAIN = "1";

    private record Row(AuditLink link, AuditRecord record) {}

    private final List<Row> rows = new ArrayList<>();
    private ChainHead head = ChainHead.empty(CHAIN);

    @Override
    public synchronized AuditRecord append(AuditEntry entry) {
        AuditLink link = AuditLink.behind(head, entry, salt());
        head = link.head();
        var row = row(link);
        rows.add(row);
        return row.record();
    }

    @Override
    public synchronized List<AuditRecord> of(ConversationId conversation) {
        return rows.stream()
                .map(Row::record)
                .filter(record -> record.entry().conversation().equals(Optional.of(conversation)))
                .toList();
    }

    @Override
    public synchronized List<AuditRecord> latest(AuditFilter filter, int atMost) {
        List<AuditRecord> wanted = rows.stream()
                .map(Row::record)
                .filter(record -> filter.wants(record.entry()))
                .sorted(Comparator.comparing(record -> record.entry().timestamp()))
                .toList();
        return List.copyOf(wanted.subList(Math.max(0, wanted.size() - atMost), wanted.size()));
    }

    @Override
    public synchronized List<AuditRecord> chain(String chain, long behind, int atMost) {
        return page(chain, behind, atMost).stream().map(Row::record).toList();
    }

    @Override
    public synchronized List<AuditLink> links(String chain, long behind, int atMost) {
        return page(chain, behind, atMost).stream().map(Row::link).toList();
    }

    @Override
    public synchronized List<ChainHead> heads() {
        return head.count() == 0 ? List.of() : List.of(head);
    }

    @Override
    public synchronized int erase(ConversationId conversation, AuditEntry erasure) {
        int erased = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.record().entry().conversation().equals(Optional.of(conversation))
                    && row.link().words().isPresent()) {
                rows.set(i, row(withoutWords(row.link())));
                erased++;
            }
        }
        append(saying(reachOf(head), erasure));
        return erased;
    }

    private List<Row> page(String chain, long behind, int atMost) {
        return chain.equals(CHAIN)
                ? List.copyOf(rows.stream().skip(behind).limit(atMost).toList())
                : List.of();
    }

    /** Not guessable for anybody who does not know how many records there are: enough for a test. */
    String salt() {
        return "salt-" + head.count();
    }

    /** What is left of a link when its words are erased. */
    AuditLink withoutWords(AuditLink link) {
        return new AuditLink(link.id(), link.text(), link.hash(), Optional.empty());
    }

    /** How far an erasure reaches that is appended behind the head. */
    long reachOf(ChainHead last) {
        return last.count();
    }

    /** As whoever stores texts would read it back. */
    private static Row row(AuditLink link) {
        var reading = new AuditReading(JsonReader.object(link.text()).orElseThrow());
        return new Row(link, reading.record(link.words().flatMap(words -> JsonReader.object(words.text()))));
    }

    private static AuditEntry saying(long reach, AuditEntry erasure) {
        JsonObject reaches = JsonObject.empty().with(CHAIN, new JsonNumber(BigDecimal.valueOf(reach)));
        return Entries.detailed(erasure.details().with(UP_TO, reaches), erasure);
    }
}
