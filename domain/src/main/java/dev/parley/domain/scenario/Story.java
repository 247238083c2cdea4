package dev.parley.domain.scenario;

import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.QuickReply;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnOutcome;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An execution told as a text: the whole conversation, the failing places marked, with what was expected, what was seen and
 * which rule decided. For reports, and for the error of a test. Pure.
 */
public final class Story {
    private static final String INDENT = "      ";

    private final SimulationResult result;
    private final StringBuilder text = new StringBuilder();

    private Story(SimulationResult result) {
        this.result = result;
    }

    /** Tells it; lines end with a line feed. */
    public static String of(SimulationResult result) {
        return new Story(result).told();
    }

    private String told() {
        line("%s: %s (%s), conversation %s with %s, seed %d"
                .formatted(
                        result.verdict().word(),
                        result.scenario().name(),
                        result.scenario().place(),
                        result.conversation(),
                        result.scenario().bot(),
                        result.seed()));
        checks(0);
        for (Turn turn : result.turns()) {
            turn(turn);
        }
        line("ended " + result.resolution().word()
                + result.resolution().evidence().stream()
                        .findFirst()
                        .map(evidence -> ": " + evidence)
                        .orElse("")
                + "; " + completion());
        return text.toString();
    }

    private void turn(Turn turn) {
        line("%3d   %s: %s".formatted(turn.number(), result.scenario().visitor(), turn.said()));
        turn.earlier().forEach(message -> said("late, " + message.author().word(), message));
        for (Message reply : turn.replies()) {
            said(result.scenario().bot().value(), reply);
        }
        turn.others().forEach(message -> said(message.author().word(), message));
        if (!(turn.outcome() instanceof TurnOutcome.Replied)) {
            line(INDENT + "(" + turn.outcome().word() + ")");
        }
        turn.timing()
                .botTime()
                .ifPresent(time -> line(INDENT + "(the bot took " + MessageWords.seconds(time)
                        + turn.after()
                                .map(after ->
                                        ", " + after.conversation().state().word())
                                .orElse("")
                        + ")"));
        checks(turn.number());
    }

    private void said(String who, Message message) {
        List<QuickReply> buttons = message.buttons();
        line(INDENT + who + ": " + message.text()
                + (buttons.isEmpty()
                        ? ""
                        : buttons.stream()
                                .map(button -> "[" + button.text() + "]")
                                .collect(Collectors.joining(" ", "  ", ""))));
    }

    private void checks(int turn) {
        result.failures().stream().filter(check -> check.turn() == turn).forEach(check -> {
            line(">>>   %s expected %s".formatted(check.place(), check.expected()));
            line(">>>   but saw %s  [%s%s]".formatted(check.seen(), check.rule(), check.soft() ? ", collected" : ""));
        });
    }

    private String completion() {
        return switch (result.completion()) {
            case Completion.AllSaid a -> "everything was said";
            case Completion.FellShort f -> "it was left there";
            case Completion.BrokenOff broken ->
                "it broke off: " + broken.fault().getClass().getSimpleName();
            case Completion.HeldBack h -> "Parley's guard did not go on";
            case Completion.Interrupted i -> "it was interrupted";
        };
    }

    private void line(String words) {
        text.append(words.stripTrailing()).append('\n');
    }
}
