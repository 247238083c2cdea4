package dev.parley.domain.campaign;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonBoolean;
import dev.parley.domain.JsonValue.JsonNull;
import dev.parley.domain.JsonValue.JsonNumber;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.campaign.TurnDifference.Buttons;
import dev.parley.domain.campaign.TurnDifference.ContextKeys;
import dev.parley.domain.campaign.TurnDifference.Line;
import dev.parley.domain.campaign.TurnDifference.Outcome;
import dev.parley.domain.campaign.TurnDifference.State;
import dev.parley.domain.campaign.TurnDifference.Time;
import dev.parley.domain.campaign.TurnDifference.Words;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.QuickReply;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.scenario.SimulationResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Holds one turn against the same turn of another conversation. Pure. */
final class TurnComparison {
    private static final Pattern FIGURES = Pattern.compile("\\d+");
    private static final int SLOWER = 2;
    private static final Duration NOTICEABLE = Duration.ofMillis(250);

    private TurnComparison() {}

    /** The turns that were taken. */
    static List<Turn> taken(SimulationResult result) {
        return result.turns().stream()
                .filter(turn -> !(turn.outcome() instanceof TurnOutcome.NotSaid))
                .toList();
    }

    /** In what they differ; where one of them is not there, in that alone. */
    static List<TurnDifference> differences(Optional<Turn> one, Optional<Turn> other) {
        return one.isPresent() && other.isPresent()
                ? differences(one.get(), other.get())
                : List.of(new Outcome(outcome(one), outcome(other)));
    }

    private static String outcome(Optional<Turn> turn) {
        return turn.map(there -> there.outcome().word()).orElse(Outcome.NOT_THERE);
    }

    private static List<TurnDifference> differences(Turn one, Turn other) {
        if (!one.said().equals(other.said())) {
            return List.of(new Line(one.said(), other.said()));
        }
        List<TurnDifference> found = new ArrayList<>();
        if (!one.outcome().word().equals(other.outcome().word())) {
            found.add(new Outcome(one.outcome().word(), other.outcome().word()));
        }
        words(texts(one), texts(other)).ifPresent(found::add);
        if (!buttons(one).equals(buttons(other))) {
            found.add(new Buttons(buttons(one), buttons(other)));
        }
        if (!state(one).equals(state(other))) {
            found.add(new State(state(one), state(other)));
        }
        keys(keys(one), keys(other)).ifPresent(found::add);
        time(one, other).ifPresent(found::add);
        return found;
    }

    private static Optional<TurnDifference> words(List<String> one, List<String> other) {
        return one.equals(other)
                ? Optional.empty()
                : Optional.of(new Words(one, other, withoutFigures(one).equals(withoutFigures(other))));
    }

    private static List<String> withoutFigures(List<String> texts) {
        return texts.stream().map(text -> FIGURES.matcher(text).replaceAll("0")).toList();
    }

    private static List<String> texts(Turn turn) {
        return turn.replies().stream().map(Message::text).map(String::strip).toList();
    }

    private static List<String> buttons(Turn turn) {
        return turn.replies().stream()
                .flatMap(message -> message.buttons().stream())
                .map(QuickReply::text)
                .toList();
    }

    private static String state(Turn turn) {
        return turn.after().map(seen -> seen.conversation().state().word()).orElse("");
    }

    private static Optional<TurnDifference> keys(SortedSet<String> one, SortedSet<String> other) {
        if (one.equals(other)) {
            return Optional.empty();
        }
        SortedSet<String> onlyOne = new TreeSet<>(one);
        onlyOne.removeAll(other);
        SortedSet<String> onlyOther = new TreeSet<>(other);
        onlyOther.removeAll(one);
        return Optional.of(new ContextKeys(onlyOne, onlyOther));
    }

    private static SortedSet<String> keys(Turn turn) {
        SortedSet<String> keys = new TreeSet<>();
        turn.after().ifPresent(seen -> collect(seen.context().root(), "", keys));
        return keys;
    }

    private static void collect(JsonValue value, String path, SortedSet<String> keys) {
        switch (value) {
            case JsonObject object ->
                object.members().forEach((name, member) -> {
                    String below = path.isEmpty() ? name : path + "." + name;
                    keys.add(below);
                    collect(member, below, keys);
                });
            case JsonArray array -> array.items().forEach(item -> collect(item, path + "[]", keys));
            case JsonString s -> {}
            case JsonNumber n -> {}
            case JsonBoolean b -> {}
            case JsonNull n -> {}
        }
    }

    private static Optional<TurnDifference> time(Turn one, Turn other) {
        return one.timing().botTime().flatMap(a -> other.timing().botTime().flatMap(b -> time(a, b)));
    }

    private static Optional<TurnDifference> time(Duration one, Duration other) {
        Duration shorter = one.compareTo(other) < 0 ? one : other;
        Duration longer = one.compareTo(other) < 0 ? other : one;
        boolean noticed = longer.compareTo(shorter.multipliedBy(SLOWER)) >= 0
                && longer.minus(shorter).compareTo(NOTICEABLE) >= 0;
        return noticed
                ? Optional.of(new Time(one, other, (double) other.toNanos() / Math.max(1, one.toNanos())))
                : Optional.empty();
    }
}
