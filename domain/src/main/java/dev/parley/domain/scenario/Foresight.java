package dev.parley.domain.scenario;

import dev.parley.domain.scenario.Step.BotReplies;
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
 */
record Foresight(int messages, Optional<Duration> longest) {

    /** @param behind the steps behind the line */
    static Foresight of(List<Step> behind) {
        List<BotReplies> expected = flat(behind)
                .takeWhile(step -> !speaks(step))
                .filter(BotReplies.class::isInstance)
                .map(BotReplies.class::cast)
                .toList();
        int replies = expected.stream().mapToInt(step -> step.replies().size()).sum();
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
        return new Foresight(Math.max(1, Math.max(replies, told)), longest);
    }

    private static Stream<Step> flat(List<Step> steps) {
        return steps.stream().flatMap(step -> step instanceof Softly softly ? flat(softly.steps()) : Stream.of(step));
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
