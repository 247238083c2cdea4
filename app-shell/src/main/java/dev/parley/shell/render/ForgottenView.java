package dev.parley.shell.render;

import dev.parley.domain.campaign.RunAmount;

/**
 * The runs that were deleted.
 *
 * @param runs how many
 * @param cases how many cases were kept of them
 * @param bytes how many bytes these held, about
 */
public record ForgottenView(int runs, long cases, long bytes) {
    /** As it is shown. */
    public static ForgottenView of(RunAmount amount) {
        return new ForgottenView(amount.runs(), amount.cases(), amount.bytes());
    }

    /** How much it is, in words. */
    public static String words(RunAmount amount) {
        return Amounts.of(amount.runs(), "run") + " with " + Amounts.of(amount.cases(), "case") + ", "
                + Amounts.bytes(amount.bytes());
    }

    /** As people read it. */
    public static void write(ForgottenView view, Screen screen) {
        screen.line(
                view.runs() == 0
                        ? "nothing to delete: no run is beyond that"
                        : "deleted: " + words(new RunAmount(view.runs(), view.cases(), view.bytes())));
    }
}
