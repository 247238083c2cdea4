package dev.parley.shell.render;

import dev.parley.domain.audit.ErasePerson.Words;
import dev.parley.domain.conversation.ConversationId;
import java.util.List;

/**
 * What an erasure did.
 *
 * @param erased whether anything was erased
 * @param records how many records lost their words
 * @param cases how many cases of kept runs lost their words
 * @param conversations where
 */
public record ErasureView(boolean erased, long records, long cases, List<String> conversations) {
    /** Something was erased. */
    public static ErasureView of(Words erased, List<ConversationId> conversations) {
        return new ErasureView(
                true,
                erased.records(),
                erased.elsewhere(),
                conversations.stream().map(ConversationId::value).toList());
    }

    /** How much it is, in words. */
    public static String amount(Words words, int conversations) {
        return Amounts.of(words.records(), "record")
                + (words.elsewhere() > 0 ? " and " + Amounts.of(words.elsewhere(), "case") + " of kept runs" : "")
                + " in " + Amounts.of(conversations, "conversation");
    }

    /** The erasure as people read it. */
    public static void write(ErasureView view, Screen screen) {
        screen.line(
                view.erased()
                        ? "erased: the words of "
                                + amount(
                                        new Words(view.records(), view.cases()),
                                        view.conversations().size())
                        : "nothing to erase: no record has words of that");
        view.conversations().forEach(conversation -> screen.line("  " + conversation));
    }
}
