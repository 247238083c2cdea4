package dev.parley.domain.scenario;

import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.Refusal;
import dev.parley.domain.exchange.TurnOutcome;
import java.util.Optional;

/** Why something went no further, in words for people. */
final class StoryEnd {
    private StoryEnd() {}

    /** How far an execution came. */
    static String of(Completion completion) {
        return switch (completion) {
            case Completion.AllSaid a -> "everything was said";
            case Completion.FellShort f -> "it was left there";
            case Completion.BrokenOff broken -> "it broke off: " + of(broken.fault());
            case Completion.HeldBack held -> "Parley's guard did not go on: " + of(held.refusal());
            case Completion.Interrupted i -> "it was interrupted";
        };
    }

    /** What is to be known of the closing, where the conversation may still stand open. */
    static Optional<String> of(Closing closing) {
        return switch (closing) {
            case Closing.Closed c -> Optional.empty();
            case Closing.NeverOpened n -> Optional.empty();
            case Closing.LeftOpen open -> Optional.of("it may still stand open at the vendor: " + of(open.fault()));
            case Closing.NotFinished n ->
                Optional.of("it may still stand open at the vendor: Parley was stopped while it closed");
        };
    }

    /** What is to be known of a turn that the bot did not answer. */
    static Optional<String> of(TurnOutcome outcome) {
        return switch (outcome) {
            case TurnOutcome.Replied r -> Optional.empty();
            case TurnOutcome.AnsweredByOthers a -> Optional.of(outcome.word());
            case TurnOutcome.Silent silent -> Optional.of("silent for " + MessageWords.seconds(silent.patience()));
            case TurnOutcome.Refused refused -> Optional.of("refused: " + of(refused.refusal()));
            case TurnOutcome.Failed failed -> Optional.of("failed: " + of(failed.fault()));
            case TurnOutcome.Interrupted i -> Optional.of(outcome.word());
            case TurnOutcome.NotSaid n -> Optional.of(outcome.word());
        };
    }

    private static String of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.MoveNotLegal illegal ->
                "a conversation in state '%s' does not allow to %s"
                        .formatted(illegal.state().word(), illegal.move().phrase());
            case Refusal.ContextOverBudget over ->
                "the context has %d bytes and the flow allows %d"
                        .formatted(over.context().bytes(), over.budget().limitBytes());
            case Refusal.UnfitWords unfit -> "the message " + unfit.problem();
            case Refusal.NoVisitor n -> "the tenant lists no visitor who could speak";
        };
    }

    private static String of(ContactFault fault) {
        return switch (fault) {
            case ContactFault.CredentialsRefused refused -> refused.organisation() + " refuses the credentials";
            case ContactFault.ScopeMissing missing ->
                "the client lacks the rights %s at %s"
                        .formatted(String.join(", ", missing.scopes()), missing.organisation());
            case ContactFault.NotFound missing -> "there is no " + missing.what();
            case ContactFault.UnknownBot unknown ->
                "there is no bot '%s' (%s)".formatted(unknown.bot(), unknown.message());
            case ContactFault.MoveRefused refused -> "the tenant refuses this: " + refused.message();
            case ContactFault.Rejected rejected ->
                "the tenant refuses the request with HTTP %d: %s".formatted(rejected.status(), rejected.message());
            case ContactFault.RateLimited limited ->
                "the tenant limits how often it is asked, until " + limited.comeBackAt();
            case ContactFault.Unreachable unreachable ->
                "cannot reach %s: %s".formatted(unreachable.host(), unreachable.reason());
            case ContactFault.VendorFailed failed -> "the tenant fails with HTTP " + failed.status();
            case ContactFault.Unintelligible strange ->
                "the tenant's answer to '%s' is not what the API promises: %s"
                        .formatted(strange.what(), strange.quote());
            case ContactFault.TimedOut late -> "no answer within " + MessageWords.seconds(late.after());
            case ContactFault.Resting resting ->
                "the tenant failed so often that it is left alone until " + resting.until();
        };
    }
}
