package dev.parley.shell.render;

import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.resolution.Evidence;
import dev.parley.domain.scenario.Closing;
import dev.parley.domain.scenario.Completion;
import dev.parley.domain.scenario.SimulationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One execution of a scenario.
 *
 * @param scenario its name
 * @param tenant where it was executed
 * @param bot whom it was held with
 * @param conversation the vendor's id
 * @param completion {@code all-said}, {@code broken-off}, {@code held-back} or {@code interrupted}
 * @param problem why it was broken off or held back, where it was
 * @param closing {@code closed}, {@code never-opened}, {@code left-open} or {@code not-finished}
 * @param resolution how it ended
 * @param resolved whether the bot solved it
 * @param evidence what that verdict rests on
 * @param turns one for each planned line
 * @param transcript everything that was said
 * @param audit what stands on record, one entry for each planned line
 * @param calls what it cost: requests by kind
 */
public record SimulationView(
        String scenario,
        String tenant,
        String bot,
        String conversation,
        String completion,
        Optional<String> problem,
        String closing,
        String resolution,
        boolean resolved,
        List<String> evidence,
        List<TurnView> turns,
        List<MessageView> transcript,
        List<AuditView> audit,
        Map<String, Long> calls) {

    /**
     * A result as it is shown.
     *
     * @param redact takes personal data out of what was said
     */
    public static SimulationView of(
            SimulationResult result,
            String tenant,
            List<AuditView> audit,
            Map<String, Long> calls,
            ContextBudget budget,
            UnaryOperator<String> redact) {
        Names names =
                new Names(result.scenario().visitor(), result.scenario().bot().value());
        return new SimulationView(
                result.scenario().name(),
                tenant,
                result.scenario().bot().value(),
                result.conversation().value(),
                word(result.completion()),
                problem(result.completion()).map(redact),
                closing(result.closing()),
                result.resolution().word(),
                result.resolution().isResolved(),
                result.resolution().evidence().stream()
                        .map(Evidence::toString)
                        .map(redact)
                        .toList(),
                turns(result.turns(), budget, redact),
                MessageView.redacted(MessageView.of(result.transcript(), names), redact),
                audit,
                calls);
    }

    private static List<TurnView> turns(List<Turn> turns, ContextBudget budget, UnaryOperator<String> redact) {
        List<TurnView> views = new ArrayList<>();
        Optional<ContextData> before = Optional.empty();
        for (Turn turn : turns) {
            views.add(TurnView.of(turn, before, budget).redacted(redact));
            before = turn.after().map(ConversationSnapshot::context);
        }
        return views;
    }

    /** How far it came, in one word. */
    public static String word(Completion completion) {
        return switch (completion) {
            case Completion.AllSaid a -> "all-said";
            case Completion.FellShort f -> "fell-short";
            case Completion.BrokenOff b -> "broken-off";
            case Completion.HeldBack h -> "held-back";
            case Completion.Interrupted i -> "interrupted";
        };
    }

    /** Why it was broken off or held back, in words for people, where it was. */
    static Optional<String> problem(Completion completion) {
        return switch (completion) {
            case Completion.BrokenOff broken ->
                Optional.of(FaultWords.of(broken.fault()).what());
            case Completion.HeldBack held ->
                Optional.of(RefusalWords.of(held.refusal()).what());
            case Completion.FellShort f ->
                Optional.of(f.check().expected() + ", but saw " + f.check().seen());
            case Completion.AllSaid a -> Optional.empty();
            case Completion.Interrupted i -> Optional.empty();
        };
    }

    private static String closing(Closing closing) {
        return switch (closing) {
            case Closing.Closed c -> "closed";
            case Closing.NeverOpened n -> "never-opened";
            case Closing.LeftOpen l -> "left-open";
            case Closing.NotFinished n -> "not-finished";
        };
    }
}
