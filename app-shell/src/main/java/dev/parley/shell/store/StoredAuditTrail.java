package dev.parley.shell.store;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.audit.AuditFilter;
import dev.parley.domain.audit.AuditLink;
import dev.parley.domain.audit.AuditReading;
import dev.parley.domain.audit.AuditRecord;
import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.ChainHead;
import dev.parley.domain.conversation.ConversationId;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Supplier;

/** The trail, and with it in the same transaction the book. */
final class StoredAuditTrail implements AuditTrail {
    /** What is computed has no index: so it goes along the conversation's, not through the whole chain. */
    static final String ERASE = "DELETE FROM audit_words WHERE chain = ? AND number IN (SELECT number FROM audit_record"
            + " WHERE conversation = ? AND (chain || '') = ? AND number <= ?)";

    private final Writes writes;
    private final Lane reader;
    private final BookKeeping book;
    private final Supplier<String> salts;
    private final String place;

    StoredAuditTrail(Writes writes, Lane reader, BookKeeping book, Supplier<String> salts, String place) {
        this.writes = writes;
        this.reader = reader;
        this.book = book;
        this.salts = salts;
        this.place = place;
    }

    @Override
    public AuditRecord append(AuditEntry entry) {
        String salt = salts.get();
        return writes.commit(transaction -> append(transaction, entry, salt));
    }

    private AuditRecord append(Transaction transaction, AuditEntry entry, String salt) {
        AuditLink link = AuditLink.behind(transaction.head(), entry, salt);
        Sql sql = transaction.sql();
        String chain = link.id().chain();
        long number = link.id().number();
        sql.run(
                "INSERT INTO audit_record (chain, number, record, hash) VALUES (?, ?, ?, ?)",
                chain,
                number,
                link.text(),
                link.hash());
        link.words()
                .ifPresent(words -> sql.run(
                        "INSERT INTO audit_words (chain, number, salt, words) VALUES (?, ?, ?, ?) ON CONFLICT"
                                + " (chain, number) DO UPDATE SET salt = excluded.salt, words = excluded.words",
                        chain,
                        number,
                        words.salt(),
                        words.text()));
        transaction.head(link.head());
        book.note(transaction, entry);
        return new AuditRecord(link.id(), entry, false);
    }

    @Override
    public List<AuditRecord> of(ConversationId conversation) {
        return records(AuditQuery.of(conversation));
    }

    @Override
    public List<AuditRecord> latest(AuditFilter filter, int atMost) {
        return records(AuditQuery.latest(filter, atMost)).reversed();
    }

    @Override
    public List<AuditRecord> chain(String chain, long behind, int atMost) {
        return records(AuditQuery.page(chain, behind, atMost));
    }

    @Override
    public List<AuditLink> links(String chain, long behind, int atMost) {
        return links(AuditQuery.page(chain, behind, atMost));
    }

    @Override
    public List<ChainHead> heads() {
        return reader.transact(Heads::of);
    }

    @Override
    public int erase(ConversationId conversation, AuditEntry erasure) {
        String salt = salts.get();
        return writes.commitAndForget(transaction -> {
            transaction.flush();
            List<ChainHead> reach = Heads.of(transaction.sql());
            int erased = reach.stream()
                    .mapToInt(head -> erase(transaction.sql(), conversation, head))
                    .sum();
            transaction.sql().run("DELETE FROM pseudonym WHERE conversation = ?", conversation.value());
            append(transaction, erasure.reaching(reach), salt);
            return erased;
        });
    }

    private static int erase(Sql sql, ConversationId conversation, ChainHead upTo) {
        return sql.run(ERASE, upTo.chain(), conversation.value(), upTo.chain(), upTo.count());
    }

    private List<AuditLink> links(AuditQuery query) {
        return reader.transact(
                sql -> sql.all(query.sql(), AuditQuery::link, query.values().toArray()));
    }

    private List<AuditRecord> records(AuditQuery query) {
        return links(query).stream().map(this::record).toList();
    }

    private AuditRecord record(AuditLink link) {
        try {
            return new AuditReading(json(link.text())).record(link.words().map(words -> json(words.text())));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new StoreException(
                    StoreException.Kind.CORRUPT,
                    "record " + link.id() + " of the store " + place + " cannot be understood: somebody changed it",
                    "Run 'parley audit verify'",
                    e);
        }
    }

    private static JsonObject json(String text) {
        return StoredJson.object(text).orElseThrow(() -> new IllegalArgumentException("it is no JSON object"));
    }
}
