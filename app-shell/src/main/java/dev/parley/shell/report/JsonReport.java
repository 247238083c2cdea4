package dev.parley.shell.report;

import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.CampaignSummary;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.campaign.PassRate;
import dev.parley.domain.campaign.Quantiles;
import dev.parley.domain.scenario.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run as JSON: {@code version}, {@code setup}, {@code ending}, {@code took}, {@code calls}, {@code summary}, and each case
 * as {@link ResultJson} writes it. Its schema is {@code report-schema.json} beside this class.
 */
public final class JsonReport {
    private JsonReport() {}

    /**
     * Writes a run whose texts are redacted already.
     *
     * @param again tells how a case is had again
     */
    public static void write(CampaignResult result, RunAgain again, Writer out) throws IOException {
        out.write("{\"version\":" + ResultJson.VERSION + ",\"setup\":" + ResultJson.write(result.setup()));
        out.write(",\"ending\":\"" + result.ending().word() + "\"");
        if (result.took().isPresent()) {
            out.write(",\"took\":\"" + result.took().get() + "\"");
        }
        out.write(",\"calls\":" + ResultJson.json().writeValueAsString(result.calls()));
        out.write(",\"summary\":" + ResultJson.json().writeValueAsString(summary(result)));
        out.write(",\"cases\":[");
        String separator = "\n";
        for (CaseResult one : result.cases()) {
            out.write(separator + ResultJson.write(one, again(again.of(one))));
            separator = ",\n";
        }
        out.write("\n]}\n");
    }

    private static Map<String, String> again(RunAgain.Again again) {
        return switch (again) {
            case RunAgain.Again.Line line -> Map.of("again", line.words());
            case RunAgain.Again.Impossible impossible -> Map.of("notAgain", impossible.words());
        };
    }

    private static Map<String, Object> summary(CampaignResult result) {
        CampaignSummary summary = CampaignSummary.of(result);
        Optional<Double> required = result.setup().requiredRate();
        Map<String, Object> verdicts = new LinkedHashMap<>();
        Stream.of(Verdict.values()).forEach(verdict -> verdicts.put(verdict.word(), summary.count(verdict)));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("verdicts", verdicts);
        out.put("outcomes", summary.outcomes());
        out.put("rate", rate(summary.rate()));
        Map<String, Object> scenarios = new LinkedHashMap<>();
        summary.scenarios().forEach((name, rate) -> scenarios.put(name, scenario(rate, required)));
        out.put("scenarios", scenarios);
        out.put("turns", summary.turns());
        summary.callsPerTurn().ifPresent(calls -> out.put("callsPerTurn", calls));
        out.put("botTime", times(summary.botTime()));
        out.put("detectionDelay", times(summary.detectionDelay()));
        return out;
    }

    private static Map<String, Object> rate(PassRate rate) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("passed", rate.passed());
        out.put("total", rate.total());
        out.put("low", rate.low());
        out.put("high", rate.high());
        return out;
    }

    private static Map<String, Object> scenario(PassRate rate, Optional<Double> required) {
        Map<String, Object> out = rate(rate);
        out.put("inARow", rate.inARow(Math.toIntExact(rate.total())));
        out.put(
                "passHat",
                rate.lengths().stream()
                        .map(k -> Map.of(
                                "k", k,
                                "likely", rate.inARow(k),
                                "low", rate.inARowLow(k),
                                "high", rate.inARowHigh(k)))
                        .toList());
        required.ifPresent(share -> rate.moreToDecide(share).ifPresent(more -> out.put("moreToDecide", more)));
        return out;
    }

    private static Map<String, Object> times(Quantiles times) {
        Map<String, Object> out = new LinkedHashMap<>();
        times.at(0.5).ifPresent(time -> out.put("p50", time));
        times.at(0.95).ifPresent(time -> out.put("p95", time));
        times.at(0.99).ifPresent(time -> out.put("p99", time));
        return out;
    }
}
