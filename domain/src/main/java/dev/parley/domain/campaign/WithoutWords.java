package dev.parley.domain.campaign;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.scenario.Check;
import dev.parley.domain.scenario.Closing;
import dev.parley.domain.scenario.Completion;
import dev.parley.domain.scenario.Observation;
import dev.parley.domain.scenario.Played;
import dev.parley.domain.scenario.SimulationResult;
import java.util.Map;

/**
 * What is left of a case when the words of a conversation are erased. Pure. What was said on either side, contexts, names,
 * variables, what was expected and what was seen, and what the vendor said of it are gone; the verdict and the rule behind
 * it, states, times, counts and ids stay, and so does what is the scenario's: its name, its tags, its place.
 */
public final class WithoutWords {
    private WithoutWords() {}

    /** The case without the words of one conversation; as it is where that was not held in it. */
    public static CaseResult of(CaseResult result, ConversationId conversation) {
        return new CaseResult(
                result.key(),
                result.attempts().stream()
                        .map(attempt -> attempt.conversation().equals(conversation) ? of(attempt) : attempt)
                        .toList());
    }

    private static SimulationResult of(SimulationResult attempt) {
        return new SimulationResult(
                of(attempt.scenario()),
                attempt.conversation(),
                attempt.began(),
                attempt.took(),
                attempt.seed(),
                attempt.turns().stream().map(WithoutWords::of).toList(),
                attempt.observations().stream().map(WithoutWords::of).toList(),
                ErasedWords.of(attempt.transcript()),
                attempt.checks().stream().map(WithoutWords::of).toList(),
                Map.of(),
                ErasedWords.of(attempt.resolution()),
                of(attempt.completion()),
                of(attempt.closing()));
    }

    private static Played of(Played played) {
        return new Played(
                played.name(),
                played.tags(),
                played.bot(),
                ErasedWords.of(played.visitor()),
                played.expecting(),
                played.place());
    }

    private static Turn of(Turn turn) {
        return new Turn(
                turn.conversation(),
                turn.number(),
                ErasedWords.of(turn.said()),
                turn.at(),
                turn.message(),
                ErasedWords.of(turn.replies()),
                ErasedWords.of(turn.others()),
                ErasedWords.of(turn.earlier()),
                ErasedWords.of(turn.outcome()),
                turn.timing(),
                turn.after().map(ErasedWords::of),
                ErasedWords.of(turn.resolution()));
    }

    private static Observation of(Observation observation) {
        return switch (observation) {
            case Observation.Listened o ->
                new Observation.Listened(o.turn(), o.howLong(), ErasedWords.of(o.messages()));
            case Observation.Looked o ->
                new Observation.Looked(
                        o.turn(), o.state(), o.after(), o.context().map(context -> ErasedWords.CONTEXT));
            case Observation.TicketLookedUp o -> o;
        };
    }

    private static Check of(Check check) {
        return new Check(
                check.place(),
                check.turn(),
                check.status(),
                check.soft(),
                check.rule(),
                ErasedWords.of(check.expected()),
                ErasedWords.of(check.seen()));
    }

    private static Completion of(Completion completion) {
        return switch (completion) {
            case Completion.AllSaid c -> c;
            case Completion.FellShort c -> new Completion.FellShort(of(c.check()));
            case Completion.BrokenOff c -> new Completion.BrokenOff(ErasedWords.of(c.fault()));
            case Completion.HeldBack c -> new Completion.HeldBack(ErasedWords.of(c.refusal()));
            case Completion.Interrupted c -> c;
        };
    }

    private static Closing of(Closing closing) {
        return switch (closing) {
            case Closing.Closed c -> c;
            case Closing.NeverOpened c -> c;
            case Closing.LeftOpen c -> new Closing.LeftOpen(ErasedWords.of(c.fault()));
            case Closing.NotFinished c -> c;
        };
    }
}
