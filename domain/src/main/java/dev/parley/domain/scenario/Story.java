package dev.parley.domain.scenario;

import java.util.List;
import java.util.Optional;

/**
 * An execution told as a text: the whole conversation, the failing places marked, with what was expected, what was seen and
 * which rule decided. For reports, and for the error of a test. Without colours, and nothing that a bot says can steer a
 * terminal through it. Pure.
 */
public final class Story {
    private Story() {}

    /**
     * Tells an execution, also one that passed; lines end with a line feed.
     *
     * @param result is told as it is: redact it, or the text, before it leaves the machine
     */
    public static String of(SimulationResult result) {
        var lines = new StoryLines();
        lines.add("%s: %s (%s), conversation %s with %s, seed %d"
                .formatted(
                        result.verdict().word(),
                        result.scenario().name(),
                        result.scenario().place(),
                        result.conversation(),
                        result.scenario().bot(),
                        result.seed()));
        new StoryTurns(result, lines).tell();
        lines.add("ended " + result.resolution().word()
                + result.resolution().evidence().stream()
                        .findFirst()
                        .map(evidence -> ": " + evidence)
                        .orElse("")
                + "; " + StoryEnd.of(result.completion()));
        StoryEnd.of(result.closing()).ifPresent(lines::add);
        return lines.text();
    }

    /** How it came out and why, in one line: for lists, and for the first line of an error. */
    public static String headline(SimulationResult result) {
        String name =
                "%s: %s".formatted(result.verdict().word(), result.scenario().name());
        return why(result).map(why -> StoryLines.harmless(name + "; " + why)).orElse(name);
    }

    private static Optional<String> why(SimulationResult result) {
        List<Check> failures = result.failures();
        if (!failures.isEmpty()) {
            Check first = failures.getFirst();
            return Optional.of("%s expected %s, but saw %s [%s]%s"
                    .formatted(first.place(), first.expected(), first.seen(), first.rule(), more(failures)));
        }
        return switch (result.completion()) {
            case Completion.AllSaid a ->
                result.verdict() == Verdict.TIMEOUT ? Optional.of("the bot did not answer") : Optional.empty();
            case Completion.FellShort f -> Optional.empty();
            case Completion.BrokenOff broken -> Optional.of(StoryEnd.of(broken));
            case Completion.HeldBack held -> Optional.of(StoryEnd.of(held));
            case Completion.Interrupted interrupted -> Optional.of(StoryEnd.of(interrupted));
        };
    }

    private static String more(List<Check> failures) {
        int others = failures.size() - 1;
        return others == 0 ? "" : others == 1 ? ", and 1 more check failed" : ", and " + others + " more checks failed";
    }
}
