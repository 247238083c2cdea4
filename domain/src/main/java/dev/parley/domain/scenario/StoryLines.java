package dev.parley.domain.scenario;

import dev.parley.domain.conversation.Attachment;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.QuickReply;
import java.util.List;
import java.util.stream.Collectors;

/** The lines of a story. What comes from outside cannot steer a terminal through them. Serves one story on one thread. */
final class StoryLines {
    private static final String INDENT = "      ";

    private final StringBuilder text = new StringBuilder();

    void add(String line) {
        text.append(harmless(line).stripTrailing()).append('\n');
    }

    /** The visitor's line, which begins a turn. */
    void turn(int number, String who, String words) {
        spoken("%3d   %s: ".formatted(number, who), words, "");
    }

    /** A message with everything that came along. */
    void message(String who, Message message) {
        List<QuickReply> buttons = message.buttons();
        spoken(INDENT + who + ": ", message.text(), buttons.isEmpty() ? "" : "  " + buttons(buttons));
        message.attachments().forEach(attachment -> add(INDENT + "  " + words(attachment)));
    }

    /** Something that is to be known, and that nobody said. */
    void aside(String words) {
        add(INDENT + "(" + words + ")");
    }

    /** A place at which something is wrong. */
    void mark(Check check) {
        add(">>>   %s expected %s".formatted(check.place(), check.expected()));
        add(">>>   but saw %s  [%s%s]".formatted(check.seen(), check.rule(), check.soft() ? ", collected" : ""));
    }

    String text() {
        return text.toString();
    }

    /** The text without what could steer a terminal, in one line. */
    static String harmless(String text) {
        return text.replace('\t', ' ').replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", "\uFFFD");
    }

    /** Each line of theirs is one of ours. */
    private void spoken(String before, String words, String behind) {
        List<String> lines = words.isBlank() ? List.of("") : words.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            add((i == 0 ? before : INDENT + "  ") + lines.get(i) + (i == lines.size() - 1 ? behind : ""));
        }
    }

    private static String words(Attachment attachment) {
        return switch (attachment) {
            case Attachment.Card card ->
                "card " + MatcherWords.quoted(card.title()) + " " + MatcherWords.quoted(card.text());
            case Attachment.Media media -> media.kind() + " " + media.url();
        };
    }

    private static String buttons(List<QuickReply> buttons) {
        return buttons.stream().map(button -> "[" + button.text() + "]").collect(Collectors.joining(" "));
    }
}
