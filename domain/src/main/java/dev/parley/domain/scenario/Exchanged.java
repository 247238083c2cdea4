package dev.parley.domain.scenario;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of the visitor and what the bot answered.
 *
 * @param line what was said
 * @param answer the bot's messages, in their order
 */
record Exchanged(Message line, List<Message> answer) {
    Exchanged {
        answer = List.copyOf(answer);
    }

    /**
     * Those of a transcript, up to where an agent speaks: what was said to a person cannot be said to the bot again. What
     * the bot said before the first line is left out. An answer belongs to the line that it names, else to the last one.
     */
    static List<Exchanged> in(List<Message> transcript) {
        Map<MessageId, Message> lines = new LinkedHashMap<>();
        Map<MessageId, List<Message>> answers = new LinkedHashMap<>();
        List<MessageId> last = new ArrayList<>();
        for (Message message : transcript) {
            switch (message.author()) {
                case Author.Visitor v -> {
                    lines.put(message.id(), message);
                    answers.put(message.id(), new ArrayList<>());
                    last.add(message.id());
                }
                case Author.Bot b -> {
                    MessageId to = message.replyTo()
                            .filter(answers::containsKey)
                            .orElseGet(() -> last.isEmpty() ? message.id() : last.getLast());
                    answers.getOrDefault(to, new ArrayList<>()).add(message);
                }
                case Author.Platform p -> {}
                case Author.Agent a -> {
                    return all(lines, answers);
                }
            }
        }
        return all(lines, answers);
    }

    private static List<Exchanged> all(Map<MessageId, Message> lines, Map<MessageId, List<Message>> answers) {
        return lines.values().stream()
                .map(line -> new Exchanged(line, answers.getOrDefault(line.id(), List.of())))
                .toList();
    }

    /** Whether a button that says this came with the answer. */
    boolean offered(String text) {
        return answer.stream()
                .flatMap(message -> message.buttons().stream())
                .anyMatch(button -> button.text().strip().equals(text.strip()));
    }
}
