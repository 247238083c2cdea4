package dev.parley.domain.resolution;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.resolution.Resolution.Abandoned;
import dev.parley.domain.resolution.Resolution.BotSilent;
import dev.parley.domain.resolution.Resolution.Failed;
import dev.parley.domain.resolution.Resolution.HandedOver;
import dev.parley.domain.resolution.Resolution.Looped;
import dev.parley.domain.resolution.Resolution.ResolvedByBot;
import dev.parley.domain.resolution.Resolution.Unknown;
import dev.parley.domain.resolution.Resolution.Unresolved;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The rules in the order in which they decide; the last one always has something to say. */
final class Rules {
    static final List<Rule> ORDER = List.of(
            new Rule("broke-off", "did Parley have to give up?", Rules::brokeOff),
            new Rule("vendor-state", "is the vendor's state decisive?", Rules::vendorsState),
            new Rule("handover", "did a human being take over?", Rules::handover),
            new Rule("circle", "did the bot go in circles?", Rules::circle),
            new Rule("silence", "did the bot leave a message unanswered?", Rules::silence),
            new Rule("last-word", "what was the last word about it?", Rules::lastWord),
            new Rule("departure", "who left whom waiting?", Departure::judge),
            new Rule("left-open", "was something promised, not understood, wished for?", Rules::leftOpen),
            new Rule("bot-turn", "what does the bot's last turn come to?", BotsLastTurn::judge),
            new Rule("no-sign", "is it over?", Rules::noSign));

    private Rules() {}

    private static Optional<Resolution> brokeOff(Reading reading) {
        return reading.ending()
                .failure()
                .map(why -> new Failed(reading.evidence(new Evidence("broke-off", "it broke off: " + why))));
    }

    private static Optional<Resolution> vendorsState(Reading reading) {
        String word = StateWord.of(reading.ending().state());
        return reading.rules()
                .outcomeOf(word)
                .or(() -> decisive(reading))
                .flatMap(outcome -> Verdicts.of(
                        outcome,
                        reading.evidence(
                                new Evidence("vendor-state", "the vendor says " + word + StateWord.movedBy(reading)))));
    }

    private static Optional<String> decisive(Reading reading) {
        return switch (reading.ending().state()) {
            case ConversationState.Queued q -> Optional.of(new HandedOver(List.of()).word());
            case ConversationState.WithAgent w -> Optional.of(new HandedOver(List.of()).word());
            case ConversationState.Resolved r ->
                agentSpoke(reading).isPresent() || LastWord.isVisitorsProtest(reading)
                        ? Optional.empty()
                        : Optional.of(new ResolvedByBot(List.of()).word());
            case ConversationState.Active a -> Optional.empty();
            case ConversationState.Pending p -> Optional.empty();
            case ConversationState.Closed c -> Optional.empty();
            case ConversationState.Ended e -> Optional.empty();
            case ConversationState.Unrecognised u -> Optional.empty();
        };
    }

    private static Optional<Resolution> handover(Reading reading) {
        return agentSpoke(reading)
                .or(() -> reading.signs().stream()
                        .filter(sign -> sign.meaning() == Meaning.HANDED_OVER)
                        .filter(sign -> sign.author() instanceof Author.Platform)
                        .map(Sign::evidence)
                        .findFirst())
                .or(() -> reading.lastWord()
                        .filter(sign -> sign.meaning() == Meaning.HANDED_OVER)
                        .map(Sign::evidence))
                .map(evidence -> new HandedOver(reading.evidence(evidence)));
    }

    private static Optional<Evidence> agentSpoke(Reading reading) {
        return reading.ending().transcript().stream()
                .filter(message -> message.author() instanceof Author.Agent)
                .findFirst()
                .map(message -> new Evidence(
                        "agent-spoke",
                        "%s said: '%s'".formatted(message.author().word(), Sign.shortened(message.text()))));
    }

    private static Optional<Resolution> circle(Reading reading) {
        return Circles.last(reading)
                .filter(circle -> reading.lastWord()
                        .filter(sign -> endsCircle(sign.meaning()))
                        .filter(sign -> sign.message() > circle.message())
                        .isEmpty())
                .map(circle -> new Looped(reading.evidence(circle.evidence())));
    }

    /** It was solved after all, or the visitor had enough of it and said so. */
    private static boolean endsCircle(Meaning meaning) {
        return meaning == Meaning.SOLVED || meaning == Meaning.CONTENT || meaning == Meaning.GAVE_UP;
    }

    private static Optional<Resolution> silence(Reading reading) {
        return reading.ending()
                .silence()
                .map(silence -> new BotSilent(reading.evidence(new Evidence(
                        "bot-silent", "the bot left the last message unanswered for " + seconds(silence)))));
    }

    private static Optional<Resolution> lastWord(Reading reading) {
        return reading.lastWord().map(sign -> {
            List<Evidence> evidence = reading.evidence(sign.evidence());
            return switch (sign.meaning()) {
                case SOLVED, CONTENT -> new ResolvedByBot(evidence);
                case GAVE_UP, INACTIVE -> new Abandoned(evidence);
                case HANDED_OVER -> new HandedOver(evidence);
                case UNSOLVED, PROMISED, NOT_UNDERSTOOD, COURTESY -> new Unresolved(evidence);
            };
        });
    }

    /** A promise that nobody took back, a bot that understood nothing at the end, a wish for a human being that was not met. */
    private static Optional<Resolution> leftOpen(Reading reading) {
        int lastTurn = reading.utterances().size() - 1;
        while (lastTurn >= 0 && !reading.message(lastTurn).byBot()) {
            lastTurn--;
        }
        int spoken = lastTurn;
        return reading.signs().reversed().stream()
                .filter(sign -> sign.byVisitor() ? sign.rule().equals(Hearing.WANTS_AGENT) : isLeftOpen(sign, spoken))
                .findFirst()
                .map(sign -> sign.meaning() == Meaning.PROMISED
                        ? BotsLastTurn.statement(reading).orElseGet(() -> leftOpen(sign, reading))
                        : leftOpen(sign, reading));
    }

    private static Resolution leftOpen(Sign sign, Reading reading) {
        return new Unresolved(reading.evidence(sign.evidence()));
    }

    private static boolean isLeftOpen(Sign sign, int lastOfBot) {
        return sign.author() instanceof Author.Bot
                && (sign.meaning() == Meaning.PROMISED
                        || (sign.meaning() == Meaning.NOT_UNDERSTOOD && sign.message() == lastOfBot));
    }

    private static Optional<Resolution> noSign(Reading reading) {
        return Optional.of(
                switch (reading.ending().state()) {
                    case ConversationState.Active a -> open(reading);
                    case ConversationState.Pending p -> open(reading);
                    case ConversationState.Queued q -> open(reading);
                    case ConversationState.WithAgent w -> open(reading);
                    case ConversationState.Resolved r -> over(reading);
                    case ConversationState.Closed c -> over(reading);
                    case ConversationState.Ended e -> over(reading);
                    case ConversationState.Unrecognised u -> over(reading);
                });
    }

    private static Resolution open(Reading reading) {
        return new Unresolved(reading.evidence(new Evidence("no-sign", "no sign of a solution")));
    }

    private static Resolution over(Reading reading) {
        return new Unknown(
                reading.evidence(new Evidence("cannot-tell", "nobody said whether it was solved, and no state tells")));
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }
}
