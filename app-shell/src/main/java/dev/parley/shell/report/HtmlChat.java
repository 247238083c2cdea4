package dev.parley.shell.report;

import dev.parley.domain.conversation.Attachment;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.QuickReply;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.resolution.Evidence;
import dev.parley.domain.scenario.Check;
import dev.parley.domain.scenario.Observation;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.domain.scenario.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the page shows of one conversation; times in milliseconds, those of messages from its beginning on. */
final class HtmlChat {
    private static final int MOST_EVIDENCE = 3;

    private HtmlChat() {}

    static Map<String, Object> of(SimulationResult it) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", it.conversation().value());
        out.put("v", it.verdict().word());
        out.put("bot", it.scenario().bot().value());
        out.put("who", it.scenario().visitor());
        out.put("at", it.began().toString());
        out.put("ms", it.took().toMillis());
        out.put("seed", Long.toString(it.seed()));
        out.put("end", it.resolution().word());
        out.put(
                "why",
                it.resolution().evidence().stream()
                        .limit(MOST_EVIDENCE)
                        .map(Evidence::toString)
                        .toList());
        out.put("f", it.failures().stream().map(HtmlChat::check).toList());
        out.put(
                "held",
                it.checks().stream()
                        .filter(check -> check.status() == Check.Status.PASSED)
                        .count());
        if (!it.verdict().isPass() && it.failures().isEmpty()) {
            out.put("why not", Story.headline(it));
        }
        List<Map<String, Object>> turns = new ArrayList<>();
        String state = "active";
        for (Turn turn : it.turns()) {
            String after =
                    turn.after().map(seen -> seen.conversation().state().word()).orElse(state);
            Map<String, Object> told = turn(turn, it.began());
            List<String> seen = seenBehind(turn.number(), it);
            if (!state.equals(after)) {
                told.put("mv", List.of(state, after));
            }
            if (!seen.isEmpty()) {
                told.put("ob", seen);
            }
            turns.add(told);
            state = after;
        }
        out.put("t", turns);
        return out;
    }

    private static Map<String, Object> check(Check check) {
        return Map.of(
                "p", check.place().toString(),
                "t", check.turn(),
                "r", check.rule(),
                "e", check.expected(),
                "s", check.seen());
    }

    private static Map<String, Object> turn(Turn turn, Instant began) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("n", turn.number());
        out.put("q", turn.said());
        out.put("o", turn.outcome().word());
        out.put("ms", Duration.between(began, turn.at()).toMillis());
        List<Map<String, Object>> messages = Stream.of(turn.earlier(), turn.replies(), turn.others())
                .flatMap(List::stream)
                .map(HtmlChat::message)
                .toList();
        if (!messages.isEmpty()) {
            out.put("m", messages);
        }
        turn.timing().botTime().ifPresent(time -> out.put("b", time.toMillis()));
        turn.timing().detectionDelay().ifPresent(time -> out.put("d", time.toMillis()));
        if (turn.timing().looks() > 0) {
            out.put("l", turn.timing().looks());
        }
        turn.after().ifPresent(after -> out.put("c", after.context().bytes()));
        return out;
    }

    private static Map<String, Object> message(Message message) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("x", message.text());
        if (!(message.author() instanceof Author.Bot)) {
            out.put("w", message.author().word());
        }
        if (!message.quickReplies().isEmpty()) {
            out.put("k", texts(message.quickReplies()));
        }
        if (!message.attachments().isEmpty()) {
            out.put(
                    "at",
                    message.attachments().stream().map(HtmlChat::attachment).toList());
        }
        return out;
    }

    private static Map<String, Object> attachment(Attachment attachment) {
        return switch (attachment) {
            case Attachment.Card card -> Map.of("card", card.title(), "text", card.text(), "k", texts(card.buttons()));
            case Attachment.Media media -> Map.of("media", media.kind(), "url", media.url(), "text", media.title());
        };
    }

    private static List<String> texts(List<QuickReply> buttons) {
        return buttons.stream().map(QuickReply::text).toList();
    }

    private static List<String> seenBehind(int turn, SimulationResult it) {
        return it.observations().stream()
                .filter(each -> each.turn() == turn)
                .map(each -> switch (each) {
                    case Observation.Listened listened ->
                        "listened for " + millis(listened.howLong())
                                + (listened.messages().isEmpty()
                                        ? ", nothing came"
                                        : ": " + words(listened.messages()));
                    case Observation.Looked looked ->
                        "looked for " + millis(looked.after()) + ", the state was "
                                + looked.state().word();
                    case Observation.TicketLookedUp ticket -> ticket.found() ? "a ticket was there" : "no ticket";
                })
                .toList();
    }

    private static String words(List<Message> messages) {
        return String.join(" / ", messages.stream().map(Message::text).toList());
    }

    private static String millis(Duration time) {
        return time.toMillis() + " ms";
    }
}
