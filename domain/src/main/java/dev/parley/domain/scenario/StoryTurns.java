package dev.parley.domain.scenario;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.exchange.Turn;
import java.util.HashSet;
import java.util.Set;

/** Tells a conversation turn by turn, each failing check behind its turn. Serves one story on one thread. */
final class StoryTurns {
    private final SimulationResult result;
    private final StoryLines lines;
    private final Set<MessageId> told = new HashSet<>();

    StoryTurns(SimulationResult result, StoryLines lines) {
        this.result = result;
        this.lines = lines;
    }

    void tell() {
        behind(0);
        result.turns().forEach(this::tell);
        result.transcript().stream()
                .filter(message -> !(message.author() instanceof Author.Visitor))
                .forEach(message -> tell("", message));
    }

    private void tell(Turn turn) {
        lines.turn(turn.number(), result.scenario().visitor(), turn.said());
        turn.earlier().forEach(message -> tell("late, ", message));
        turn.replies().forEach(message -> tell("", message));
        turn.others().forEach(message -> tell("", message));
        StoryEnd.of(turn.outcome()).ifPresent(lines::aside);
        turn.timing()
                .botTime()
                .ifPresent(time -> lines.aside("the bot took " + MessageWords.seconds(time)
                        + turn.after()
                                .map(after ->
                                        ", " + after.conversation().state().word())
                                .orElse("")));
        behind(turn.number());
    }

    /** What was seen and judged behind a turn; 0 stands for the time before the first. */
    private void behind(int turn) {
        for (Observation observation : result.observations()) {
            if (observation.turn() == turn) {
                tell(observation);
            }
        }
        result.failures().stream().filter(check -> check.turn() == turn).forEach(lines::mark);
    }

    private void tell(Observation observation) {
        switch (observation) {
            case Observation.Listened listened -> {
                lines.aside("listened for " + MessageWords.seconds(listened.howLong()));
                listened.messages().forEach(message -> tell("", message));
            }
            case Observation.Looked looked ->
                lines.aside("looked%s: %s"
                        .formatted(
                                looked.after().isZero() ? "" : " after " + MessageWords.seconds(looked.after()),
                                looked.state().word()));
            case Observation.TicketLookedUp ticket ->
                lines.aside(ticket.found() ? "it has a ticket" : "it has no ticket");
        }
    }

    private void tell(String before, Message message) {
        if (told.add(message.id())) {
            String who = message.byBot()
                    ? result.scenario().bot().value()
                    : message.author().word();
            lines.message(before + who, message);
        }
    }
}
