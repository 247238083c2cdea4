package dev.parley.shell.render;

import dev.parley.domain.sync.Route;
import dev.parley.domain.sync.SyncVerification;
import java.util.List;

/**
 * Whether both sides of a route are the same.
 *
 * @param tenant one side
 * @param desk the other one
 * @param verdict {@code same}, {@code behind} where all that differs is to be expected, or {@code different}
 * @param saidConversations in how many conversations something was said
 * @param saidEntries in how many entries
 * @param saidHash a hash over their sorted keys
 * @param standingConversations of how many conversations something stands in the desk
 * @param standingEntries in how many entries
 * @param standingHash a hash over their sorted keys
 * @param differences each of them
 */
public record SyncVerificationView(
        String tenant,
        String desk,
        String verdict,
        long saidConversations,
        long saidEntries,
        String saidHash,
        long standingConversations,
        long standingEntries,
        String standingHash,
        List<DifferenceRow> differences) {
    /** A verification as it is shown. */
    public static SyncVerificationView of(Route route, SyncVerification result, List<DifferenceRow> differences) {
        return new SyncVerificationView(
                route.tenant(),
                route.desk(),
                result.holds() ? "same" : result.differences() == 0 ? "behind" : "different",
                result.said().conversations(),
                result.said().entries(),
                result.said().hash(),
                result.standing().conversations(),
                result.standing().entries(),
                result.standing().hash(),
                List.copyOf(differences));
    }

    /** As people read it. */
    public static void write(SyncVerificationView view, Screen screen) {
        side(view.tenant(), view.saidConversations(), view.saidEntries(), view.saidHash(), screen);
        side(view.desk(), view.standingConversations(), view.standingEntries(), view.standingHash(), screen);
        view.differences()
                .forEach(
                        row -> screen.line(Span.of(Style.RED, "differs  "), Span.plain(Printable.oneLine(row.line()))));
        screen.line(Span.dim("verdict  "), Span.plain(view.verdict()));
    }

    private static void side(String name, long conversations, long entries, String hash, Screen screen) {
        screen.line(Span.plain("%-8s %s, %s, %s"
                .formatted(
                        Printable.oneLine(name),
                        Amounts.of(conversations, "conversation"),
                        Amounts.count(entries) + (entries == 1 ? " entry" : " entries"),
                        hash)));
    }
}
