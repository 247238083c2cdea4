package dev.parley.shell.scenariofile;

import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.scenario.Condition;
import dev.parley.domain.scenario.JsonPath;
import dev.parley.domain.scenario.Place;
import dev.parley.domain.scenario.Reply;
import dev.parley.domain.scenario.Step;
import dev.parley.domain.scenario.Step.Rest;
import dev.parley.domain.scenario.Template;
import dev.parley.domain.scenario.TextMatcher;
import dev.parley.domain.scenario.TextMatcher.Anything;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads steps. Each is a mapping with one word that says what it is, and perhaps others that belong to it. */
final class StepReader {
    private static final Pattern MOVES =
            Pattern.compile("\\s*([A-Za-z-]+)\\s*->\\s*([A-Za-z-]+)\\s+within\\s+(\\S+)\\s*");
    private static final int ROUNDS = 10;

    /** What a step is, and the words that may stand beside it. */
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("says", List.of()),
            Map.entry("clicks", List.of()),
            Map.entry("bot", List.of("anyOrder", "messages", "ignoring the rest")),
            Map.entry("messages", List.of("bot", "ignoring the rest", "anyOrder")),
            Map.entry("silence for", List.of()),
            Map.entry("state is", List.of()),
            Map.entry("moves", List.of()),
            Map.entry("context", List.of()),
            Map.entry("context below", List.of()),
            Map.entry("optional", List.of()),
            Map.entry("when", List.of("then", "else")),
            Map.entry("repeat", List.of("until", "at most")),
            Map.entry("softly", List.of()),
            Map.entry("use", List.of()));

    private final String file;
    private final MatcherReader matchers;
    private final ReplyReader replies;
    private final Fragments fragments;
    private final Faults faults;

    StepReader(String file, Fragments fragments, Faults faults) {
        this.file = file;
        this.fragments = fragments;
        this.faults = faults;
        matchers = new MatcherReader(faults);
        replies = new ReplyReader(file, matchers, faults);
    }

    ReplyReader replies() {
        return replies;
    }

    List<Step> read(YamlNode list) {
        return list.items().stream().flatMap(this::step).toList();
    }

    private Stream<Step> step(YamlNode node) {
        Place place = node.place(file);
        if (!node.isMapping()) {
            return Stream.of(
                    node.text().equals("ticket exists")
                            ? new Step.TicketExists(place)
                            : new Step.BotReplies(List.of(), false, Rest.IGNORED, Optional.empty(), place));
        }
        Optional<String> word = word(node);
        if (word.isEmpty()) {
            return Stream.empty();
        }
        YamlNode value = node.at(word.get());
        return switch (word.get()) {
            case "says" -> Stream.of(new Step.Says(new Template(value.text()), place));
            case "clicks" -> Stream.of(new Step.Clicks(new Template(value.text()), place));
            case "bot", "messages" -> Stream.of(bot(node, place));
            case "silence for" -> replies.time(value).stream().map(time -> new Step.Silence(time, place));
            case "state is" -> state(value, value.text()).stream().map(state -> new Step.StateIs(state, place));
            case "moves" -> moves(value, place).stream();
            case "context" -> context(value, place).stream();
            case "context below" -> size(value).stream().map(bytes -> new Step.ContextBelow(bytes, place));
            case "optional" -> Stream.of(new Step.Optionally(read(value), place));
            case "when" -> when(node, value, place).stream();
            case "repeat" -> repeat(node, value, place).stream();
            case "softly" -> Stream.of(new Step.Softly(read(value), place));
            case "use" -> fragments.steps(value, this).stream();
            default -> Stream.empty();
        };
    }

    /** The one word that says what the step is. */
    private Optional<String> word(YamlNode node) {
        List<String> all = List.copyOf(node.members().keySet());
        Optional<String> word = all.stream()
                .filter(WORDS::containsKey)
                .filter(candidate -> !(candidate.equals("messages") && node.has("bot")))
                .findFirst();
        if (word.isEmpty()) {
            faults.add(node, "this step says nothing of what it is; it needs one of: says, bot, clicks, …");
            return word;
        }
        all.stream()
                .filter(other -> !other.equals(word.get())
                        && !WORDS.getOrDefault(word.get(), List.of()).contains(other))
                .findFirst()
                .ifPresent(other -> faults.add(
                        node.key(other),
                        "'%s' does not belong to '%s'; begin another step with '- %s'"
                                .formatted(other, word.get(), other)));
        return word;
    }

    private Step bot(YamlNode node, Place place) {
        List<Reply> expected = node.get("bot").stream()
                .flatMap(value -> value.each().stream())
                .map(replies::read)
                .toList();
        boolean counted = node.has("messages");
        boolean ignored = flag(node, "ignoring the rest") || (counted && expected.isEmpty());
        return new Step.BotReplies(
                expected,
                flag(node, "anyOrder"),
                ignored ? Rest.IGNORED : Rest.UNEXPECTED,
                node.get("messages").map(value -> value.value().intValue()),
                place);
    }

    private static boolean flag(YamlNode node, String word) {
        return node.get(word).map(value -> value.value().booleanValue(false)).orElse(false);
    }

    private Optional<Step> moves(YamlNode value, Place place) {
        Matcher moves = MOVES.matcher(value.text());
        if (!moves.matches()) {
            faults.add(value, "write for example: Active -> Queued within 5s");
            return Optional.empty();
        }
        Optional<ConversationState> from = state(value, moves.group(1));
        Optional<ConversationState> to = state(value, moves.group(2));
        Optional<Duration> within = tried(value, () -> Amounts.time(moves.group(3)));
        return from.isEmpty() || to.isEmpty() || within.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step.Moves(from.get(), to.get(), within.get(), place));
    }

    private Optional<Step> context(YamlNode value, Place place) {
        TextMatcher matcher = matchers.among(value).orElseGet(Anything::new);
        Optional<JsonPath> path = replies.path(value);
        return path.map(
                there -> new Step.ContextHolds(there, matcher, value.get("as").map(YamlNode::text), place));
    }

    private Optional<Step> when(YamlNode node, YamlNode value, Place place) {
        if (!node.has("then")) {
            faults.add(node, "'when' needs 'then': what is done when it is true");
            return Optional.empty();
        }
        List<Step> then = read(node.at("then"));
        List<Step> otherwise = node.get("else").map(this::read).orElse(List.of());
        return condition(value).map(condition -> new Step.When(condition, then, otherwise, place));
    }

    private Optional<Step> repeat(YamlNode node, YamlNode value, Place place) {
        if (!node.has("until")) {
            faults.add(node, "'repeat' needs 'until': when it ends");
            return Optional.empty();
        }
        int atMost = node.get("at most").map(most -> most.value().intValue()).orElse(ROUNDS);
        List<Step> steps = read(value);
        return condition(node.at("until")).map(until -> new Step.Repeats(steps, until, atMost, place));
    }

    private Optional<Condition> condition(YamlNode node) {
        if (node.has("bot said")) {
            return Optional.of(new Condition.BotSaid(matchers.read(node.at("bot said"))));
        }
        if (node.has("offered")) {
            return Optional.of(new Condition.Offered(matchers.read(node.at("offered"))));
        }
        if (node.has("state is")) {
            YamlNode value = node.at("state is");
            return state(value, value.text()).map(Condition.InState::new);
        }
        if (node.has("variable")) {
            return Optional.of(new Condition.Holds(
                    node.at("variable").text(), matchers.among(node).orElseGet(Anything::new)));
        }
        if (node.has("notTrue")) {
            return condition(node.at("notTrue")).map(Condition.Not::new);
        }
        faults.add(node, "a condition is one of: bot said, offered, state is, variable, notTrue");
        return Optional.empty();
    }

    private Optional<ConversationState> state(YamlNode node, String word) {
        return tried(node, () -> Words.state(word));
    }

    private Optional<Integer> size(YamlNode node) {
        return tried(node, () -> Amounts.size(node.text()));
    }

    private <T> Optional<T> tried(YamlNode node, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (IllegalArgumentException e) {
            faults.add(node, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
