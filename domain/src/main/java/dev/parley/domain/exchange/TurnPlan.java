package dev.parley.domain.exchange;

import java.time.Duration;
import java.util.Optional;

/**
 * What the visitor does in a turn, and how long its answer is waited for.
 *
 * @param words what is said; on a click the text of the button
 * @param postback what the vendor wants to be told when the button is clicked, where one is and it wants that
 * @param atLeast how many messages of the bot the answer has at least, 1 or more; each of them is awaited with patience,
 *     and only then with quiet
 * @param all whether these are all that is expected, so that the turn is over with the last of them, where they name what
 *     they answer and the reply window does not let them settle; a message that comes nevertheless is told with a later
 *     turn
 * @param look whether the conversation is looked at behind the answer, whatever the guard goes by
 * @param patience how long each of these may take, where that is longer than the reply window's patience
 */
public record TurnPlan(
        String words, Optional<String> postback, int atLeast, boolean all, boolean look, Optional<Duration> patience) {
    /** Checks the number. */
    public TurnPlan {
        if (atLeast < 1) {
            throw new IllegalArgumentException("an answer has at least 1 message, not " + atLeast);
        }
    }

    /** Says something, and takes any answer. */
    public static TurnPlan saying(String words) {
        return new TurnPlan(words, Optional.empty(), 1, false, false, Optional.empty());
    }

    /** The same as a click. */
    public TurnPlan clicking(Optional<String> told) {
        return new TurnPlan(words, told, atLeast, all, look, patience);
    }

    /** The same, where the answer has so many messages at least, or in all, and is looked behind or not. */
    public TurnPlan expecting(int messages, boolean noMore, boolean lookBehind) {
        return new TurnPlan(words, postback, messages, noMore, lookBehind, patience);
    }

    /** The same, where each of them may take so long, if the reply window allows less. */
    public TurnPlan within(Duration longest) {
        return new TurnPlan(words, postback, atLeast, all, look, Optional.of(longest));
    }

    /** The reply window of this turn. */
    ReplyWindow window(ReplyWindow standard) {
        return patience.filter(longer -> longer.compareTo(standard.patience()) > 0)
                .map(standard::patient)
                .orElse(standard);
    }
}
