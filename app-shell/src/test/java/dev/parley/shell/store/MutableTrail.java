package dev.parley.shell.store;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.audit.AuditKind;
import dev.parley.domain.audit.AuditLink;
import dev.parley.domain.audit.AuditReading;
import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.AuditWords;
import dev.parley.domain.audit.ChainHead;
import dev.parley.domain.audit.Checkpoint;
import dev.parley.domain.audit.Checkpoints;
import dev.parley.domain.audit.SealedWords;
import dev.parley.domain.conversation.ConversationId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * A stored trail of a few conversations, with an erasure and a checkpoint in it, that can be changed behind the store's
 * back and put back again. For one thread.
 */
final class MutableTrail implements AutoCloseable {
    private static final String CHAIN = "1";

    private final Lane writer;
    private final Lane reader;
    private final Sql hand;
    private final AuditTrail trail;
    private final Map<Long, SealedWords> before = new HashMap<>();
    private final long landmark;
    private final Checkpoint kept;
    private final List<AuditLink> written;

    MutableTrail(String name) throws SQLException {
        var dialect = new MemoryDialect(name);
        var time = new VirtualTime();
        hand = dialect.connect(true);
        MemoryDialect.makeTables(hand);
        var patience = new Patience(time, time, below -> 0);
        writer = new Lane(dialect, patience, true);
        reader = new Lane(dialect, patience, false);
        var writes = new Writes(new GroupCommit(writer, dialect), writer, dialect);
        var roll = new ProcessRoll("p", Stores.Life.ofPid(1), time);
        trail = new StoredAuditTrail(writes, reader, new BookKeeping(roll), fixedSalts(), name);
        for (int turn = 1; turn <= 5; turn++) {
            for (String conversation : List.of("a", "b", "c")) {
                trail.append(Entries.turn(conversation, turn, AuditEntry.INTENDED));
                trail.append(Entries.turn(conversation, turn));
            }
        }
        trail.append(Entries.entry(AuditKind.CLOSING, "c", 0, AuditEntry.DONE, AuditWords.NONE));
        trail.links(CHAIN, 0, 1000)
                .forEach(
                        link -> link.words().ifPresent(w -> before.put(link.id().number(), w)));
        trail.erase(new ConversationId("b"), Entries.erasure("b"));
        Checkpoint within = new Checkpoints(trail).take(Entries.START);
        landmark = within.count();
        for (int turn = 6; turn <= 8; turn++) {
            trail.append(Entries.turn("a", turn, AuditEntry.INTENDED));
            trail.append(Entries.turn("a", turn));
        }
        trail.append(Entries.entry(AuditKind.CLOSING, "a", 0, AuditEntry.DONE, AuditWords.NONE));
        kept = new Checkpoint(Entries.START, trail.heads());
        written = trail.links(CHAIN, 0, 1000);
        // They are not part of the trail, and would keep a careless hand from writing what is no JSON.
        hand.all("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL", row -> row.getString(1))
                .forEach(index -> hand.execute("DROP INDEX " + index));
    }

