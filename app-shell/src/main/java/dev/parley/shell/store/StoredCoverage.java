package dev.parley.shell.store;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.resolution.Coverage;
import dev.parley.domain.resolution.Period;
import dev.parley.domain.resolution.Periods;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is covered, as few periods as can be. Two processes that add at once may leave two that touch; whoever reads joins them. */
final class StoredCoverage implements Coverage {
    /** Those that touch a period. */
    private static final String TOUCHING =
            "SELECT since, upto FROM coverage WHERE tenant = ? AND bot = ? AND since <= ? AND upto >= ?";

    private static final String DROP = "DELETE FROM coverage WHERE tenant = ? AND bot = ? AND since >= ? AND upto <= ?";

    private static final String KEEP = """
            INSERT INTO coverage (tenant, bot, since, upto) VALUES (?, ?, ?, ?)
            ON CONFLICT (tenant, bot, since) DO UPDATE SET
              upto = CASE WHEN excluded.upto > coverage.upto THEN excluded.upto ELSE coverage.upto END""";

    private static final String ALL = "SELECT since, upto FROM coverage WHERE tenant = ? AND (bot = '' OR bot = ?)";

    private final Writes writes;
    private final Lane reader;

    StoredCoverage(Writes writes, Lane reader) {
        this.writes = writes;
        this.reader = reader;
    }

    @Override
    public void add(String tenant, Optional<BotId> bot, Period period) {
        String since = StoredTime.notBefore(period.from());
        String upto = StoredTime.text(period.to().truncatedTo(ChronoUnit.MICROS));
        if (since.compareTo(upto) < 0) {
            writes.commit(transaction -> {
                join(transaction.sql(), SyncText.words(tenant), bot(bot), since, upto);
                return period;
            });
        }
    }

    private static void join(Sql sql, String tenant, String bot, String since, String upto) {
        List<Period> all = new ArrayList<>(sql.all(TOUCHING, StoredCoverage::read, tenant, bot, upto, since));
        all.add(new Period(StoredTime.read(since), StoredTime.read(upto)));
        Period whole = Periods.joined(all).getFirst();
        String begin = StoredTime.text(whole.from());
        String end = StoredTime.text(whole.to());
        sql.run(DROP, tenant, bot, begin, end);
        sql.run(KEEP, tenant, bot, begin, end);
    }

    @Override
    public List<Period> of(String tenant, Optional<BotId> bot) {
        return Periods.joined(
                reader.transact(sql -> sql.all(ALL, StoredCoverage::read, SyncText.words(tenant), bot(bot))));
    }

    private static String bot(Optional<BotId> bot) {
        return SyncText.words(bot.map(BotId::value).orElse(""));
    }

    private static Period read(ResultSet row) throws SQLException {
        return new Period(SyncText.readTime(row, "since"), SyncText.readTime(row, "upto"));
    }
}
