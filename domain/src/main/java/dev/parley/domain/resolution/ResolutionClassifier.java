package dev.parley.domain.resolution;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.resolution.Resolution.Abandoned;
import dev.parley.domain.resolution.Resolution.BotSilent;
import dev.parley.domain.resolution.Resolution.Failed;
import dev.parley.domain.resolution.Resolution.HandedOver;
import dev.parley.domain.resolution.Resolution.Looped;
import dev.parley.domain.resolution.Resolution.ResolvedByBot;
import dev.parley.domain.resolution.Resolution.Unresolved;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges how a conversation ended; the same for simulations and for live conversations. Pure and safe for many threads.
 *
 * <p>The first rule that has something to say decides: it broke off; the vendor's state; a human being took over; the
 * bot went in circles; the bot was silent; the last word that the bot or the visitor said about it, in English, German,
 * Spanish or French; who left whom waiting. Else it is unresolved. A vendor's word that Parley does not know decides
 * nothing, and the words of agents and of the platform are never the bot's.
 */
public final class ResolutionClassifier {
    private static final List<Function<Reading, Optional<Resolution>>> RULES = List.of(
            ResolutionClassifier::brokeOff,
            ResolutionClassifier::vendorsState,
            ResolutionClassifier::handover,
            ResolutionClassifier::circle,
            ResolutionClassifier::silence,
            ResolutionClassifier::lastWord,
            Departure::judge);

    /** Judges by the standard rules. */
    public ResolutionClassifier() {}

    /** The verdict on an ending. */
    public Resolution classify(Ending ending) {
        Reading reading = Reading.of(ending);
        return RULES.stream()
                .flatMap(rule -> rule.apply(reading).stream())
                .findFirst()
                .orElseGet(() -> new Unresolved(reading.evidence(new Evidence("no-sign", "no sign of a solution"))));
    }

    private static Optional<Resolution> brokeOff(Reading reading) {
        return reading.ending()
                .failure()
                .map(why -> new Failed(reading.evidence(new Evidence("broke-off", "it broke off: " + why))));
    }

    private static Optional<Resolution> vendorsState(Reading reading) {
        ConversationState state = reading.ending().state();
        List<Evidence> evidence = reading.evidence(new Evidence("vendor-state", "the vendor says " + state.word()));
        return switch (state) {
            case ConversationState.Queued q -> Optional.of(new HandedOver(evidence));
            case ConversationState.WithAgent w -> Optional.of(new HandedOver(evidence));
            case ConversationState.Resolved r ->
                agentSpoke(reading).isPresent() ? Optional.empty() : Optional.of(new ResolvedByBot(evidence));
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
                .or(() -> LastWord.of(reading)
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
                .filter(circle -> LastWord.of(reading)
                        .filter(sign -> sign.meaning() == Meaning.SOLVED || sign.meaning() == Meaning.CONTENT)
                        .filter(sign -> sign.message() > circle.message())
                        .isEmpty())
                .map(circle -> new Looped(reading.evidence(circle.evidence())));
    }

    private static Optional<Resolution> silence(Reading reading) {
        return reading.ending()
                .silence()
                .map(silence -> new BotSilent(reading.evidence(new Evidence(
                        "bot-silent", "the bot left the last message unanswered for " + seconds(silence)))));
    }

    private static Optional<Resolution> lastWord(Reading reading) {
        return LastWord.of(reading).map(sign -> {
            List<Evidence> evidence = reading.evidence(sign.evidence());
            return switch (sign.meaning()) {
                case SOLVED, CONTENT -> new ResolvedByBot(evidence);
                case GAVE_UP, INACTIVE -> new Abandoned(evidence);
                case HANDED_OVER -> new HandedOver(evidence);
                case UNSOLVED, NOT_UNDERSTOOD, COURTESY -> new Unresolved(evidence);
            };
        });
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }
}
