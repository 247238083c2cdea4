package dev.parley.cxone.conversations;

/**
 * What is known of this tenant about its list: whether it moves with a message, so that one watch of it tells of all
 * conversations. It is tried beside the looks of the schedule first, believed after a few rows that bore the dates of
 * messages or told of replies, and given up when looks find what it did not tell. Safe for many threads.
 */
final class WatchBelief {
    private static final int TOLD_TO_BELIEVE = 3;
    private static final int MISSED_TO_DOUBT = 2;
    private static final int MISSED_TO_GIVE_UP = 3;
    private static final int FOUND_TO_GIVE_UP = 20;

    private int moved;
    private int told;
    private int missed;
    private int found;
    private boolean believed;
    private boolean givenUp;

    /** Whether it is worth watching. */
    synchronized boolean worthTrying() {
        return !givenUp;
    }

    /** Whether nothing seen by the watch means that nothing came. */
    synchronized boolean isBelieved() {
        return believed && !givenUp;
    }

    /** A row bore the date of a message that is known to be there. */
    synchronized void movedWithAMessage() {
        moved++;
        believed |= moved >= TOLD_TO_BELIEVE;
    }

    /** The watch told of a reply. */
    synchronized void toldOfAReply() {
        told++;
        missed = 0;
        believed |= told >= TOLD_TO_BELIEVE;
    }

    /** A look found a reply that the watch had not told of. */
    synchronized void missedAReply() {
        missed++;
        givenUp |= missed >= (believed ? MISSED_TO_GIVE_UP : MISSED_TO_DOUBT);
    }

    /** A look found a reply before the watch could tell of it. */
    synchronized void foundByLook() {
        found++;
        givenUp |= told == 0 && found >= FOUND_TO_GIVE_UP;
    }

    /** The list tells no dates, or none that are fine enough. */
    synchronized void giveUp() {
        givenUp = true;
    }
}
