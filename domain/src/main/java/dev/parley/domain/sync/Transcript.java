package dev.parley.domain.sync;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.QuickReply;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was said, as entries of a ticket in their order: a line that says who and when (UTC), and below it the words as
 * they were said. What is too long for one write is split into parts, each with a mark of its own, always in the same way.
 *
 * @param conversation whose
 * @param capabilities what the desk takes
 */
record Transcript(ConversationId conversation, DeskCapabilities capabilities) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
    private static final int ROOM_FOR_THE_PART = 24;

    List<TranscriptEntry> of(List<Message> messages) {
        List<TranscriptEntry> entries = new ArrayList<>();
        messages.forEach(message -> entries.addAll(entries(message)));
        return entries;
    }

    private List<TranscriptEntry> entries(Message message) {
        EntryKey key = EntryKey.of(conversation, message);
        String head = head(message);
        String words = PlainWords.clean(words(message));
        if (fits(head + words)) {
            return List.of(new TranscriptEntry(key, head + words));
        }
        List<String> pieces = pieces(words, head);
        List<TranscriptEntry> parts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            String part = "(%d/%d) ".formatted(i + 1, pieces.size());
            parts.add(new TranscriptEntry(key.part(i + 1, pieces.size()), part + head + pieces.get(i)));
        }
        return parts;
    }

    private List<String> pieces(String words, String head) {
        int chars = capabilities.maxEntryChars() - head.length() - ROOM_FOR_THE_PART;
        int bytes = capabilities.maxEntryBytes() - PlainWords.bytes(head) - ROOM_FOR_THE_PART;
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < words.length()) {
            int to = PlainWords.border(words, from, chars, bytes);
            pieces.add(words.substring(from, to));
            from = to;
        }
        return pieces;
    }

    private boolean fits(String text) {
        return text.length() <= capabilities.maxEntryChars() && PlainWords.bytes(text) <= capabilities.maxEntryBytes();
    }

    private static String head(Message message) {
        String who = PlainWords.line(
                switch (message.author()) {
                    case Author.Visitor v -> "Visitor";
                    case Author.Bot b -> "Bot";
                    case Author.Agent agent -> "Agent " + agent.id();
                    case Author.Platform p -> "System";
                },
                80);
        return message.createdAt().map(at -> who + ", " + TIME.format(at)).orElse(who) + "\n";
    }

    private static String words(Message message) {
        String buttons = message.buttons().stream().map(QuickReply::text).collect(Collectors.joining("] [", "[", "]"));
        String words = message.buttons().isEmpty() ? message.text() : (message.text() + "\n" + buttons).strip();
        return words.isBlank() ? "(nothing to read)" : words;
    }
}
