package dev.parley.shell.store;

import dev.parley.domain.campaign.RunAmount;
import dev.parley.domain.campaign.RunId;
import dev.parley.domain.campaign.RunLimit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How kept runs are forgotten, and which. */
final class KeptRunEnds {
    /** Whoever else would take it up waits for this one, and then sees what this one did. */
    static final String LOCK = "UPDATE kept_run SET process = process WHERE id = ?";

    static final String AGES = "SELECT r.id, r.began, r.ending, " + ProcessRoll.columns("p")
            + " FROM kept_run r LEFT JOIN process p ON p.id = r.process";

    static final String NEWEST_FIRST = " ORDER BY r.began DESC, r.id DESC";

    static final String AMOUNT = "SELECT count(*), coalesce(sum(octet_length(result)), 0) FROM kept_case WHERE run = ?";

    static final String WORDS = "DELETE FROM kept_words WHERE number IN (SELECT number FROM kept_case WHERE run = ?)";

    private final ProcessRoll roll;

    KeptRunEnds(ProcessRoll roll) {
        this.roll = roll;
    }

    private record Age(RunId run, Instant began, boolean underWay) {}

    /** The runs that are over and beyond the limit. */
    List<RunId> beyond(Sql sql, RunLimit limit) {
        List<Age> ages = sql.all(AGES + NEWEST_FIRST, this::age);
        return IntStream.range(0, ages.size())
                .filter(newer -> !limit.keeps(newer, ages.get(newer).began()))
                .mapToObj(ages::get)
                .filter(age -> !age.underWay())
                .map(Age::run)
                .toList();
    }

    /** How much is kept of a run. */
    static RunAmount amount(Sql sql, RunId run) {
        return sql.first(AMOUNT, row -> new RunAmount(1, row.getLong(1), row.getLong(2)), run.value())
                .orElse(RunAmount.NONE);
    }

    /** Forgets a run, unless it is none or under way by now. */
    Optional<RunAmount> forget(Sql sql, RunId run) {
        sql.run(LOCK, run.value());
        if (sql.first(AGES + " WHERE r.id = ?", this::age, run.value())
                .filter(age -> !age.underWay())
                .isEmpty()) {
            return Optional.empty();
        }
        RunAmount amount = amount(sql, run);
        sql.run(WORDS, run.value());
        sql.run("DELETE FROM kept_case WHERE run = ?", run.value());
        sql.run("DELETE FROM kept_run WHERE id = ?", run.value());
        return Optional.of(amount);
    }

    private Age age(ResultSet row) throws SQLException {
        return new Age(
                new RunId(row.getString("id")),
                StoredTime.read(row.getString("began")),
                row.getString("ending") == null && roll.isAlive(row, "p"));
    }
}
