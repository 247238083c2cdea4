package dev.parley.shell.render;

import dev.parley.domain.context.ContextGauge;
import dev.parley.domain.context.PruningPlan;
import dev.parley.domain.context.PruningWindow;
import dev.parley.domain.context.Removal;
import dev.parley.domain.exchange.Refusal;
import java.util.stream.Collectors;

/** Why Parley's own guard sent nothing, in one line and with what to do about it. */
public final class RefusalWords {
    private static final int NAMED = 3;

    private RefusalWords() {}

    /** The words for a refusal. */
    public static Complaint of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.MoveNotLegal illegal ->
                new Complaint(
                        "a conversation in state '%s' does not allow to %s"
                                .formatted(
                                        illegal.state().word(), illegal.move().phrase()),
                        FaultWords.legal(illegal.legal()));
            case Refusal.ContextOverBudget over -> overBudget(over);
            case Refusal.UnfitWords unfit ->
                new Complaint(
                        "the message " + unfit.problem(),
                        "A message is text of 1 to 32,768 bytes without control characters");
            case Refusal.NoVisitor nobody ->
                new Complaint(
                        "the tenant lists no visitor in this conversation, so nobody can speak",
                        "Open another one ('parley conversation open')");
        };
    }

    private static Complaint overBudget(Refusal.ContextOverBudget over) {
        ContextGauge gauge = ContextGauge.of(over.context(), over.budget());
        return new Complaint(
                "the context has %s bytes and the flow allows %s (%s too many); its largest keys: %s"
                        .formatted(
                                Amounts.count(gauge.usedBytes()),
                                Amounts.count(gauge.limitBytes()),
                                Amounts.count(-gauge.freeBytes()),
                                KeyView.line(KeyView.of(gauge.largest(NAMED)))),
                pruning(PruningWindow.into(over.budget()).plan(over.context())));
    }

    private static String pruning(PruningPlan plan) {
        if (!plan.fits()) {
            return "Pruning would not be enough: %s bytes would be left".formatted(Amounts.count(plan.after()));
        }
        String removals =
                plan.removals().stream().limit(NAMED).map(Removal::toString).collect(Collectors.joining("; "));
        return "Pruning would leave %s bytes by removing %s%s (conversation context ID --prune-to %d)"
                .formatted(
                        Amounts.count(plan.after()),
                        removals,
                        plan.removals().size() > NAMED ? "; …" : "",
                        plan.target());
    }
}
