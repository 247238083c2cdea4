package dev.parley.shell.store;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.campaign.CampaignResult.Ending;
import dev.parley.domain.campaign.CaseKey;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.campaign.KeptRun;
import dev.parley.domain.campaign.RunId;
import dev.parley.domain.campaign.RunLedger;
import dev.parley.domain.campaign.RunSetup;
import dev.parley.domain.scenario.Verdict;
import dev.parley.shell.report.ResultJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;

/** The runs and their cases, each as the JSON that reports are made of. */
final class StoredRunLedger implements RunLedger {
    /** How many cases are in memory at a time. */
    private static final int PAGE = 50;
    /** Whoever else would take it up waits for this one, and then sees what this one did. */
    private static final String LOCK = "UPDATE kept_run SET process = process WHERE id = ?";

    private static final String KEEP = """
            INSERT INTO kept_case (run, source, scenario, repetition, verdict, result)
            SELECT ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM kept_run WHERE id = ?)
            ON CONFLICT (run, source, scenario, repetition) DO UPDATE SET
              verdict = excluded.verdict, result = excluded.result""";

    private final Writes writes;
    private final Lane reader;
    private final ProcessRoll roll;
    private final KeptRunRows rows;

    /** @param place where the store is, for people */
    StoredRunLedger(Writes writes, Lane reader, ProcessRoll roll, String place) {
        this.writes = writes;
        this.reader = reader;
        this.roll = roll;
        this.rows = new KeptRunRows(roll, place);
    }

    @Override
    public void begin(RunSetup setup) {
        String json = ResultJson.write(setup);
        writes.commit(transaction -> transaction
                .sql()
                .run(
                        "INSERT INTO kept_run (id, began, version, setup, process) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT (id) DO UPDATE SET process = excluded.process",
                        setup.run().value(),
                        StoredTime.text(setup.began()),
                        ResultJson.VERSION,
                        json,
                        roll.present(transaction)));
    }

    @Override
    public boolean resume(RunId run) {
        return writes.commit(transaction -> {
            Sql sql = transaction.sql();
            boolean free = sql.run(LOCK, run.value()) == 1
                    && rows.find(sql, run).filter(kept -> !kept.underWay()).isPresent();
            if (free) {
                sql.run(
                        "UPDATE kept_run SET ending = NULL, took_nanos = NULL, calls = NULL, version = ?, process = ?"
                                + " WHERE id = ?",
                        ResultJson.VERSION,
                        roll.present(transaction),
                        run.value());
            }
            return free;
        });
    }

    @Override
    public void keep(RunId run, CaseResult result) {
        CaseKey key = result.key();
        String json = ResultJson.write(result, conversation -> text -> text);
        int kept = writes.commit(transaction -> {
            roll.present(transaction);
            return transaction
                    .sql()
                    .run(
                            KEEP,
                            run.value(),
                            key.source(),
                            key.scenario(),
                            key.repetition(),
                            result.verdict().name(),
                            json,
                            run.value());
        });
        checkBegun(run, kept);
    }

    @Override
    public void end(RunId run, Ending ending, Duration took, Map<String, Long> calls) {
        int ended = writes.commit(transaction -> transaction
                .sql()
                .run(
                        "UPDATE kept_run SET ending = ?, took_nanos = ?, calls = ? WHERE id = ?",
                        ending.name(),
                        took.toNanos(),
                        json(calls),
                        run.value()));
        checkBegun(run, ended);
    }

    @Override
    public Optional<KeptRun> find(RunId run) {
        return reader.transact(sql -> rows.find(sql, run));
    }

    @Override
    public List<KeptRun> latest(int atMost) {
        return reader.transact(sql -> rows.latest(sql, atMost));
    }

    @Override
    public Optional<KeptRun> newest(String beginning) {
        return reader.transact(sql -> rows.newest(sql, beginning));
    }

    @Override
    public SequencedMap<CaseKey, Verdict> executed(RunId run) {
        var executed = new LinkedHashMap<CaseKey, Verdict>();
        reader.transact(sql -> sql.all(
                        "SELECT source, scenario, repetition, verdict FROM kept_case WHERE run = ? ORDER BY number",
                        row -> Map.entry(
                                new CaseKey(row.getString(1), row.getString(2), row.getInt(3)),
                                Verdict.valueOf(row.getString(4))),
                        run.value()))
                .forEach(entry -> executed.put(entry.getKey(), entry.getValue()));
        return executed;
    }

    @Override
    public void eachCase(RunId run, Consumer<CaseResult> told) {
        List<KeptCase> page = page(run, 0);
        while (!page.isEmpty()) {
            page.forEach(one -> told.accept(rows.result(one.json())));
            page = page(run, page.getLast().number());
        }
    }

    private record KeptCase(long number, String json) {}

    private List<KeptCase> page(RunId run, long behind) {
        return reader.transact(sql -> sql.all(
                "SELECT number, result FROM kept_case WHERE run = ? AND number > ? ORDER BY number LIMIT " + PAGE,
                row -> new KeptCase(row.getLong(1), row.getString(2)),
                run.value(),
                behind));
    }

    private static void checkBegun(RunId run, int rows) {
        if (rows == 0) {
            throw new IllegalArgumentException("the run " + run + " was never begun");
        }
    }

    private static String json(Map<String, Long> calls) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        calls.forEach((kind, count) -> members.put(kind, new JsonNumber(BigDecimal.valueOf(count))));
        return new JsonObject(members).json();
    }
}
