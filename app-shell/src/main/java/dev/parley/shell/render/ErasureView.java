package dev.parley.shell.render;

import dev.parley.domain.audit.ErasePerson.Words;
import dev.parley.domain.conversation.ConversationId;
import java.util.ArrayList;
import java.util.List;

/**
 * What an erasure did.
 *
 * @param erased whether anything was erased
 * @param records how many records lost their words
 * @param cases how many cases of kept runs lost their words
 * @param synced how many notes and reasons that syncs keep lost their words
 * @param conversations where
 */
public record ErasureView(boolean erased, long records, long cases, long synced, List<String> conversations) {
    /** Nothing was there. */
    public static final ErasureView NOTHING = new ErasureView(false, 0, 0, 0, List.of());

    /** Something was erased. */
    public static ErasureView of(Words erased, List<ConversationId> conversations) {
        return new ErasureView(
                true,
                erased.records(),
                erased.cases(),
                erased.synced(),
                conversations.stream().map(ConversationId::value).toList());
    }

    /** How much it is, in words. */
    public static String amount(Words words, int conversations) {
        List<String> amounts = new ArrayList<>(List.of(Amounts.of(words.records(), "record")));
        if (words.cases() > 0) {
            amounts.add(Amounts.of(words.cases(), "case") + " of kept runs");
        }
        if (words.synced() > 0) {
            amounts.add(Amounts.of(words.synced(), "text") + " of syncs");
        }
        return String.join(", ", amounts.subList(0, amounts.size() - 1))
                + (amounts.size() > 1 ? " and " : "") + amounts.getLast()
                + " in " + Amounts.of(conversations, "conversation");
    }

    /** The erasure as people read it. */
    public static void write(ErasureView view, Screen screen) {
        screen.line(
                view.erased()
                        ? "erased: the words of "
                                + amount(
                                        new Words(view.records(), view.cases(), view.synced()),
                                        view.conversations().size())
                        : "nothing to erase: nothing that is kept has words of that");
        view.conversations().forEach(conversation -> screen.line("  " + conversation));
    }
}
