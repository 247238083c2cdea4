package dev.parley.shell.store;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.resolution.Confidence;
import dev.parley.domain.resolution.Entry;
import dev.parley.domain.resolution.JudgedConversation;
import dev.parley.domain.resolution.Period;
import dev.parley.domain.resolution.Tally;
import dev.parley.domain.resolution.VerdictBook;
import dev.parley.domain.resolution.VerdictScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The verdicts, counted by the database. A bot that is not known stands there without a name. */
final class StoredVerdictBook implements VerdictBook {
    /** What stays of the one before is said by {@link VerdictBook#keep}. */
    private static final String KEEP = """
            INSERT INTO verdict (tenant, conversation, bot, entry, started, ended, outcome, confidence, rule)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (tenant, conversation) DO UPDATE SET
              bot = CASE WHEN excluded.bot = '' THEN verdict.bot ELSE excluded.bot END,
              entry = CASE WHEN excluded.entry = 'synced' THEN verdict.entry ELSE excluded.entry END,
              started = CASE WHEN excluded.entry = 'synced' AND verdict.entry <> 'synced'
                THEN verdict.started ELSE excluded.started END,
              ended = excluded.ended, outcome = excluded.outcome, confidence = excluded.confidence, rule = excluded.rule
            WHERE excluded.entry <> 'synced' OR (verdict.entry = 'synced' AND excluded.ended >= verdict.ended)
              OR (verdict.entry = 'chat' AND excluded.ended > verdict.ended)""";

    static final String FIND = "SELECT * FROM verdict WHERE tenant = ? AND conversation = ?";

    private final Writes writes;
    private final Lane reader;

    StoredVerdictBook(Writes writes, Lane reader) {
        this.writes = writes;
        this.reader = reader;
    }

    @Override
    public void keep(JudgedConversation judged) {
        writes.commit(transaction -> transaction
                .sql()
                .run(
                        KEEP,
                        SyncText.words(judged.tenant()),
                        SyncText.words(judged.conversation().value()),
                        SyncText.words(judged.bot().map(BotId::value).orElse("")),
                        judged.entry().word(),
                        StoredTime.text(judged.started()),
                        StoredTime.text(judged.ended()),
                        SyncText.words(judged.outcome()),
                        judged.confidence().name(),
                        SyncText.words(judged.rule())));
    }

    @Override
    public Optional<JudgedConversation> find(String tenant, ConversationId conversation) {
        return reader.transact(sql -> sql.first(FIND, StoredVerdictBook::read, tenant, conversation.value()));
    }

    @Override
    public List<Tally> tallies(VerdictScope scope, List<Period> periods) {
        String query = query("outcome", scope);
        return reader.transact(sql -> {
            List<Tally> tallies = new ArrayList<>();
            for (Period period : periods) {
                Map<String, Long> counts = new HashMap<>();
                sql.all(query, row -> counts.put(text(row, "outcome"), row.getLong("n")), values(scope, period));
                tallies.add(Tally.of(counts));
            }
            return tallies;
        });
    }

    @Override
    public SortedMap<String, Tally> byBot(VerdictScope scope, Period period) {
        return reader.transact(sql -> {
            SortedMap<String, Tally> byBot = new TreeMap<>();
            sql.all(
                    query("bot, outcome", scope),
                    row -> byBot.merge(
                            text(row, "bot"), Tally.of(Map.of(text(row, "outcome"), row.getLong("n"))), Tally::plus),
                    values(scope, period));
            return byBot;
        });
    }

    /** How many by these columns. */
    static String query(String columns, VerdictScope scope) {
        return "SELECT " + columns + ", COUNT(*) AS n FROM verdict WHERE tenant = ? AND ended >= ? AND ended < ?"
                + (scope.bot().isPresent() ? " AND bot = ?" : "")
                + (scope.entry().isPresent() ? " AND entry = ?" : "") + " GROUP BY " + columns;
    }

    private static Object[] values(VerdictScope scope, Period period) {
        List<Object> values = new ArrayList<>(
                List.of(scope.tenant(), StoredTime.notBefore(period.from()), StoredTime.notBefore(period.to())));
        scope.bot().map(BotId::value).ifPresent(values::add);
        scope.entry().map(Entry::word).ifPresent(values::add);
        return values.toArray();
    }

    private static JudgedConversation read(ResultSet row) throws SQLException {
        return new JudgedConversation(
                text(row, "tenant"),
                new ConversationId(text(row, "conversation")),
                Optional.of(text(row, "bot")).filter(bot -> !bot.isEmpty()).map(BotId::new),
                Entry.of(text(row, "entry")).orElseThrow(),
                StoredTime.read(text(row, "started")),
                StoredTime.read(text(row, "ended")),
                text(row, "outcome"),
                Confidence.valueOf(text(row, "confidence")),
                text(row, "rule"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
