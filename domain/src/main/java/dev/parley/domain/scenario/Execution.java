package dev.parley.domain.scenario;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.NewConversation;
import dev.parley.domain.exchange.OngoingConversation;
import dev.parley.domain.exchange.Timing;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.exchange.TurnTaken;
import dev.parley.domain.resolution.Evidence;
import dev.parley.domain.resolution.Resolution;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is known while a scenario is executed. Serves one execution on one thread. */
final class Execution {
    private final Scenario scenario;
    private final NewConversation proposed;
    private final Variables variables;
    private final GeneratedValues generated;
    private final InstantSource clock;
    private final Ledger ledger = new Ledger();
    private final List<Turn> turns = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private @Nullable OngoingConversation conversation;
    private @Nullable ConversationState before;
    private @Nullable Resolution judged;
    private Completion completion = new Completion.AllSaid();
    private int reached;

    /**
     * @param proposed the conversation that is asked of the vendor
     * @param generated what generated values are drawn from; its time is when the execution began
     */
    Execution(
            Scenario scenario,
            NewConversation proposed,
            Variables variables,
            GeneratedValues generated,
            InstantSource clock) {
        this.scenario = scenario;
        this.proposed = proposed;
        this.variables = variables;
        this.generated = generated;
        this.clock = clock;
    }

    Scenario scenario() {
        return scenario;
    }

    Variables variables() {
        return variables;
    }

    Ledger ledger() {
        return ledger;
    }

    /** How many turns were taken. */
    int turns() {
        return turns.size();
    }

    void opened(OngoingConversation opened) {
        conversation = opened;
        before = opened.snapshot().conversation().state();
    }

    /** The conversation as it is going on; it was opened. */
    OngoingConversation ongoing() {
        if (conversation == null) {
            throw new IllegalStateException("the conversation was not opened");
        }
        return conversation;
    }

    ConversationState stateBeforeTheTurn() {
        return before == null ? ongoing().snapshot().conversation().state() : before;
    }

    void took(TurnTaken taken) {
        before = ongoing().snapshot().conversation().state();
        turns.add(taken.turn());
        conversation = taken.conversation();
        judged = null;
        switch (taken.turn().outcome()) {
            case TurnOutcome.Failed failed -> stop(new Completion.BrokenOff(failed.fault()));
            case TurnOutcome.Refused refused -> stop(new Completion.HeldBack(refused.refusal()));
            case TurnOutcome.Interrupted i -> stop(new Completion.Interrupted());
            case TurnOutcome.Replied r -> {}
            case TurnOutcome.AnsweredByOthers a -> {}
            case TurnOutcome.Silent s -> {}
            case TurnOutcome.NotSaid n -> {}
        }
    }

    void saw(Dialogue.Seen seen) {
        observations.add(seen.observation());
        conversation = seen.conversation();
    }

    /** How many steps of the scenario itself are behind it. */
    void reached(int steps) {
        reached = steps;
    }

    void stop(Completion why) {
        completion = why;
    }

    boolean stopped() {
        return !(completion instanceof Completion.AllSaid);
    }

    boolean interrupted() {
        return completion instanceof Completion.Interrupted;
    }

    ConversationId conversation() {
        return conversation == null ? proposed.id() : conversation.id();
    }

    /** Also an opening that failed may have opened something, unless it is clear that nothing was sent or taken. */
    boolean mayBeOpen() {
        return conversation != null
                || switch (completion) {
                    case Completion.HeldBack h -> false;
                    case Completion.Interrupted i -> true;
                    case Completion.AllSaid a -> true;
                    case Completion.FellShort f -> true;
                    case Completion.BrokenOff broken -> broken.fault().isUnclear();
                };
    }

    /**
     * What it means that the vendor has no conversation under the id that was to be closed. An opening whose answer could
     * not be understood may have been told another id, so it proves nothing there.
     */
    Closing absent() {
        return conversation == null
                        && completion instanceof Completion.BrokenOff broken
                        && broken.fault() instanceof ContactFault.Unintelligible strange
                ? new Closing.LeftOpen(strange)
                : new Closing.NeverOpened();
    }

    /** Puts the lines that were never said behind those that were. A fork that was never reached plans nothing. */
    void recordUnsaid(Consumer<Turn> unsaid) {
        for (Step step : scenario.steps().subList(reached, scenario.steps().size())) {
            line(step).map(variables::fill).map(this::notSaid).ifPresent(turn -> {
                turns.add(turn);
                unsaid.accept(turn);
            });
        }
    }

    /** Whether the visitor says something in that step. */
    static boolean isLine(Step step) {
        return line(step).isPresent();
    }

    private static Optional<Template> line(Step step) {
        if (step instanceof Step.Says says) {
            return Optional.of(says.words());
        }
        return step instanceof Step.Clicks clicks ? Optional.of(clicks.button()) : Optional.empty();
    }

    /** What was seen behind the last turn may change how it ended. */
    void judge(Dialogue dialogue) {
        boolean later = observations.stream().anyMatch(observation -> observation.turn() >= turns.size());
        if (later && !stopped() && conversation != null && !turns.isEmpty()) {
            judged = dialogue.judged(conversation);
        }
    }

    Resolution resolution() {
        return judged != null
                ? judged
                : turns.stream()
                        .filter(turn -> !(turn.outcome() instanceof TurnOutcome.NotSaid))
                        .reduce((earlier, later) -> later)
                        .map(Turn::resolution)
                        .orElseGet(() ->
                                new Resolution.Failed(List.of(new Evidence("nothing-said", "no line could be said"))));
    }

    SimulationResult result(Closing closing) {
        return new SimulationResult(
                Played.of(scenario, proposed.visitor().firstName()),
                conversation(),
                generated.now(),
                Duration.between(generated.now(), clock.instant()),
                generated.seed(),
                turns,
                observations,
                conversation == null ? List.of() : conversation.transcript(),
                ledger.checks(),
                variables.known(),
                resolution(),
                completion,
                closing);
    }

    private Turn notSaid(String words) {
        return new Turn(
                conversation(),
                turns.size() + 1,
                words,
                clock.instant(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                new TurnOutcome.NotSaid(),
                Timing.NONE,
                Optional.ofNullable(conversation).map(OngoingConversation::snapshot),
                resolution());
    }
}
