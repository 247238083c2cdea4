package dev.parley.domain.scenario;

import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.QuickReply;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.OngoingConversation;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnTaken;
import dev.parley.domain.scenario.Dialogue.Seen;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Performs the steps of a scenario, one after another, with a bot or with the record of one. This is the class that has
 * the order of steps in it; what a step means is decided by those it asks. Serves one performance on one thread.
 */
final class Performance {
    private final Execution execution;
    private final Dialogue dialogue;
    private final Consumer<Turn> watcher;
    private final Variables variables;
    private final Ledger ledger;
    private final Reading reading;
    private final Facts facts;
    private final Conditions conditions;
    private final AlwaysRules always;
    private final Answers answers = new Answers();
    private Answer answer = Answer.none();
    private Place lastLine;

    Performance(Execution execution, Dialogue dialogue, Wording wording, Consumer<Turn> watcher) {
        this.execution = execution;
        this.dialogue = dialogue;
        this.watcher = watcher;
        this.variables = execution.variables();
        this.ledger = execution.ledger();
        var texts = new Matching(template -> wording.of(variables.fill(template)));
        var messages = new MessageMatching(texts);
        this.reading = new Reading(messages, variables, ledger);
        this.facts = new Facts(texts, variables, ledger);
        this.conditions = new Conditions(texts, variables);
        this.always = new AlwaysRules(
                execution.scenario().always(),
                messages,
                dialogue.classifier().conduct(execution.scenario().bot()),
                ledger);
        this.lastLine = execution.scenario().place();
    }

    /** Performs all steps, or as many as there is sense in. */
    void perform() {
        List<Step> steps = execution.scenario().steps();
        Flow flow = Flow.ON;
        for (int i = 0; i < steps.size() && flow == Flow.ON; i++) {
            int said = execution.turns();
            flow = step(steps.get(i), Ahead.NOTHING.of(steps, i));
            if (execution.turns() > said || !Execution.isLine(steps.get(i))) {
                execution.reached(i + 1);
            }
        }
        if (flow == Flow.ON) {
            flow = ended(nothingUnread());
        }
        always.conclude(execution.turns());
        execution.judge(dialogue);
        facts.ends(execution, flow);
    }

    private Flow all(List<Step> steps, Ahead behind) {
        Flow flow = Flow.ON;
        for (int i = 0; i < steps.size() && flow == Flow.ON; i++) {
            flow = step(steps.get(i), behind.of(steps, i));
        }
        return flow;
    }

    private Flow step(Step step, Ahead behind) {
        return ended(
                switch (step) {
                    case Step.Says says -> says(says, behind);
                    case Step.Clicks clicks -> clicks(clicks, behind);
                    case Step.BotReplies replies -> reading.read(replies, answer, execution.turns());
                    case Step.Silence silence -> silence(silence);
                    case Step.StateIs is -> stateIs(is);
                    case Step.Moves moves -> moves(moves);
                    case Step.ContextHolds holds -> facts.context(holds, execution.turns(), looked());
                    case Step.ContextBelow below -> facts.context(below, execution.turns(), looked());
                    case Step.TicketExists ticket -> ticket(ticket);
                    case Step.Optionally optional -> optionally(optional, behind);
                    case Step.When when ->
                        all(
                                conditions.isTrue(when.condition(), answer, state()) ? when.then() : when.otherwise(),
                                behind);
                    case Step.Repeats repeats -> repeat(repeats, behind);
                    case Step.Softly softly -> softly(softly, behind);
                });
    }

    private Flow says(Step.Says says, Ahead behind) {
        Flow flow = nothingUnread();
        return flow == Flow.ON
                ? say(says.place(), variables.fill(says.words()), Optional.empty(), Optional.empty(), behind)
                : flow;
    }

    private Flow clicks(Step.Clicks clicks, Ahead behind) {
        String text = variables.fill(clicks.button());
        Optional<QuickReply> button = answer.button(text);
        Flow flow = facts.button(clicks.place(), execution.turns(), text, answer, button.isPresent());
        if (button.isEmpty()) {
            return flow;
        }
        flow = nothingUnread();
        return flow == Flow.ON
                ? say(
                        clicks.place(),
                        button.get().text(),
                        button.get().postback(),
                        Optional.of(button.get().text()),
                        behind)
                : flow;
    }

