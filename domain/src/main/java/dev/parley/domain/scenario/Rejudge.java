package dev.parley.domain.scenario;

import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.NewConversation;
import dev.parley.domain.exchange.OngoingConversation;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.resolution.ResolutionClassifier;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Holds a scenario against a conversation that is on record: the same lines, the answers of then, no call and no waiting.
 * Good for a changed expectation, not for a changed line of the visitor. Pure and safe for many threads.
 */
public final class Rejudge {
    private final ResolutionClassifier classifier;

    /** @param classifier by whose rules the bot's conduct is looked at; how it ended stays as it was judged then */
    public Rejudge(ResolutionClassifier classifier) {
        this.classifier = classifier;
    }

    /** What came of it. */
    public sealed interface Rejudgement {
        /** @param result what happened then, with the checks and the verdict of now */
        record Judged(SimulationResult result) implements Rejudgement {}

        /** @param why the record cannot tell what the scenario asks, in words for people */
        record CannotTell(String why) implements Rejudgement {}
    }

    /**
     * Judges again.
     *
     * @param scenario what is expected now
     * @param record what happened then
     * @param redact what became of texts before they were put on record; expected texts go the same way
     */
    public Rejudgement judge(Scenario scenario, SimulationResult record, UnaryOperator<String> redact) {
        Optional<ConversationSnapshot> first =
                record.turns().stream().findFirst().flatMap(Turn::after);
        if (first.isEmpty()) {
            return new Rejudgement.CannotTell("nothing was said then");
        }
        if (brokeOff(record)) {
            return new Rejudgement.CannotTell(
                    "the conversation broke off then: " + record.verdict().word());
        }
        Execution execution = execution(scenario, record);
        execution.opened(new OngoingConversation(active(first.get()), List.of(), 0, Optional.empty()));
        Wording wording = redact::apply;
        try {
            new Performance(execution, new RecordedDialogue(record, wording, classifier), wording, turn -> {})
                    .perform();
        } catch (NotOnRecord e) {
            return new Rejudgement.CannotTell(String.valueOf(e.getMessage()));
        }
        return new Rejudgement.Judged(withWhatHappened(execution.result(record.closing()), record));
    }

    private static Execution execution(Scenario scenario, SimulationResult record) {
        var generated = new GeneratedValues(record.seed(), record.began());
        var variables = new Variables(scenario.variables(), generated);
        var proposed = new NewConversation(
                record.conversation(),
                record.scenario().bot(),
                variables.fill(scenario.visitor()),
                ContextData.empty());
        return new Execution(
                scenario.with(record.scenario().bot()),
                proposed,
                variables,
                generated,
                InstantSource.fixed(record.began().plus(record.took())));
    }

    /** What was seen then stays, also behind the place at which it would have been left now. */
    private static SimulationResult withWhatHappened(SimulationResult now, SimulationResult record) {
        return new SimulationResult(
                now.scenario(),
                record.conversation(),
                record.began(),
                record.took(),
                record.seed(),
                record.turns(),
                record.observations(),
                record.transcript(),
                now.checks(),
                now.variables(),
                record.resolution(),
                now.completion(),
                record.closing());
    }

    private static ConversationSnapshot active(ConversationSnapshot seen) {
        Conversation c = seen.conversation();
        return new ConversationSnapshot(
                new Conversation(
                        c.id(),
                        new ConversationState.Active(),
                        c.visitor(),
                        c.bot(),
                        c.profile(),
                        c.createdAt(),
                        c.updatedAt()),
                seen.context());
    }

    private static boolean brokeOff(SimulationResult record) {
        return switch (record.completion()) {
            case Completion.BrokenOff b -> true;
            case Completion.Interrupted i -> true;
            case Completion.AllSaid a -> false;
            case Completion.FellShort f -> false;
            case Completion.HeldBack h -> false;
        };
    }
}
