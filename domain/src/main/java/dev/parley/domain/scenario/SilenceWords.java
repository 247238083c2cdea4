package dev.parley.domain.scenario;

import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnOutcome;
import java.util.Optional;

/** Why there is no answer of the bot, in words for people. */
final class SilenceWords {
    private SilenceWords() {}

    static String of(Optional<Turn> turn) {
        return turn.map(Turn::outcome)
                .map(outcome -> switch (outcome) {
                    case TurnOutcome.Silent silent -> "nothing within " + MessageWords.seconds(silent.patience());
                    case TurnOutcome.AnsweredByOthers a -> "only what an agent or the platform said";
                    case TurnOutcome.Replied r -> "no message";
                    case TurnOutcome.Refused r -> "nothing, because the line was not sent";
                    case TurnOutcome.Failed f -> "nothing, because sending or waiting failed";
                    case TurnOutcome.Interrupted i -> "nothing, because it was interrupted";
                    case TurnOutcome.NotSaid n -> "nothing, because the line was not said";
                })
                .orElse("nothing, because nothing was said yet");
    }
}
