package dev.parley.shell.store;

import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.campaign.CampaignResult.Ending;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.campaign.KeptRun;
import dev.parley.domain.campaign.RunId;
import dev.parley.domain.scenario.Verdict;
import dev.parley.shell.report.ResultJson;
import dev.parley.shell.report.UnreadableResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what is kept of runs. Safe for many threads. */
final class KeptRunRows {
    private static final String NEWEST_FIRST = " ORDER BY r.began DESC, r.id DESC LIMIT ?";
    private static final String SELECT = "SELECT r.id, r.version, r.setup, r.ending, r.took_nanos, r.calls, "
            + ProcessRoll.columns("p") + " FROM kept_run r LEFT JOIN process p ON p.id = r.process";

    static final String LATEST = SELECT + NEWEST_FIRST;

    static final String EARLIER =
            SELECT + " WHERE (r.began, r.id) < (SELECT began, id FROM kept_run WHERE id = ?)" + NEWEST_FIRST;

    static final String STARTING_WITH = "SELECT r.id FROM kept_run r WHERE substr(r.id, 1, ?) = ?" + NEWEST_FIRST;

    private static final int COUNTED_AT_ONCE = 200;

    private final ProcessRoll roll;
    private final String place;

    /** @param place where the store is, for people */
    KeptRunRows(ProcessRoll roll, String place) {
        this.roll = roll;
        this.place = place;
    }

    Optional<KeptRun> find(Sql sql, RunId run) {
        return counted(sql, sql.all(SELECT + " WHERE r.id = ?", this::uncounted, run.value())).stream()
                .findFirst();
    }

    List<KeptRun> latest(Sql sql, int atMost) {
        return counted(sql, sql.all(LATEST, this::uncounted, atMost));
    }

    List<KeptRun> earlier(Sql sql, RunId than, int atMost) {
        return counted(sql, sql.all(EARLIER, this::uncounted, than.value(), atMost));
    }

    static List<RunId> startingWith(Sql sql, String beginning, int atMost) {
        return sql.all(
                STARTING_WITH,
                row -> new RunId(row.getString(1)),
                beginning.codePointCount(0, beginning.length()),
                beginning,
                atMost);
    }

    /** What a text says that is kept of a case. */
    CaseResult result(String json) {
        return readable(() -> ResultJson.read(json));
    }

    private KeptRun uncounted(ResultSet row) throws SQLException {
        int version = row.getInt("version");
        String setup = Objects.requireNonNull(row.getString("setup"));
        @Nullable String ending = row.getString("ending");
        return new KeptRun(
                readable(() -> {
                    ResultJson.checkVersion(version);
                    return ResultJson.readSetup(setup);
                }),
                ending == null ? Ending.UNFINISHED : Ending.valueOf(ending),
                ending == null ? Optional.empty() : Optional.of(Duration.ofNanos(row.getLong("took_nanos"))),
                calls(row.getString("calls")),
                Map.of(),
                ending == null && roll.isAlive(row, "p"));
    }

    private static List<KeptRun> counted(Sql sql, List<KeptRun> runs) {
        Map<RunId, Map<Verdict, Integer>> verdicts = new HashMap<>();
        for (int from = 0; from < runs.size(); from += COUNTED_AT_ONCE) {
            count(sql, runs.subList(from, Math.min(runs.size(), from + COUNTED_AT_ONCE)), verdicts);
        }
        return runs.stream()
                .map(run -> new KeptRun(
                        run.setup(),
                        run.ending(),
                        run.took(),
                        run.calls(),
                        verdicts.getOrDefault(run.setup().run(), Map.of()),
                        run.underWay()))
                .toList();
    }

    private static void count(Sql sql, List<KeptRun> runs, Map<RunId, Map<Verdict, Integer>> verdicts) {
        sql.all(
                verdicts(runs.size()),
                row -> verdicts.computeIfAbsent(new RunId(row.getString(1)), run -> new EnumMap<>(Verdict.class))
                        .put(Verdict.valueOf(row.getString(2)), row.getInt(3)),
                runs.stream().map(run -> run.setup().run().value()).toArray());
    }

    /** How the cases of so many runs came out. */
    static String verdicts(int runs) {
        return "SELECT run, verdict, count(*) FROM kept_case WHERE run IN ("
                + String.join(", ", Collections.nCopies(runs, "?")) + ") GROUP BY run, verdict";
    }

    /** What a run cost before it was taken up last. */
    static Map<String, Long> callsBefore(Sql sql, RunId run) {
        return sql
                .all("SELECT before_calls FROM kept_run WHERE id = ?", row -> calls(row.getString(1)), run.value())
                .stream()
                .findFirst()
                .orElse(Map.of());
    }

    private static Map<String, Long> calls(@Nullable String json) {
        Map<String, Long> calls = new TreeMap<>();
        Optional.ofNullable(json)
                .flatMap(StoredJson::object)
                .ifPresent(object -> object.members().forEach((kind, count) -> {
                    if (count instanceof JsonNumber number) {
                        calls.put(kind, number.value().longValue());
                    }
                }));
        return calls;
    }

    private <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableResult e) {
            throw new StoreException(
                    e.isNewer() ? StoreException.Kind.NEWER : StoreException.Kind.CORRUPT,
                    "a run in the store " + place + " cannot be read: " + e.what(),
                    e.hint(),
                    e);
        }
    }
}
