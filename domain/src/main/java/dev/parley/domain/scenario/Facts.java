package dev.parley.domain.scenario;

import static dev.parley.domain.scenario.MatcherWords.quoted;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.QuickReply;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.resolution.Evidence;
import dev.parley.domain.resolution.Resolution;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Holds everything that is expected beside the bot's messages against what was seen.
 *
 * @param texts decides about texts
 * @param variables keeps what is captured
 * @param ledger keeps what is expected and seen
 */
record Facts(Matching texts, Variables variables, Ledger ledger) {

    /** Whoever expects something accounts for every message of the answer. */
    Flow unread(Place place, int turn, Answer answer) {
        List<BotMessage> left = answer.leftOver();
        return left.isEmpty()
                ? Flow.ON
                : ledger.keep(
                        place,
                        turn,
                        false,
                        Rules.UNREAD,
                        "no message of the bot beyond those expected (or 'ignoring the rest')",
                        "message %d: %s"
                                .formatted(
                                        left.getFirst().number(),
                                        said(left.stream()
                                                .map(BotMessage::message)
                                                .toList())));
    }

    /** A message that came after its turn was over is one that nobody read. */
    Flow late(Execution execution, Turn turn, Answers answers, Place place) {
        List<Message> late = turn.earlier().stream()
                .filter(Message::byBot)
                .filter(message -> !answers.mayBeIgnored(message, turn))
                .toList();
        boolean matters = execution.scenario().expects() && turn.number() > 1;
        return late.isEmpty() || !matters
                ? Flow.ON
                : ledger.keep(
                        place,
                        answers.turnOf(late.getFirst(), turn),
                        false,
                        "late-reply",
                        "no message of the bot behind the end of its answer (wait for it: say 'within', or expect one more message)",
                        said(late));
    }

    Flow button(Place place, int turn, String text, Answer answer, boolean found) {
        List<QuickReply> offered = answer.buttons();
        return ledger.keep(
                place,
                turn,
                found,
                "clicks",
                "a button " + quoted(text) + " to click",
                offered.isEmpty()
                        ? "no buttons"
                        : "the buttons "
                                + offered.stream()
                                        .map(button -> quoted(button.text()))
                                        .collect(Collectors.joining(", ")));
    }

    Flow silence(Step.Silence silence, int turn, Observation observation) {
        List<Message> heard = observation instanceof Observation.Listened listened
                ? listened.messages().stream()
                        .filter(message -> !isVisitors(message))
                        .toList()
                : List.of();
        return ledger.keep(
                silence.place(),
                turn,
                heard.isEmpty(),
                "silence",
                "silence for " + MessageWords.seconds(silence.howLong()),
                heard.isEmpty() ? "silence" : said(heard));
    }

    Flow state(Step.StateIs is, int turn, Optional<ConversationState> state) {
        return ledger.keep(
                is.place(),
                turn,
                state.equals(Optional.of(is.state())),
                "state",
                "the conversation to be " + is.state().word(),
                state.map(ConversationState::word).orElse("no conversation"));
    }

    Flow moved(Step.Moves moves, int turn, ConversationState before, Observation observation) {
        String seen = observation instanceof Observation.Looked looked
                ? "%s -> %s after %s"
                        .formatted(before.word(), looked.state().word(), MessageWords.seconds(looked.after()))
                : before.word();
        boolean arrived = observation instanceof Observation.Looked looked
                && looked.state().equals(moves.to());
        return ledger.keep(
                moves.place(),
                turn,
                arrived && before.equals(moves.from()),
                "moves",
                "the state to move %s -> %s within %s"
                        .formatted(moves.from().word(), moves.to().word(), MessageWords.seconds(moves.within())),
                seen);
    }

    Flow context(Step.ContextHolds holds, int turn, Optional<ConversationSnapshot> now) {
        Optional<String> value =
                now.flatMap(seen -> holds.path().textIn(seen.context().root()));
        Match match = value.map(text -> texts.match(holds.matcher(), text)).orElse(Match.of(false, "context"));
        if (match.matched()) {
            variables.keep(match.captures());
            holds.captureAs().ifPresent(name -> variables.keep(Map.of(name, value.orElse(""))));
        }
        return ledger.keep(
                holds.place(),
                turn,
                match.matched(),
                value.isPresent() ? match.rule() : "context",
                "the context at %s to %s".formatted(holds.path(), texts.words(holds.matcher())),
                value.map(MatcherWords::quoted).orElse("nothing there"));
    }

    Flow context(Step.ContextBelow below, int turn, Optional<ConversationSnapshot> now) {
        int bytes = now.map(seen -> seen.context().bytes()).orElse(0);
        return ledger.keep(
                below.place(),
                turn,
                bytes < below.bytes(),
                "context-below",
                "the context to stay below " + below.bytes() + " bytes",
                bytes + " bytes");
    }

    Flow ticket(Step.TicketExists step, int turn, Observation.TicketLookedUp found) {
        return ledger.keep(
                step.place(),
                turn,
                found.found(),
                "ticket",
                "a ticket of the conversation",
                found.found() ? "a ticket" : "no ticket");
    }

    Flow repeated(Step.Repeats repeats, int turn, String until, int rounds, boolean came) {
        return ledger.keep(
                repeats.place(),
                turn,
                came,
                "repeat",
                "%s in at most %d rounds".formatted(until, repeats.atMost()),
                came ? "so in round " + rounds : "not so in round " + rounds);
    }

    /** How it ended is asked only of a conversation that came to its end. */
    void ends(Execution execution, Flow flow) {
        execution.scenario().ends().ifPresent(ends -> {
            Resolution resolution = execution.resolution();
            String expected = "it to end " + String.join(" or ", ends.outcomes());
            if (flow != Flow.ON) {
                ledger.skip(ends.place(), execution.turns(), "ends", expected, "it did not come to its end");
                return;
            }
            ledger.collect(
                    ends.place(),
                    execution.turns(),
                    ends.outcomes().contains(resolution.word()),
                    "ends",
                    expected,
                    resolution.evidence().stream()
                            .findFirst()
                            .map(Evidence::toString)
                            .map(why -> resolution.word() + ": " + why)
                            .orElse(resolution.word()));
        });
    }

    private static boolean isVisitors(Message message) {
        return message.author() instanceof Author.Visitor;
    }

    private static String said(List<Message> messages) {
        return messages.stream().map(message -> quoted(message.text())).collect(Collectors.joining(", "));
    }
}
