package dev.parley.domain.sync;

import dev.parley.domain.conversation.Message;
import java.util.List;

/**
 * How a chat stands in a ticket.
 *
 * @param lost how many of its messages do not
 * @param repeated how many stand there once too often
 * @param disordered how many stand before one that was said earlier
 */
record Standing(int lost, int repeated, int disordered) {
    static final Standing ONCE_AND_IN_ORDER = new Standing(0, 0, 0);

    /** @param shown what stands in the ticket; each message's text must be its own in the chat */
    static Standing of(Chat chat, String shown) {
        int lost = 0;
        int repeated = 0;
        int disordered = 0;
        int behind = 0;
        for (String text : chat.said().stream().map(Message::text).distinct().toList()) {
            int expected = (int) chat.said().stream()
                    .filter(said -> said.text().equals(text))
                    .count();
            int there = count(shown, text);
            lost += Math.max(0, expected - there);
            repeated += Math.max(0, there - expected);
            int place = shown.indexOf(text);
            disordered += place >= 0 && place < behind ? 1 : 0;
            behind = Math.max(behind, place);
        }
        return new Standing(lost, repeated, disordered);
    }

    static Standing sum(List<Standing> all) {
        return new Standing(
                all.stream().mapToInt(Standing::lost).sum(),
                all.stream().mapToInt(Standing::repeated).sum(),
                all.stream().mapToInt(Standing::disordered).sum());
    }

    private static int count(String shown, String text) {
        int count = 0;
        for (int at = shown.indexOf(text); at >= 0; at = shown.indexOf(text, at + text.length())) {
            count++;
        }
        return count;
    }
}
