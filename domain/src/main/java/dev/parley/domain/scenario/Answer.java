package dev.parley.domain.scenario;

import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.QuickReply;
import dev.parley.domain.exchange.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bot's answer to the last line, and how much of it was read. Serves one performance on one thread. */
final class Answer {
    private final Optional<Turn> turn;
    private final List<BotMessage> messages = new ArrayList<>();
    private final List<BotMessage> unread = new ArrayList<>();
    private boolean restIgnored;

    private Answer(Optional<Turn> turn) {
        this.turn = turn;
        turn.ifPresent(taken -> taken.replies().forEach(reply -> add(taken, reply)));
        unread.addAll(messages);
    }

    /** Before anything was said. */
    static Answer none() {
        return new Answer(Optional.empty());
    }

    static Answer of(Turn turn) {
        return new Answer(Optional.of(turn));
    }

    Optional<Turn> turn() {
        return turn;
    }

    /** Every message, read or not. */
    List<BotMessage> messages() {
        return List.copyOf(messages);
    }

    /** The messages that nothing was held against yet. */
    List<BotMessage> unread() {
        return List.copyOf(unread);
    }

    void read(BotMessage message) {
        unread.remove(message);
    }

    /** Puts back what was read behind a moment. */
    void restore(List<BotMessage> before) {
        unread.clear();
        unread.addAll(before);
    }

    void ignoreTheRest() {
        restIgnored = true;
    }

    /** The messages that nobody read and nobody meant to leave. */
    List<BotMessage> leftOver() {
        return restIgnored ? List.of() : unread();
    }

    boolean restIsIgnored() {
        return restIgnored;
    }

    Optional<QuickReply> button(String text) {
        return buttons().stream()
                .filter(button -> button.text().strip().equals(text.strip()))
                .findFirst();
    }

    List<QuickReply> buttons() {
        return messages.stream()
                .flatMap(heard -> heard.message().buttons().stream())
                .toList();
    }

    /** The vendor's times tell the bot's own time; where it tells none, our time to the first message is its bound. */
    private void add(Turn taken, Message reply) {
        Optional<Duration> first = taken.timing().botTime();
        Optional<Duration> later = taken.replies()
                .getFirst()
                .createdAt()
                .flatMap(start -> reply.createdAt().map(at -> Duration.between(start, at)));
        Optional<Duration> ours =
                messages.isEmpty() ? Optional.of(taken.timing().total()) : Optional.empty();
        messages.add(new BotMessage(
                messages.size() + 1,
                reply,
                first.flatMap(time -> later.map(time::plus)).or(() -> ours)));
    }
}
