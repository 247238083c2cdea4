package dev.parley.domain.scenario;

import dev.parley.domain.scenario.Step.BotReplies;
import dev.parley.domain.scenario.Step.Rest;
import dev.parley.domain.scenario.Step.Softly;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the steps behind a line expect of its answer, so that it is known how long to wait for it.
 *
 * @param messages how many messages are expected, at least 1
 * @param longest the longest time that one of them may take, where that is said
 * @param all whether each message of the answer is expected there, so that behind the last of them nothing is waited for;
 *     false where more may come ({@code ignoring the rest}), where they are counted, and where the scenario goes by what
 *     the answer has brought about: its words ({@code when}, {@code optionally}, {@code repeat}), the state, the context,
 *     a ticket, the end
 * @param look whether the scenario needs to know how the conversation stands behind it: the context, where that must
 *     always keep to a bound, and the state, where a later move is expected of it
 */
public record Foresight(int messages, Optional<Duration> longest, boolean all, boolean look) {

    /**
     * Looks ahead.
     *
     * @param ahead the steps that may follow the line
     */
    public static Foresight of(Ahead ahead, Scenario scenario) {
        List<BotReplies> expected = expected(ahead.next());
        int replies = replies(expected);
        int told = expected.stream()
                .flatMap(step -> step.messages().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        Optional<Duration> longest = expected.stream()
                .flatMap(step -> step.replies().stream())
                .flatMap(reply -> reply.checks().stream())
                .flatMap(check ->
                        check instanceof MessageCheck.Within within ? Stream.of(within.limit()) : Stream.empty())
                .reduce((a, b) -> a.compareTo(b) < 0 ? b : a);
        boolean look = scenario.always().stream().anyMatch(Always.ContextBelow.class::isInstance)
                || ahead.all().stream().flatMap(Step::withAllInside).anyMatch(Step.Moves.class::isInstance);
        return new Foresight(Math.max(1, Math.max(replies, told)), longest, isAll(ahead, scenario, replies), look);
    }

    private static boolean isAll(Ahead ahead, Scenario scenario, int replies) {
        List<Step> before = beforeTheNextLine(ahead.all());
        return replies > 0
                && !ahead.again()
                && replies == replies(expected(ahead.all()))
                && before.stream().noneMatch(Foresight::needsAllThatCame)
                && flat(ahead.all())
                        .skip(before.size())
                        .findFirst()
                        .map(Foresight::speaksAnyway)
                        .orElse(scenario.ends().isEmpty());
    }

    private static List<BotReplies> expected(List<Step> steps) {
        return beforeTheNextLine(steps).stream()
                .filter(BotReplies.class::isInstance)
                .map(BotReplies.class::cast)
                .toList();
    }

    private static int replies(List<BotReplies> expected) {
        return expected.stream().mapToInt(step -> step.replies().size()).sum();
    }

    private static List<Step> beforeTheNextLine(List<Step> steps) {
        return flat(steps).takeWhile(step -> !speaks(step)).toList();
    }

    private static Stream<Step> flat(List<Step> steps) {
        return steps.stream().flatMap(step -> step instanceof Softly softly ? flat(softly.steps()) : Stream.of(step));
    }

    private static boolean needsAllThatCame(Step step) {
        return switch (step) {
            case BotReplies replies ->
                replies.rest() == Rest.IGNORED || replies.messages().isPresent();
            case Step.StateIs s -> true;
            case Step.ContextHolds c -> true;
            case Step.ContextBelow c -> true;
            case Step.TicketExists t -> true;
            case Step.Silence s -> false;
            case Step.Moves m -> false;
            case Softly s -> false;
            case Step.Says s -> false;
            case Step.Clicks c -> false;
            case Step.Optionally o -> false;
            case Step.When w -> false;
            case Step.Repeats r -> false;
        };
    }

    private static boolean speaksAnyway(Step step) {
        return step instanceof Step.Says || step instanceof Step.Clicks;
    }

    /** Whether the visitor speaks in that step, or may. */
    private static boolean speaks(Step step) {
        return switch (step) {
            case Step.Says s -> true;
            case Step.Clicks c -> true;
            case Step.Optionally o -> true;
            case Step.When w -> true;
            case Step.Repeats r -> true;
            case Step.BotReplies b -> false;
            case Step.Silence s -> false;
            case Step.StateIs s -> false;
            case Step.Moves m -> false;
            case Step.ContextHolds c -> false;
            case Step.ContextBelow c -> false;
            case Step.TicketExists t -> false;
            case Step.Softly s -> false;
        };
    }
}
