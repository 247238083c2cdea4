package dev.parley.shell.report;

import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.CampaignSummary;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.scenario.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A run as JSON: {@code version}, {@code setup}, {@code ending}, {@code took}, {@code calls}, {@code summary}, and each case
 * as {@link ResultJson} writes it.
 */
public final class JsonReport {
    private JsonReport() {}

    /** Writes a run whose texts are redacted already. */
    public static void write(CampaignResult result, Writer out) throws IOException {
        out.write("{\"version\":" + ResultJson.VERSION + ",\"setup\":" + ResultJson.write(result.setup()));
        out.write(",\"ending\":\"" + result.ending().word() + "\"");
        if (result.took().isPresent()) {
            out.write(",\"took\":\"" + result.took().get() + "\"");
        }
        out.write(",\"calls\":" + ResultJson.json().writeValueAsString(result.calls()));
        out.write(",\"summary\":" + ResultJson.json().writeValueAsString(summary(CampaignSummary.of(result))));
        out.write(",\"cases\":[");
        String separator = "\n";
        for (CaseResult one : result.cases()) {
            out.write(separator + ResultJson.write(one, conversation -> text -> text));
            separator = ",\n";
        }
        out.write("\n]}\n");
    }

    private static Map<String, Object> summary(CampaignSummary summary) {
        Map<String, Object> verdicts = new LinkedHashMap<>();
        Stream.of(Verdict.values()).forEach(verdict -> verdicts.put(verdict.word(), summary.count(verdict)));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("verdicts", verdicts);
        out.put("outcomes", summary.outcomes());
        out.put("passed", summary.rate().passed());
        out.put("total", summary.rate().total());
        out.put("low", summary.rate().low());
        out.put("high", summary.rate().high());
        out.put("turns", summary.turns());
        summary.callsPerTurn().ifPresent(calls -> out.put("callsPerTurn", calls));
        summary.botTime().at(0.5).ifPresent(time -> out.put("botTimeP50", time));
        summary.botTime().at(0.95).ifPresent(time -> out.put("botTimeP95", time));
        summary.detectionDelay().at(0.5).ifPresent(time -> out.put("detectionDelayP50", time));
        summary.detectionDelay().at(0.95).ifPresent(time -> out.put("detectionDelayP95", time));
        return out;
    }
}
