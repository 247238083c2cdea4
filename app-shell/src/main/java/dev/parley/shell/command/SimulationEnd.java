package dev.parley.shell.command;

import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.scenario.Closing;
import dev.parley.domain.scenario.Completion;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.shell.render.FaultWords;
import dev.parley.shell.render.Shown;

/** How a process ends behind a simulation: a silent bot first, then what kept it from the end, then what stayed open. */
final class SimulationEnd {
    private SimulationEnd() {}

    static CommandResult of(SimulationResult result, Shown shown) {
        CommandResult done = CommandResult.of(shown);
        return switch (result.completion()) {
            case Completion.AllSaid all -> allSaid(result, done);
            case Completion.FellShort f -> done.endingWith(ExitCode.NEGATIVE);
            case Completion.BrokenOff broken -> done.failing(ContactFailures.of(broken.fault()));
            case Completion.HeldBack held -> done.failing(ContactFailures.of(held.refusal()));
            case Completion.Interrupted interrupted -> done.endingWith(ExitCode.INTERRUPTED);
        };
    }

    private static CommandResult allSaid(SimulationResult result, CommandResult done) {
        boolean silence = result.turns().stream().anyMatch(turn -> turn.outcome() instanceof TurnOutcome.Silent);
        if (silence) {
            return done.endingWith(ExitCode.NEGATIVE);
        }
        return switch (result.closing()) {
            case Closing.Closed c -> done;
            case Closing.NeverOpened n -> done;
            case Closing.LeftOpen open ->
                done.failing(leftOpen(result, FaultWords.of(open.fault()).what()));
            case Closing.NotFinished n -> done.failing(leftOpen(result, "interrupted"));
        };
    }

    private static CommandFailure leftOpen(SimulationResult result, String why) {
        return new CommandFailure(
                ExitCode.PARTLY,
                "everything was said, but conversation " + result.conversation() + " could not be closed: " + why,
                "Close it with 'parley conversation close " + result.conversation() + "'");
    }
}
