package dev.parley.shell.store;

import dev.parley.domain.campaign.CaseKey;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.campaign.RunId;
import dev.parley.domain.campaign.WithoutWords;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.shell.report.ResultJson;
import java.util.List;

/** Which kept cases hold words of which conversation, and how they lose them. */
final class KeptCaseWords {
    static final String HOLDING = "SELECT count(*) FROM kept_words WHERE conversation = ?";

    static final String HELD = "SELECT k.number, k.result FROM kept_words w JOIN kept_case k ON k.number = w.number"
            + " WHERE w.conversation = ?";

    private static final String OF_CASE =
            " FROM kept_case WHERE run = ? AND source = ? AND scenario = ? AND repetition = ?";

    private final KeptRunRows rows;

    KeptCaseWords(KeptRunRows rows) {
        this.rows = rows;
    }

    /** Notes what a case holds that was just kept; what was kept of it before is no more. */
    void note(Sql sql, RunId run, CaseResult result) {
        CaseKey key = result.key();
        sql.run(
                "DELETE FROM kept_words WHERE number IN (SELECT number" + OF_CASE + ")",
                run.value(),
                key.source(),
                key.scenario(),
                key.repetition());
        result.attempts().stream()
                .map(SimulationResult::conversation)
                .distinct()
                .forEach(conversation -> sql.run(
                        "INSERT INTO kept_words (conversation, number) SELECT ?, number" + OF_CASE,
                        conversation.value(),
                        run.value(),
                        key.source(),
                        key.scenario(),
                        key.repetition()));
    }

    /** How many cases hold words of it. */
    static int holding(Sql sql, ConversationId conversation) {
        return sql.first(HOLDING, row -> row.getInt(1), conversation.value()).orElse(0);
    }

    private record Held(long number, String json) {}

    /** Takes them out. Nobody else can keep the same cases anew until the transaction is over. */
    int erase(Sql sql, ConversationId conversation) {
        sql.run(
                "UPDATE kept_case SET verdict = verdict WHERE number IN"
                        + " (SELECT number FROM kept_words WHERE conversation = ?)",
                conversation.value());
        List<Held> held = sql.all(HELD, row -> new Held(row.getLong(1), row.getString(2)), conversation.value());
        held.forEach(one -> sql.run(
                "UPDATE kept_case SET result = ? WHERE number = ?",
                ResultJson.write(WithoutWords.of(rows.result(one.json()), conversation)),
                one.number()));
        sql.run("DELETE FROM kept_words WHERE conversation = ?", conversation.value());
        return held.size();
    }
}
