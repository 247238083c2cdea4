package dev.parley.shell.report;

import dev.parley.domain.campaign.CampaignResult;
import dev.parley.domain.campaign.CampaignSummary;
import dev.parley.domain.campaign.CaseResult;
import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.conversation.Attachment;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.resolution.Evidence;
import dev.parley.domain.scenario.Check;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.domain.scenario.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What the page shows, as compact JSON: only what is looked at, and nothing twice. */
final class HtmlData {
    private static final JsonMapper JSON = JsonMapper.shared();

    private HtmlData() {}

    /** JSON that may stand in a script element: it cannot end one, and nothing in it is a tag. */
    static String of(CampaignResult result) {
        return JSON.writeValueAsString(run(result))
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static Map<String, Object> run(CampaignResult result) {
        CampaignSummary summary = CampaignSummary.of(result);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("run", result.setup().run().value());
        out.put("name", result.setup().name());
        out.put("tenant", result.setup().tenant());
        out.put("began", result.setup().began().toString());
        out.put("seed", result.setup().seed());
        out.put("ending", result.ending().word());
        result.took().ifPresent(took -> out.put("tookMs", took.toMillis()));
        summary.callsPerTurn().ifPresent(calls -> out.put("callsPerTurn", Math.round(calls * 100) / 100.0));
        out.put("turns", summary.turns());
        Map<String, Integer> verdicts = new LinkedHashMap<>();
        Stream.of(Verdict.values()).forEach(verdict -> verdicts.put(verdict.word(), summary.count(verdict)));
        out.put("verdicts", verdicts);
        out.put("outcomes", summary.outcomes());
        out.put("botMs", millis(summary.botTime().sorted()));
        out.put("seenMs", millis(summary.detectionDelay().sorted()));
        out.put(
                "scenarios",
                summary.scenarios().entrySet().stream()
                        .map(entry -> Map.of(
                                "name", entry.getKey(),
                                "passed", entry.getValue().passed(),
                                "total", entry.getValue().total(),
                                "low", entry.getValue().low(),
                                "high", entry.getValue().high(),
                                "row",
                                        entry.getValue()
                                                .inARow(Math.toIntExact(
                                                        entry.getValue().total()))))
                        .toList());
        out.put("cases", result.cases().stream().map(HtmlData::oneCase).toList());
        return out;
    }

    private static List<Long> millis(List<Duration> times) {
        return times.stream().map(Duration::toMillis).toList();
    }

    private static Map<String, Object> oneCase(CaseResult one) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("s", one.key().scenario());
        out.put("n", one.key().repetition());
        out.put("v", one.verdict().word());
        out.put("tags", List.copyOf(one.last().scenario().tags()));
        out.put("again", again(one));
        out.put("a", one.attempts().stream().map(HtmlData::attempt).toList());
        return out;
    }

    /** The line that runs this one again. */
    private static String again(CaseResult one) {
        String source = one.key().source();
        return source.isEmpty()
                ? "parley simulate"
                : "parley simulate %s --only %s --bot %s"
                        .formatted(
                                quoted(source),
                                quoted(one.key().scenario()),
                                one.last().scenario().bot());
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private static Map<String, Object> attempt(SimulationResult it) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", it.conversation().value());
        out.put("v", it.verdict().word());
        out.put("bot", it.scenario().bot().value());
        out.put("who", it.scenario().visitor());
        out.put("at", it.began().toString());
        out.put("ms", it.took().toMillis());
        out.put("seed", Long.toString(it.seed()));
        out.put("end", it.resolution().word());
        out.put(
                "why",
                it.resolution().evidence().stream()
                        .limit(3)
                        .map(Evidence::toString)
                        .toList());
        out.put("f", it.failures().stream().map(HtmlData::check).toList());
        List<Map<String, Object>> turns = new ArrayList<>();
        String state = "active";
        for (Turn turn : it.turns()) {
            String after =
                    turn.after().map(seen -> seen.conversation().state().word()).orElse(state);
            turns.add(turn(turn, state.equals(after) ? Optional.empty() : Optional.of(state + " → " + after)));
            state = after;
        }
        out.put("t", turns);
        return out;
    }

    private static Map<String, Object> check(Check check) {
        return Map.of(
                "p", check.place().toString(),
                "t", check.turn(),
                "r", check.rule(),
                "e", check.expected(),
                "s", check.seen());
    }

    private static Map<String, Object> turn(Turn turn, Optional<String> moved) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("n", turn.number());
        out.put("q", turn.said());
        out.put("o", turn.outcome().word());
        List<Map<String, Object>> messages = Stream.of(turn.earlier(), turn.replies(), turn.others())
                .flatMap(List::stream)
                .map(HtmlData::message)
                .toList();
        if (!messages.isEmpty()) {
            out.put("m", messages);
        }
        turn.timing().botTime().ifPresent(time -> out.put("b", time.toMillis()));
        turn.timing().detectionDelay().ifPresent(time -> out.put("d", time.toMillis()));
        if (turn.timing().looks() > 0) {
            out.put("l", turn.timing().looks());
        }
        turn.after().ifPresent(after -> out.put("c", after.context().bytes()));
        out.put("cm", ContextBudget.STANDARD.limitBytes());
        moved.ifPresent(move -> out.put("mv", move));
        return out;
    }

    private static Map<String, Object> message(Message message) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("x", message.text());
        if (!(message.author() instanceof Author.Bot)) {
            out.put("w", message.author().word());
        }
        if (!message.quickReplies().isEmpty()) {
            out.put(
                    "k",
                    message.quickReplies().stream().map(button -> button.text()).toList());
        }
        if (!message.attachments().isEmpty()) {
            out.put(
                    "at",
                    message.attachments().stream().map(HtmlData::attachment).toList());
        }
        return out;
    }

    private static Map<String, Object> attachment(Attachment attachment) {
        return switch (attachment) {
            case Attachment.Card card ->
                Map.of(
                        "card", card.title(),
                        "text", card.text(),
                        "k",
                                card.buttons().stream()
                                        .map(button -> button.text())
                                        .toList());
            case Attachment.Media media -> Map.of("media", media.kind(), "url", media.url());
        };
    }
}
