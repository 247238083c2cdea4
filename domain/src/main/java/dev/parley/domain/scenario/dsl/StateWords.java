package dev.parley.domain.scenario.dsl;

import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.resolution.Resolution;
import java.util.List;

/** Where a conversation can stand, and how it can end; come by it through {@link Scenarios}. Safe for many threads. */
public abstract sealed class StateWords extends TurnWords permits Scenarios {
    StateWords() {}

    /** The bot may be spoken to. */
    public static ConversationState active() {
        return new ConversationState.Active();
    }

    /** The bot waits for the visitor and may be spoken to. */
    public static ConversationState pending() {
        return new ConversationState.Pending();
    }

    /** It waits for a human agent. */
    public static ConversationState queued() {
        return new ConversationState.Queued();
    }

    /** A human agent has taken over. */
    public static ConversationState withAgent() {
        return new ConversationState.WithAgent();
    }

    /** It is declared solved. */
    public static ConversationState resolved() {
        return new ConversationState.Resolved();
    }

    /** It is closed. */
    public static ConversationState closed() {
        return new ConversationState.Closed();
    }

    /** Nothing can happen to it any more. */
    public static ConversationState ended() {
        return new ConversationState.Ended();
    }

    /** A state for which Parley has no word of its own, as the vendor writes it. */
    public static ConversationState unrecognised(String vendorWord) {
        return new ConversationState.Unrecognised(vendorWord);
    }

    /** The bot solved it. */
    public static Outcome resolvedByBot() {
        return Outcome.of(new Resolution.ResolvedByBot(List.of()));
    }

    /** An agent was asked for or took over. */
    public static Outcome handedOver() {
        return Outcome.of(new Resolution.HandedOver(List.of()));
    }

    /** The visitor left before the end. */
    public static Outcome abandoned() {
        return Outcome.of(new Resolution.Abandoned(List.of()));
    }

    /** It stands without a solution. */
    public static Outcome unresolved() {
        return Outcome.of(new Resolution.Unresolved(List.of()));
    }

    /** The bot did not answer. */
    public static Outcome botSilent() {
        return Outcome.of(new Resolution.BotSilent(List.of()));
    }

    /** The bot went in circles. */
    public static Outcome looped() {
        return Outcome.of(new Resolution.Looped(List.of()));
    }

    /** It is over, and nothing tells how. */
    public static Outcome unknown() {
        return Outcome.of(new Resolution.Unknown(List.of()));
    }
}
