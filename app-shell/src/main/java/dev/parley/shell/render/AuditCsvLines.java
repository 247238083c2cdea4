package dev.parley.shell.render;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.audit.AuditId;
import dev.parley.domain.audit.AuditLink;
import dev.parley.domain.audit.AuditReading;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Audit records for spreadsheets: a heading, then a line for each. A line break within a cell is written as {@code \n},
 * a cell that looks like a formula gets an apostrophe in front. Nobody can verify hashes from it: that is what JSON is for.
 */
public final class AuditCsvLines implements ExportForm {
    private final Function<String, Optional<JsonObject>> json;

    /** @param json reads a JSON object; empty when the text is none */
    public AuditCsvLines(Function<String, Optional<JsonObject>> json) {
        this.json = json;
    }

    @Override
    public Optional<String> header() {
        return Optional.of("id,hash,timestamp,kind,tenant,run,bot,conversationId,turn,outcome,error,contextSize,state,"
                + "verdict,message,answers,botTimeMs,detectionDelayMs,calls,details,"
                + "erased,userMessage,botResponse,others,note");
    }

    @Override
    public Line line(AuditLink link) {
        AuditView record = AuditView.of(
                new AuditReading(read(link.text())).record(link.words().map(words -> read(words.text()))));
        String lasting = joined(lasting(record, link.hash())) + ",";
        return new Line(lasting, lasting + joined(erasable(record)));
    }

    @Override
    public Optional<AuditId> id(String begin) {
        int end = begin.indexOf(',');
        return end > 0 ? AuditId.parse(begin.substring(0, end)) : Optional.empty();
    }

    private JsonObject read(String text) {
        return json.apply(text).orElseThrow(() -> new IllegalArgumentException("it is not JSON"));
    }

    private static Map<String, @Nullable Object> lasting(AuditView record, String hash) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("id", record.id());
        cells.put("hash", hash);
        cells.put("timestamp", record.timestamp().toString());
        cells.put("kind", record.kind());
        cells.put("tenant", record.tenant());
        cells.put("run", record.run());
        cells.put("bot", record.bot());
        cells.put("conversationId", record.conversationId());
        cells.put("turn", record.turn());
        cells.put("outcome", record.outcome());
        cells.put("error", record.error());
        cells.put("contextSize", record.contextSize());
        cells.put("state", record.state());
        cells.put("verdict", record.verdict());
        cells.put("message", record.message());
        cells.put("answers", record.answers());
        cells.put("botTimeMs", record.botTime());
        cells.put("detectionDelayMs", record.detectionDelay());
        cells.put("calls", record.calls());
        cells.put("details", record.details());
        return cells;
    }

    private static Map<String, @Nullable Object> erasable(AuditView record) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("erased", record.erased());
        cells.put("userMessage", record.userMessage());
        cells.put("botResponse", record.botResponse());
        cells.put("others", record.others());
        cells.put("note", record.note());
        return cells;
    }

    private static String joined(Map<String, @Nullable Object> cells) {
        return cells.values().stream()
                .map(value -> CsvText.lineCell(MachineValue.of(value)))
                .collect(Collectors.joining(","));
    }
}
