package dev.parley.domain.scenario;

import dev.parley.domain.conversation.Attachment;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.QuickReply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The lines of a story. What comes from outside cannot steer a terminal through them. Serves one story on one thread. */
final class StoryLines {
    private final List<String> lines = new ArrayList<>();

    void plain(String text) {
        lines.add(harmless(text).stripTrailing());
    }

    /**
     * What somebody said; a line of its own for each of theirs.
     *
     * @param number of the turn, where it begins one
     * @param aside stands in brackets behind the words, where it is not empty
     */
    void said(String number, String who, String text, String aside) {
        List<String> spoken = text.isBlank() ? List.of("") : text.lines().toList();
        for (int i = 0; i < spoken.size(); i++) {
            String behind = i == spoken.size() - 1 && !aside.isEmpty() ? "  (" + aside + ")" : "";
            plain("%3s %-8s %s".formatted(i == 0 ? number : "", i == 0 ? who : "", spoken.get(i) + behind));
        }
    }

    /** A message with everything that came along. */
    void message(Message message, String aside) {
        said("", message.author().word(), message.text(), aside);
        if (!message.quickReplies().isEmpty()) {
            said("", "", buttons(message.quickReplies()), "");
        }
        message.attachments().forEach(attachment -> said("", "", attached(attachment), ""));
    }

    /** A place at which something is wrong. */
    void mark(Check check) {
        plain(">>> %s failed by the rule '%s'%s"
                .formatted(check.place(), check.rule(), check.soft() ? ", and it went on" : ""));
        said("", "expected", check.expected(), "");
        said("", "seen", check.seen(), "");
    }

    String text() {
        return String.join("\n", lines);
    }

    private static String attached(Attachment attachment) {
        return switch (attachment) {
            case Attachment.Card card ->
                "card %s %s %s"
                        .formatted(
                                MatcherWords.quoted(card.title()),
                                MatcherWords.quoted(card.text()),
                                buttons(card.buttons()));
            case Attachment.Media media -> media.kind() + " " + media.url();
        };
    }

    private static String buttons(List<QuickReply> buttons) {
        return buttons.stream().map(button -> "[" + button.text() + "]").collect(Collectors.joining(" "));
    }

    private static String harmless(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", " ");
    }
}
