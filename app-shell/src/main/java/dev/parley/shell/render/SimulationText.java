package dev.parley.shell.render;

import java.util.Map;
import java.util.stream.Collectors;

/** A simulation as people read it: turn by turn, then the verdict with its evidence, then the audit. */
public final class SimulationText implements TextForm<SimulationView> {
    private static final TurnText TURN = TurnText.brief();
    private final boolean turnsShown;

    private SimulationText(boolean turnsShown) {
        this.turnsShown = turnsShown;
    }

    /** With all its turns. */
    public static SimulationText whole() {
        return new SimulationText(false);
    }

    /** Without its turns, which were shown as they happened. */
    public static SimulationText verdict() {
        return new SimulationText(true);
    }

    /** Writes one turn as it happens. */
    public static void turn(TurnView turn, Screen screen) {
        TURN.write(turn, screen);
        screen.line("");
    }

    @Override
    public void write(SimulationView it, Screen screen) {
        if (!turnsShown) {
            it.turns().forEach(turn -> turn(turn, screen));
        }
        TurnText.labelled("verdict", screen, Span.of(it.resolved() ? Style.GREEN : Style.YELLOW, it.resolution()));
        it.evidence().forEach(line -> TurnText.labelled("", screen, Span.plain(line)));
        TurnText.labelled("course", screen, Span.plain(course(it)));
        TurnText.labelled("closing", screen, Span.plain(closing(it)));
        if (!it.calls().isEmpty()) {
            TurnText.labelled("calls", screen, Span.plain(calls(it.calls())));
        }
        screen.line("");
        new AuditTable().write(it.audit(), screen);
    }

    private static String course(SimulationView it) {
        long said = it.turns().stream()
                .filter(turn -> !turn.outcome().equals("not-said"))
                .count();
        return it.problem()
                .map(problem -> it.completion() + ": " + problem)
                .orElse("%s, %d of %d lines"
                        .formatted(it.completion(), said, it.turns().size()));
    }

    private static String closing(SimulationView it) {
        return it.closing().equals("never-opened")
                ? "there was nothing to close"
                : it.closing() + ", conversation " + it.conversation() + " with " + it.bot() + " at " + it.tenant();
    }

    private static String calls(Map<String, Long> calls) {
        long total = calls.values().stream().mapToLong(Long::longValue).sum();
        return total + ": "
                + calls.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