    private Flow say(Place place, String words, Optional<String> postback, Optional<String> clicked, Ahead behind) {
        TurnTaken taken =
                dialogue.say(execution.ongoing(), words, postback, Foresight.of(behind, execution.scenario()));
        Answer before = answer;
        answer = Answer.of(taken.turn());
        answers.add(answer);
        lastLine = place;
        execution.took(taken);
        watcher.accept(taken.turn());
        Flow late = facts.late(execution, taken.turn(), answers, place);
        always.look(answer, before, clicked, taken.conversation().transcript());
        return execution.stopped() ? Flow.STOP : late;
    }

    private Flow nothingUnread() {
        return execution.scenario().expects() ? facts.unread(lastLine, execution.turns(), answer) : Flow.ON;
    }

    private Flow silence(Step.Silence silence) {
        Seen seen = dialogue.listen(execution.ongoing(), silence.howLong());
        execution.saw(seen);
        return facts.silence(silence, execution.turns(), seen.observation());
    }

    private Flow stateIs(Step.StateIs is) {
        boolean known = state().equals(Optional.of(is.state()));
        return facts.state(
                is,
                execution.turns(),
                known ? state() : looked().map(now -> now.conversation().state()));
    }

    private Flow moves(Step.Moves moves) {
        Seen seen = dialogue.await(execution.ongoing(), moves.to(), moves.within());
        execution.saw(seen);
        return facts.moved(moves, execution.turns(), execution.stateBeforeTheTurn(), seen.observation());
    }

    private Flow ticket(Step.TicketExists step) {
        Observation.TicketLookedUp found = dialogue.ticket(execution.ongoing());
        execution.saw(new Seen(found, execution.ongoing()));
        return facts.ticket(step, execution.turns(), found);
    }

    /** What does not come leaves the answer as unread as it was before the step that did not find it. */
    private Flow optionally(Step.Optionally optional, Ahead behind) {
        ledger.beginOptional();
        Flow flow = Flow.ON;
        for (int i = 0; i < optional.steps().size() && flow == Flow.ON; i++) {
            List<BotMessage> unread = answer.unread();
            flow = step(optional.steps().get(i), behind.of(optional.steps(), i));
            if (flow == Flow.LEAVE) {
                answer.restore(unread);
            }
        }
        ledger.endOptional();
        return flow == Flow.LEAVE ? Flow.ON : flow;
    }

    private Flow repeat(Step.Repeats repeats, Ahead behind) {
        for (int round = 1; round <= repeats.atMost(); round++) {
            Flow flow = all(repeats.steps(), behind.inALoop());
            if (flow != Flow.ON) {
                return flow;
            }
            if (conditions.isTrue(repeats.until(), answer, state())) {
                return facts.repeated(repeats, execution.turns(), conditions.words(repeats.until()), round, true);
            }
        }
        return facts.repeated(repeats, execution.turns(), conditions.words(repeats.until()), repeats.atMost(), false);
    }

    private Flow softly(Step.Softly softly, Ahead behind) {
        ledger.beginSoft();
        Flow flow = all(softly.steps(), behind);
        ledger.endSoft();
        return flow;
    }

    private Optional<ConversationSnapshot> looked() {
        Seen seen = dialogue.look(execution.ongoing());
        execution.saw(seen);
        return Optional.of(execution.ongoing().snapshot());
    }

    private Optional<ConversationState> state() {
        OngoingConversation ongoing = execution.ongoing();
        return Optional.of(ongoing.snapshot().conversation().state());
    }

    /** A failed check ends the conversation for the scenario, and the result names it. */
    private Flow ended(Flow flow) {
        if (flow == Flow.STOP && !execution.stopped()) {
            execution.stop(new Completion.FellShort(ledger.checks().getLast()));
        }
        return flow;
    }
}