    private static Supplier<String> fixedSalts() {
        var random = new Random(7);
        return () -> "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }

    AuditTrail trail() {
        return trail;
    }

    Checkpoint kept() {
        return kept;
    }

    /** Everything that is stored of the trail, to see whether it changed. */
    List<String> content() {
        List<String> content = new ArrayList<>();
        for (String table : List.of("audit_record", "audit_words", "audit_head")) {
            content.addAll(hand.all(
                    "SELECT * FROM " + table + " ORDER BY chain, " + (table.equals("audit_head") ? "count" : "number"),
                    row -> table
                            + row.getString(1)
                            + '|'
                            + row.getString(2)
                            + '|'
                            + row.getString(3)
                            + (table.equals("audit_head") ? "" : row.getString(4))));
        }
        return content;
    }

    void begin() {
        hand.execute("BEGIN");
    }

    void putBack() {
        hand.execute("ROLLBACK");
    }

    long one(Random random, List<Long> of) {
        return of.get(random.nextInt(of.size()));
    }

    List<Long> two(Random random, List<Long> of) {
        long first = one(random, of);
        long second = one(random, of);
        while (second == first) {
            second = one(random, of);
        }
        return List.of(first, second);
    }

    List<Long> all() {
        return LongStream.rangeClosed(1, count()).boxed().toList();
    }

    List<Long> behindTheLandmark() {
        return LongStream.rangeClosed(landmark + 1, count()).boxed().toList();
    }

    List<Long> withWords() {
        return written.stream()
                .filter(link -> link.words().isPresent())
                .map(link -> link.id().number())
                .toList();
    }

    List<Long> erased() {
        return before.keySet().stream()
                .filter(number -> link(number).words().isEmpty())
                .sorted()
                .toList();
    }

    List<Long> neverHadWords() {
        return written.stream()
                .filter(link -> link.words().isEmpty())
                .map(link -> link.id().number())
                .filter(number -> !before.containsKey(number))
                .toList();
    }

    long count() {
        return written.size();
    }

    AuditLink link(long number) {
        return written.get((int) number - 1);
    }

    SealedWords before(long number) {
        return before.get(number);
    }

    void flip(Random random, String table, String column) {
        List<Long> rows = hand.all("SELECT rowid FROM " + table, row -> row.getLong(1));
        long row = one(random, rows);
        String text = hand.first("SELECT " + column + " FROM " + table + " WHERE rowid = ?", r -> r.getString(1), row)
                .orElseThrow();
        int at = random.nextInt(text.length());
        char flipped = (char) (text.charAt(at) ^ (1 << random.nextInt(7)));
        String changed = text.substring(0, at) + flipped + text.substring(at + 1);
        hand.run("UPDATE OR IGNORE " + table + " SET " + column + " = ? WHERE rowid = ?", changed, row);
    }

    void flipNumber(Random random, String table, String column) {
        List<Long> rows = hand.all("SELECT rowid FROM " + table, row -> row.getLong(1));
        long row = one(random, rows);
        long number = hand.first("SELECT " + column + " FROM " + table + " WHERE rowid = ?", r -> r.getLong(1), row)
                .orElseThrow();
        hand.run(
                "UPDATE OR IGNORE " + table + " SET " + column + " = ? WHERE rowid = ?",
                number ^ (1L << random.nextInt(64)),
                row);
    }

    void swap(String table, List<Long> numbers) {
        String move = "UPDATE " + table + " SET number = ? WHERE number = ?";
        hand.run(move, 1_000_000, numbers.get(0));
        hand.run(move, numbers.get(0), numbers.get(1));
        hand.run(move, numbers.get(1), 1_000_000);
    }

    void delete(String table, long number) {
        hand.run("DELETE FROM " + table + " WHERE number = ?", number);
    }

    void closeGap(long gone) {
        for (long number = gone + 1; number <= count(); number++) {
            hand.run("UPDATE audit_record SET number = ? WHERE number = ?", number - 1, number);
            hand.run("UPDATE audit_words SET number = ? WHERE number = ?", number - 1, number);
        }
        hand.run("UPDATE audit_head SET count = count - 1");
    }

    void insert(long number, String record, String hash) {
        hand.run(
                "INSERT INTO audit_record (chain, number, record, hash) VALUES (?, ?, ?, ?)",
                CHAIN,
                number,
                record,
                hash);
    }

    void putWords(long number, SealedWords words) {
        hand.run("INSERT INTO audit_words VALUES (?, ?, ?, ?)", CHAIN, number, words.salt(), words.text());
    }

    void head(long count, String hash) {
        hand.run("UPDATE audit_head SET count = ?, hash = ?", count, hash);
    }

    void headOf(long number) {
        if (number == 0) {
            deleteHead();
        } else {
            head(number, link(number).hash());
        }
    }

    void deleteHead() {
        hand.run("DELETE FROM audit_head");
    }

    void cut(long first) {
        hand.run("DELETE FROM audit_record WHERE number >= ?", first);
        hand.run("DELETE FROM audit_words WHERE number >= ?", first);
    }

    /** Somebody who knows how it is done: every hash is right again, and the head too. */
    void rewrite(long from, AuditEntry forged, boolean inPlace) {
        ChainHead head = from == 1 ? ChainHead.empty(CHAIN) : link(from - 1).head();
        cut(from);
        head = append(head, forged);
        for (long number = inPlace ? from + 1 : from; number <= count(); number++) {
            AuditLink old = link(number);
            var reading = new AuditReading(StoredJson.object(old.text()).orElseThrow());
            head = append(
                    head,
                    reading.record(old.words().flatMap(words -> StoredJson.object(words.text())))
                            .entry());
        }
        head(head.count(), head.hash());
    }

    private ChainHead append(ChainHead head, AuditEntry entry) {
        AuditLink link = AuditLink.behind(head, entry, "forged");
        insert(link.id().number(), link.text(), link.hash());
        link.words().ifPresent(words -> putWords(link.id().number(), words));
        return link.head();
    }

    Optional<Checkpoint> checkpoint() {
        return Optional.of(kept);
    }

    @Override
    public void close() {
        writer.close();
        reader.close();
        hand.close();
    }
}
