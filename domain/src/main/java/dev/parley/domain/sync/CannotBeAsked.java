package dev.parley.domain.sync;

/**
 * Somebody wants to know what stands in a desk that is told and answers nothing, as {@link TicketDesk#canBeAsked()} says:
 * that nothing is found there says nothing.
 */
public final class CannotBeAsked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private CannotBeAsked(String desk) {
        super("the ticket desk '" + desk + "' cannot be asked what stands there", null, false, false);
    }

    /**
     * Makes sure that what the desk tells is what stands there.
     *
     * @param name by which people know it
     */
    public static void check(TicketDesk desk, String name) {
        if (!desk.canBeAsked()) {
            throw new CannotBeAsked(name);
        }
    }
}
