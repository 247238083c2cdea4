package dev.parley.domain.scenario;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.exchange.OngoingConversation;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.exchange.TurnTaken;
import dev.parley.domain.resolution.Resolution;
import dev.parley.domain.resolution.ResolutionClassifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A conversation that is on record, taken through again: each line gets the answer that it got. Nothing is sent, and no
 * time passes.
 */
final class RecordedDialogue implements Dialogue {
    private final SimulationResult record;
    private final Wording wording;
    private final ResolutionClassifier classifier;
    private final Iterator<Turn> turns;
    private final Iterator<Observation> observations;
    private int turn;

    /**
     * @param wording what became of a text before it was put on record
     * @param classifier judges by the rules of now; how it ended stays as it was judged then
     */
    RecordedDialogue(SimulationResult record, Wording wording, ResolutionClassifier classifier) {
        this.record = record;
        this.wording = wording;
        this.classifier = classifier;
        this.turns = record.turns().stream()
                .filter(said -> !(said.outcome() instanceof TurnOutcome.NotSaid))
                .iterator();
        this.observations = record.observations().iterator();
    }

    @Override
    public TurnTaken say(
            OngoingConversation conversation, String words, Optional<String> postback, Foresight expected) {
        turn++;
        if (!turns.hasNext()) {
            throw new NotOnRecord("line %d, %s, was not said then".formatted(turn, MatcherWords.quoted(words)));
        }
        Turn next = turns.next();
        if (!next.said().strip().equals(wording.of(words).strip())) {
            throw new NotOnRecord("line %d was %s then, and is %s now"
                    .formatted(turn, MatcherWords.quoted(next.said()), MatcherWords.quoted(words)));
        }
        return new TurnTaken(next, behind(conversation, next));
    }

    @Override
    public Seen listen(OngoingConversation conversation, Duration howLong) {
        Observation.Listened then = next(Observation.Listened.class, "nobody listened then");
        if (then.howLong().compareTo(howLong) < 0 && then.messages().isEmpty()) {
            throw new NotOnRecord("it was listened for %s then, and that is less than %s"
                    .formatted(MessageWords.seconds(then.howLong()), MessageWords.seconds(howLong)));
        }
        return new Seen(then, conversation);
    }

    @Override
    public Seen look(OngoingConversation conversation) {
        return new Seen(
                new Observation.Looked(turn, state(conversation), Duration.ZERO, Optional.empty()), conversation);
    }

    @Override
    public Seen await(OngoingConversation conversation, ConversationState state, Duration within) {
        return new Seen(next(Observation.Looked.class, "nobody waited for a state then"), conversation);
    }

    @Override
    public Observation.TicketLookedUp ticket(OngoingConversation conversation) {
        return next(Observation.TicketLookedUp.class, "nobody looked for a ticket then");
    }

    @Override
    public Resolution judged(OngoingConversation conversation) {
        return record.resolution();
    }

    @Override
    public ResolutionClassifier classifier() {
        return classifier;
    }

    private <T extends Observation> T next(Class<T> kind, String otherwise) {
        while (observations.hasNext()) {
            Observation seen = observations.next();
            if (kind.isInstance(seen) && seen.turn() == turn) {
                return kind.cast(seen);
            }
        }
        throw new NotOnRecord("behind line " + turn + " " + otherwise);
    }

    private static ConversationState state(OngoingConversation conversation) {
        return conversation.snapshot().conversation().state();
    }

    private static OngoingConversation behind(OngoingConversation before, Turn turn) {
        List<Message> all = new ArrayList<>(before.transcript());
        all.addAll(turn.earlier());
        turn.message()
                .map(own -> Message.of(
                        own, new Author.Visitor(), turn.said(), Optional.empty(), Optional.empty(), List.of()))
                .ifPresent(all::add);
        all.addAll(turn.replies());
        all.addAll(turn.others());
        return new OngoingConversation(
                turn.after().orElse(before.snapshot()), all, before.turns() + 1, Optional.empty());
    }
}
