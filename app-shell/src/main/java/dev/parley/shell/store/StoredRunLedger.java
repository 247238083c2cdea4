package dev.parley.shell.store;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.campaign.CampaignResult.Ending;
import dev.parley.domain.campaign.CaseKey;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.campaign.KeptRun;
import dev.parley.domain.campaign.RunAmount;
import dev.parley.domain.campaign.RunId;
import dev.parley.domain.campaign.RunLedger;
import dev.parley.domain.campaign.RunLimit;
import dev.parley.domain.campaign.RunSetup;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.scenario.Verdict;
import dev.parley.shell.report.ResultJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The runs and their cases, each as the JSON that reports are made of. */
final class StoredRunLedger implements RunLedger {
    /** How many cases are in memory at a time. */
    private static final int PAGE = 50;

    private static final String KEEP = """
            INSERT INTO kept_case (run, source, scenario, repetition, verdict, result)
            SELECT ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM kept_run WHERE id = ?)
            ON CONFLICT (run, source, scenario, repetition) DO UPDATE SET
              verdict = excluded.verdict, result = excluded.result""";

    private final Writes writes;
    private final Lane reader;
    private final ProcessRoll roll;
    private final KeptRunRows rows;
    private final KeptCaseWords words;
    private final KeptRunEnds ends;

    /** @param place where the store is, for people */
    StoredRunLedger(Writes writes, Lane reader, ProcessRoll roll, String place) {
        this.writes = writes;
        this.reader = reader;
        this.roll = roll;
        this.rows = new KeptRunRows(roll, place);
        this.words = new KeptCaseWords(rows);
        this.ends = new KeptRunEnds(roll);
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
            boolean free = sql.run(KeptRunEnds.LOCK, run.value()) == 1
                    && rows.find(sql, run).filter(kept -> !kept.underWay()).isPresent();
            if (free) {
                sql.run(
                        "UPDATE kept_run SET before_nanos = coalesce(took_nanos, before_nanos),"
                                + " before_calls = coalesce(calls, before_calls), ending = NULL, took_nanos = NULL,"
                                + " calls = NULL, version = ?, process = ? WHERE id = ?",
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
        String json = ResultJson.write(result);
        int kept = writes.commit(transaction -> {
            roll.present(transaction);
            int there = transaction
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
            words.note(transaction.sql(), run, result);
            return there;
        });
        checkBegun(run, kept);
    }

    @Override
    public void end(RunId run, Ending ending, Duration took, Map<String, Long> calls) {
        int ended = writes.commit(transaction -> {
            Sql sql = transaction.sql();
            sql.run(KeptRunEnds.LOCK, run.value());
            return sql.run(
                    "UPDATE kept_run SET ending = ?, took_nanos = before_nanos + ?, calls = ? WHERE id = ?",
                    ending.name(),
                    took.toNanos(),
                    json(sum(KeptRunRows.callsBefore(sql, run), calls)),
                    run.value());
        });
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
    public List<KeptRun> earlier(RunId than, int atMost) {
        return reader.transact(sql -> rows.earlier(sql, than, atMost));
    }

    @Override
    public Optional<RunAmount> forget(RunId run) {
        return writes.commitAndForget(transaction -> ends.forget(transaction.sql(), run));
    }

    @Override
    public RunAmount beyond(RunLimit limit) {
        return reader.transact(sql -> ends.beyond(sql, limit).stream()
                .map(run -> KeptRunEnds.amount(sql, run))
                .reduce(RunAmount.NONE, RunAmount::plus));
    }

    @Override
    public RunAmount forgetBeyond(RunLimit limit) {
        return writes.commitAndForget(transaction -> ends.beyond(transaction.sql(), limit).stream()
                .flatMap(run -> ends.forget(transaction.sql(), run).stream())
                .reduce(RunAmount.NONE, RunAmount::plus));
    }

    @Override
    public int holding(ConversationId conversation) {
        return reader.transact(sql -> KeptCaseWords.holding(sql, conversation));
    }

    @Override
    public int erase(ConversationId conversation) {
        return writes.commitAndForget(transaction -> words.erase(transaction.sql(), conversation));
    }

    @Override
    public List<RunId> startingWith(String beginning, int atMost) {
        return reader.transact(sql -> KeptRunRows.startingWith(sql, beginning, atMost));
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

    private static Map<String, Long> sum(Map<String, Long> before, Map<String, Long> calls) {
        Map<String, Long> all = new TreeMap<>(before);
        calls.forEach((kind, count) -> all.merge(kind, count, Long::sum));
        return all;
    }

    private static String json(Map<String, Long> calls) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        calls.forEach((kind, count) -> members.put(kind, new JsonNumber(BigDecimal.valueOf(count))));
        return new JsonObject(members).json();
    }
}
