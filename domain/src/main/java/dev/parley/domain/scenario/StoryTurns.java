package dev.parley.domain.scenario;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnOutcome;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Tells a conversation turn by turn, each failing check behind its turn. Serves one story on one thread. */
final class StoryTurns {
    private final SimulationResult result;
    private final StoryLines lines;
    private final Set<MessageId> told = new HashSet<>();
    private Optional<ConversationState> state = Optional.empty();

    StoryTurns(SimulationResult result, StoryLines lines) {
        this.result = result;
        this.lines = lines;
    }

    void tell() {
        behind(0);
        result.turns().forEach(this::tell);
        result.transcript().stream()
                .filter(message -> !(message.author() instanceof Author.Visitor))
                .forEach(message -> tell(message, ""));
    }

    private void tell(Turn turn) {
        turn.earlier().forEach(message -> tell(message, "came before the line below"));
        lines.said(String.valueOf(turn.number()), "visitor", turn.said(), StoryEnd.of(turn.outcome()));
        Answer.of(turn)
                .messages()
                .forEach(heard -> tell(
                        heard.message(),
                        heard.botTime().map(MessageWords::seconds).orElse("")));
        turn.others().forEach(message -> tell(message, ""));
        if (!(turn.outcome() instanceof TurnOutcome.NotSaid)) {
            turn.after().map(ConversationSnapshot::conversation).ifPresent(now -> moved(now.state(), ""));
        }
        behind(turn.number());
    }

    /** What was seen and judged behind a turn; 0 stands for the time before the first. */
    private void behind(int turn) {
        for (Observation observation : result.observations()) {
            if (observation.turn() == turn) {
                observed(observation);
            }
        }
        result.failures().stream().filter(check -> check.turn() == turn).forEach(lines::mark);
    }

    private void observed(Observation observation) {
        switch (observation) {
            case Observation.Listened listened -> {
                lines.said("", "silence", "listened for " + MessageWords.seconds(listened.howLong()), "");
                listened.messages().forEach(message -> tell(message, "while nobody spoke"));
            }
            case Observation.Looked looked -> moved(looked.state(), after(looked.after()));
            case Observation.TicketLookedUp ticket ->
                lines.said("", "ticket", ticket.found() ? "there is one" : "there is none", "");
        }
    }

    private static String after(Duration time) {
        return time.isZero() ? "" : "after " + MessageWords.seconds(time);
    }

    private void moved(ConversationState now, String aside) {
        state.filter(before -> !before.equals(now))
                .ifPresent(before -> lines.said("", "state", before.word() + " -> " + now.word(), aside));
        state = Optional.of(now);
    }

    private void tell(Message message, String aside) {
        if (told.add(message.id())) {
            lines.message(message, aside);
        }
    }
}
