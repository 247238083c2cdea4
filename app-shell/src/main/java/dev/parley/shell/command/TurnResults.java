package dev.parley.shell.command;

import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.shell.render.Shown;
import dev.parley.shell.render.TurnText;
import dev.parley.shell.render.TurnView;
import java.util.Optional;

/** How a command ends that took one turn. */
final class TurnResults {
    private TurnResults() {}

    static CommandResult of(Turn turn, ContextData before, ContextBudget budget) {
        CommandResult shown =
                CommandResult.of(Shown.one(TurnView.of(turn, Optional.of(before), budget), TurnText.full()));
        return switch (turn.outcome()) {
            case TurnOutcome.Replied r -> shown;
            case TurnOutcome.AnsweredByOthers a -> shown;
            case TurnOutcome.Silent s -> shown.endingWith(ExitCode.NEGATIVE);
            case TurnOutcome.Refused refused -> throw ContactFailures.of(refused.refusal());
            case TurnOutcome.Failed failed -> failed(turn, shown, ContactFailures.of(failed.fault()));
            case TurnOutcome.Interrupted i -> shown.endingWith(ExitCode.INTERRUPTED);
            case TurnOutcome.NotSaid n -> shown.endingWith(ExitCode.INTERRUPTED);
        };
    }

    /** What had arrived before it failed is not withheld. */
    private static CommandResult failed(Turn turn, CommandResult shown, CommandFailure failure) {
        if (turn.replies().isEmpty()
                && turn.others().isEmpty()
                && turn.earlier().isEmpty()) {
            throw failure;
        }
        return shown.failing(failure);
    }
}
