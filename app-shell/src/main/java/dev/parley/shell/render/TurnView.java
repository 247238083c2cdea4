package dev.parley.shell.render;

import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.resolution.Evidence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A turn.
 *
 * @param conversation its id
 * @param turn its number, 1 for the first
 * @param said the visitor's words
 * @param outcome what became of it, in one word
 * @param problem why it failed or was refused, where it was
 * @param replies the bot's answers
 * @param others what agents and the platform said
 * @param late what came in during the turn and belongs before it
 * @param state the state behind the turn
 * @param context how full the context is behind the turn
 * @param botTime how long the bot took, where it can be told
 * @param detectionDelay how long we took to see it, where it can be told
 * @param total how long it took us in all
 * @param resolution how the conversation would be judged if it ended here
 * @param evidence what that verdict rests on
 * @param visitor the visitor's first name
 */
public record TurnView(
        String conversation,
        int turn,
        String said,
        String outcome,
        Optional<String> problem,
        List<MessageView> replies,
        List<MessageView> others,
        List<MessageView> late,
        String state,
        GaugeView context,
        Optional<Duration> botTime,
        Optional<Duration> detectionDelay,
        Duration total,
        String resolution,
        List<String> evidence,
        String visitor) {

    /**
     * A turn as it is shown.
     *
     * @param before the context before the turn, where it is known
     */
    public static TurnView of(Turn turn, Optional<ContextData> before, ContextBudget budget) {
        Names names = turn.after().map(seen -> Names.in(seen.conversation())).orElse(Names.UNKNOWN);
        return new TurnView(
                turn.conversation().value(),
                turn.number(),
                turn.said(),
                turn.outcome().word(),
                problem(turn.outcome()),
                MessageView.of(turn.replies(), names),
                MessageView.of(turn.others(), names),
                MessageView.of(turn.earlier(), names),
                turn.after().map(seen -> seen.conversation().state().word()).orElse(AuditEntry.NEVER_OPENED),
                GaugeView.of(
                        turn.after().map(ConversationSnapshot::context).orElseGet(ContextData::empty), before, budget),
                turn.timing().botTime(),
                turn.timing().detectionDelay(),
                turn.timing().total(),
                turn.resolution().word(),
                turn.resolution().evidence().stream().map(Evidence::toString).toList(),
                names.visitor());
    }

    /** The same turn without what the policy takes out of the words. */
    public TurnView redacted(UnaryOperator<String> redact) {
        return new TurnView(
                conversation,
                turn,
                redact.apply(said),
                outcome,
                problem.map(redact),
                MessageView.redacted(replies, redact),
                MessageView.redacted(others, redact),
                MessageView.redacted(late, redact),
                state,
                context,
                botTime,
                detectionDelay,
                total,
                resolution,
                evidence.stream().map(redact).toList(),
                visitor);
    }

    /** How the turn went, in a few words: {@code replied; the bot took 1.2 s, seen 85 ms later}. */
    String course() {
        if (outcome.equals("silent")) {
            return "silent; nobody answered within " + Amounts.time(total);
        }
        String took =
                botTime.map(time -> "; the bot took " + Amounts.time(time)).orElse("");
        String seen = detectionDelay
                .map(delay -> (took.isEmpty() ? "; " : ", ") + "seen " + Amounts.time(delay) + " later")
                .orElse("");
        String all = took.isEmpty() && total.isPositive() ? "; after " + Amounts.time(total) : "";
        return outcome + took + seen + all;
    }

    private static Optional<String> problem(TurnOutcome outcome) {
        return switch (outcome) {
            case TurnOutcome.Failed failed ->
                Optional.of(FaultWords.of(failed.fault()).what());
            case TurnOutcome.Refused refused ->
                Optional.of(RefusalWords.of(refused.refusal()).what());
            case TurnOutcome.Replied r -> Optional.empty();
            case TurnOutcome.AnsweredByOthers a -> Optional.empty();
            case TurnOutcome.Silent s -> Optional.empty();
            case TurnOutcome.Interrupted i -> Optional.empty();
            case TurnOutcome.NotSaid n -> Optional.empty();
        };
    }
}
