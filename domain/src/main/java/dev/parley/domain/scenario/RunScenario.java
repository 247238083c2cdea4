package dev.parley.domain.scenario;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.CloseConversation;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.ExchangeEvent;
import dev.parley.domain.exchange.ExchangeRecorder;
import dev.parley.domain.exchange.Holding;
import dev.parley.domain.exchange.NewConversation;
import dev.parley.domain.exchange.OpenConversation;
import dev.parley.domain.exchange.OpenConversation.Opening;
import dev.parley.domain.exchange.Turn;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Executes a scenario: opens a conversation marked as a simulation, says line after line and holds what the bot does
 * against what is expected, closes it whatever happened. A planned line that could not be said is put on record too. Ends
 * with a result in every case; an interruption is one.
 *
 * <p>Safe for many threads. Each call holds a conversation of its own.
 */
public final class RunScenario {
    private final OpenConversation open;
    private final Supplier<LiveDialogue> dialogues;
    private final CloseConversation close;
    private final ExchangeRecorder recorder;
    private final InstantSource clock;
    private final Supplier<ConversationId> ids;

    /**
     * @param open opens, within the budget
     * @param talking takes the turns, and records them
     * @param close closes
     * @param recorder keeps the turns that were never taken
     * @param clock our time
     * @param ids a fresh UUID for each conversation
     */
    public RunScenario(
            OpenConversation open,
            Talking talking,
            CloseConversation close,
            ExchangeRecorder recorder,
            InstantSource clock,
            Supplier<ConversationId> ids) {
        this.open = open;
        this.dialogues = () -> new LiveDialogue(talking, clock);
        this.close = close;
        this.recorder = recorder;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Executes it.
     *
     * @param scenario names a bot
     * @param seed what its generated values are drawn from
     * @param watcher is shown each turn when it is over, also one that was never said
     */
    public SimulationResult run(Scenario scenario, long seed, Consumer<Turn> watcher) {
        var generated = new GeneratedValues(seed, clock.instant());
        var variables = new Variables(scenario.variables(), generated);
        var proposed = new NewConversation(
                ids.get(),
                scenario.bot().orElseThrow(() -> new IllegalArgumentException("the scenario names no bot")),
                variables.fill(scenario.visitor()),
                ContextData.simulation(variables.fill(scenario.session()), generated.now()));
        var execution = new Execution(scenario, proposed, variables, generated, clock);
        Closing closing;
        try {
            hold(execution, proposed, watcher);
        } finally {
            closing = close(execution);
            execution.recordUnsaid(turn -> {
                recorder.record(new ExchangeEvent.TurnOver(turn));
                watcher.accept(turn);
            });
        }
        return execution.result(closing);
    }

    private void hold(Execution execution, NewConversation proposed, Consumer<Turn> watcher) {
        try {
            switch (open.open(proposed, Holding.UNTIL_THE_COMMAND_ENDS)) {
                case Opening.Opened opened -> {
                    execution.opened(opened.conversation());
                    new Performance(execution, dialogues.get(), Wording.AS_WRITTEN, watcher).perform();
                }
                case Opening.Refused refused -> execution.stop(new Completion.HeldBack(refused.refusal()));
            }
        } catch (ContactCentreException e) {
            execution.stop(new Completion.BrokenOff(e.fault()));
        } catch (WaitInterrupted e) {
            execution.stop(new Completion.Interrupted());
        }
    }

    /** Who stops Parley first while it closes still gets a closed conversation; who stops it twice means it. */
    private Closing close(Execution execution) {
        if (!execution.mayBeOpen()) {
            return new Closing.NeverOpened();
        }
        while (true) {
            try {
                close.close(execution.conversation());
                return new Closing.Closed();
            } catch (ContactCentreException e) {
                boolean absent = e.fault() instanceof ContactFault.NotFound;
                return absent ? execution.absent() : new Closing.LeftOpen(e.fault());
            } catch (WaitInterrupted e) {
                if (execution.interrupted()) {
                    return new Closing.NotFinished();
                }
                execution.stop(new Completion.Interrupted());
            }
        }
    }
}
