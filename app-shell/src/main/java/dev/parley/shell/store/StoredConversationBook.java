package dev.parley.shell.store;

import dev.parley.domain.audit.AuditKind;
import dev.parley.domain.audit.BookedConversation;
import dev.parley.domain.audit.ConversationBook;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.Holding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The book as it is kept beside the trail. */
final class StoredConversationBook implements ConversationBook {
    private static final String SELECT = "SELECT c.id, c.tenant, c.bot, c.run, c.holding, c.since, c.touched, c.state,"
            + " c.over, c.unsettled, c.unfinished, " + ProcessRoll.columns("o") + ", " + ProcessRoll.columns("p")
            + " FROM conversation c LEFT JOIN process o ON o.id = c.opener LEFT JOIN process p ON p.id = c.process";
    /** Whoever else would claim it waits for this one, and then sees what this one did. */
    private static final String LOCK = "UPDATE conversation SET process = process WHERE id = ? AND loose = 1";

    private final Writes writes;
    private final Lane reader;
    private final ProcessRoll roll;

    StoredConversationBook(Writes writes, Lane reader, ProcessRoll roll) {
        this.writes = writes;
        this.reader = reader;
        this.roll = roll;
    }

    @Override
    public List<BookedConversation> latest(String tenant, int atMost) {
        return read(SELECT + " WHERE c.tenant = ? ORDER BY c.touched DESC, c.id DESC LIMIT ?", tenant, atMost);
    }

    @Override
    public List<BookedConversation> earlier(BookedConversation than, int atMost) {
        String touched = StoredTime.text(than.touched());
        return read(
                SELECT + " WHERE c.tenant = ? AND (c.touched < ? OR (c.touched = ? AND c.id < ?))"
                        + " ORDER BY c.touched DESC, c.id DESC LIMIT ?",
                than.tenant(),
                touched,
                touched,
                than.id().value(),
                atMost);
    }

    @Override
    public Optional<BookedConversation> find(ConversationId conversation) {
        return read(SELECT + " WHERE c.id = ?", conversation.value()).stream().findFirst();
    }

    @Override
    public List<BookedConversation> looseEnds() {
        return read(SELECT + " WHERE c.loose = 1 ORDER BY c.since, c.id").stream()
                .filter(booked -> !booked.inUse())
                .toList();
    }

    @Override
    public Optional<BookedConversation> claim(ConversationId conversation) {
        return writes.commit(transaction -> claim(transaction, conversation.value()));
    }

    private Optional<BookedConversation> claim(Transaction transaction, String id) {
        Sql sql = transaction.sql();
        boolean left = sql.run(LOCK, id) == 1
                && find(sql, id).filter(booked -> !booked.inUse()).isPresent();
        if (!left) {
            return Optional.empty();
        }
        String process = roll.present(transaction);
        sql.run("UPDATE conversation SET opener = ?, process = ? WHERE id = ?", process, process, id);
        return find(sql, id);
    }

    private Optional<BookedConversation> find(Sql sql, String id) {
        return sql.first(SELECT + " WHERE c.id = ?", this::booked, id);
    }

    @Override
    public List<String> unfinishedRuns() {
        return reader
                .transact(sql -> sql.all(
                        "SELECT r.id, " + ProcessRoll.columns("p")
                                + " FROM run r LEFT JOIN process p ON p.id = r.process WHERE r.over = 0"
                                + " ORDER BY r.since, r.id",
                        row -> new Run(row.getString("id"), roll.isAlive(row, "p"))))
                .stream()
                .filter(run -> !run.inUse())
                .map(Run::id)
                .toList();
    }

    private record Run(String id, boolean inUse) {}

    private List<BookedConversation> read(String query, Object... values) {
        return reader.transact(sql -> sql.all(query, this::booked, values));
    }

    private BookedConversation booked(ResultSet row) throws SQLException {
        return new BookedConversation(
                new ConversationId(text(row, "id").orElseThrow()),
                text(row, "tenant").orElseThrow(),
                text(row, "bot").map(BotId::new),
                text(row, "run"),
                text(row, "holding").map(Holding::valueOf),
                StoredTime.read(Objects.requireNonNull(row.getString("since"))),
                StoredTime.read(Objects.requireNonNull(row.getString("touched"))),
                text(row, "state"),
                row.getInt("over") == 1,
                row.getInt("unsettled") == 1,
                text(row, "unfinished").flatMap(AuditKind::of),
                roll.isAlive(row, "o") || roll.isAlive(row, "p"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
