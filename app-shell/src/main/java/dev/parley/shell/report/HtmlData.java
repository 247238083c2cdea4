package dev.parley.shell.report;

import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.CampaignSummary;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.campaign.PassRate;
import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.scenario.Verdict;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What the page shows of a run, as compact JSON: only what is looked at, and nothing twice. */
final class HtmlData {
    private static final JsonMapper JSON = JsonMapper.shared();

    private HtmlData() {}

    /** JSON that may stand in a script element: it cannot end one, and nothing in it is a tag. */
    static String of(CampaignResult result, RunAgain again) {
        return JSON.writeValueAsString(run(result, again))
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static Map<String, Object> run(CampaignResult result, RunAgain again) {
        CampaignSummary summary = CampaignSummary.of(result);
        Optional<Double> required = result.setup().requiredRate();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("run", result.setup().run().value());
        out.put("name", result.setup().name());
        out.put("tenant", result.setup().tenant());
        out.put("began", result.setup().began().toString());
        out.put("seed", Long.toString(result.setup().seed()));
        out.put("ending", result.ending().word());
        result.took().ifPresent(took -> out.put("tookMs", took.toMillis()));
        summary.callsPerTurn().ifPresent(calls -> out.put("callsPerTurn", Math.round(calls * 100) / 100.0));
        out.put("turns", summary.turns());
        out.put(
                "contextLimit",
                result.setup().contextBudget().orElse(ContextBudget.STANDARD).limitBytes());
        Map<String, Integer> verdicts = new LinkedHashMap<>();
        Stream.of(Verdict.values()).forEach(verdict -> verdicts.put(verdict.word(), summary.count(verdict)));
        out.put("verdicts", verdicts);
        out.put("outcomes", summary.outcomes());
        out.put("botMs", millis(summary.botTime().sorted()));
        out.put("seenMs", millis(summary.detectionDelay().sorted()));
        required.ifPresent(share -> out.put("required", share));
        out.put(
                "scenarios",
                summary.scenarios().entrySet().stream()
                        .map(entry -> scenario(entry.getKey(), entry.getValue(), required))
                        .toList());
        out.put(
                "cases",
                result.cases().stream().map(one -> oneCase(one, again.of(one))).toList());
        return out;
    }

    private static List<Long> millis(List<Duration> times) {
        return times.stream().map(Duration::toMillis).toList();
    }

    private static Map<String, Object> scenario(String name, PassRate rate, Optional<Double> required) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("name", name);
        out.put("passed", rate.passed());
        out.put("total", rate.total());
        out.put("low", rate.low());
        out.put("high", rate.high());
        out.put(
                "hat",
                rate.lengths().stream().map(k -> List.of(k, rate.inARow(k))).toList());
        required.ifPresent(share -> rate.moreToDecide(share).ifPresent(more -> out.put("more", more)));
        return out;
    }

    private static Map<String, Object> oneCase(CaseResult one, RunAgain.Again again) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("s", one.key().scenario());
        out.put("n", one.key().repetition());
        out.put("v", one.verdict().word());
        if (!one.key().source().isEmpty()) {
            out.put("src", one.key().source());
        }
        out.put("tags", List.copyOf(one.last().scenario().tags()));
        switch (again) {
            case RunAgain.Again.Line line -> out.put("again", line.words());
            case RunAgain.Again.Impossible impossible -> out.put("notAgain", impossible.words());
        }
        out.put("a", one.attempts().stream().map(HtmlChat::of).toList());
        return out;
    }
}
