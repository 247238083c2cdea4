package dev.parley.domain.scenario;

import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.exchange.ListenOn.Heard;
import dev.parley.domain.exchange.OngoingConversation;
import dev.parley.domain.exchange.TurnPlan;
import dev.parley.domain.exchange.TurnTaken;
import dev.parley.domain.resolution.Ending;
import dev.parley.domain.resolution.Resolution;
import dev.parley.domain.resolution.ResolutionClassifier;
import dev.parley.domain.scenario.Observation.Listened;
import dev.parley.domain.scenario.Observation.Looked;
import dev.parley.domain.scenario.Observation.TicketLookedUp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** A conversation at the vendor. */
final class LiveDialogue implements Dialogue {
    private final Talking talking;
    private final InstantSource clock;

    LiveDialogue(Talking talking, InstantSource clock) {
        this.talking = talking;
        this.clock = clock;
    }

    @Override
    public TurnTaken say(
            OngoingConversation conversation, String words, Optional<String> postback, Foresight expected) {
        TurnPlan plan = TurnPlan.saying(words)
                .clicking(postback)
                .expecting(expected.messages(), expected.all(), expected.look());
        return talking.send()
                .say(conversation, expected.longest().map(plan::within).orElse(plan));
    }

    @Override
    public Seen listen(OngoingConversation conversation, Duration howLong) {
        Heard heard = talking.listen().listen(conversation, howLong);
        return new Seen(new Listened(conversation.turns(), howLong, heard.messages()), heard.conversation());
    }

    @Override
    public Seen look(OngoingConversation conversation) {
        return await(conversation, conversation.snapshot().conversation().state(), Duration.ZERO);
    }

    @Override
    public Seen await(OngoingConversation conversation, ConversationState state, Duration within) {
        Instant from = clock.instant();
        OngoingConversation seen = talking.await().await(conversation, state, within);
        return new Seen(
                new Looked(
                        conversation.turns(),
                        seen.snapshot().conversation().state(),
                        Duration.between(from, clock.instant()),
                        Optional.of(seen.snapshot().context())),
                seen);
    }

    @Override
    public TicketLookedUp ticket(OngoingConversation conversation) {
        return new TicketLookedUp(conversation.turns(), talking.tickets().hasTicket(conversation.id()));
    }

    @Override
    public Resolution judged(OngoingConversation conversation) {
        return classifier()
                .classify(new Ending(
                        conversation.snapshot().conversation().state(),
                        conversation.transcript(),
                        Optional.empty(),
                        Optional.empty(),
                        conversation.snapshot().conversation().bot()));
    }

    @Override
    public ResolutionClassifier classifier() {
        return talking.classifier();
    }
}
