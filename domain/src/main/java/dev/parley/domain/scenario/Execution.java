package dev.parley.domain.scenario;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.NewConversation;
import dev.parley.domain.exchange.OngoingConversation;
import dev.parley.domain.exchange.Timing;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.exchange.TurnTaken;
import dev.parley.domain.resolution.Evidence;
import dev.parley.domain.resolution.Resolution;
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
    private final InstantSource clock;
    private final Consumer<Turn> unsaid;
    private final List<Turn> turns = new ArrayList<>();
    private @Nullable OngoingConversation conversation;
    private Completion completion = new Completion.AllSaid();

    Execution(Scenario scenario, NewConversation proposed, InstantSource clock, Consumer<Turn> unsaid) {
        this.scenario = scenario;
        this.proposed = proposed;
        this.clock = clock;
        this.unsaid = unsaid;
    }

    List<String> lines() {
        return scenario.steps().stream()
                .filter(Step.Says.class::isInstance)
                .map(step -> ((Step.Says) step).words().text())
                .toList();
    }

    void opened(OngoingConversation opened) {
        conversation = opened;
    }

    void took(TurnTaken taken) {
        turns.add(taken.turn());
        conversation = taken.conversation();
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

    void recordUnsaid() {
        for (int number = turns.size() + 1; number <= lines().size(); number++) {
            Turn turn = notSaid(number);
            turns.add(turn);
            unsaid.accept(turn);
        }
    }

    SimulationResult result(Closing closing) {
        return new SimulationResult(
                Played.of(scenario),
                conversation(),
                clock.instant(),
                java.time.Duration.ZERO,
                0,
                turns,
                List.of(),
                conversation == null ? List.of() : conversation.transcript(),
                List.of(),
                java.util.Map.of(),
                resolution(),
                completion,
                closing);
    }

    private Resolution resolution() {
        return turns.stream()
                .filter(turn -> !(turn.outcome() instanceof TurnOutcome.NotSaid))
                .reduce((earlier, later) -> later)
                .map(Turn::resolution)
                .orElseGet(() -> new Resolution.Failed(List.of(new Evidence("nothing-said", "no line could be said"))));
    }

    private Turn notSaid(int number) {
        return new Turn(
                conversation(),
                number,
                lines().get(number - 1),
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
