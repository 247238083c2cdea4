package dev.parley.domain.audit;

import java.util.List;

/** Whether the trail holds. */
public sealed interface Verification {

    /**
     * Every record follows from the one before it, all words are as they were, and nothing is missing that the store or
     * the checkpoint knows of.
     *
     * @param records how many there are
     * @param erased how many of them lost their words by an erasure that is on record
     * @param openEnds how many intentions have no outcome: a process was killed, or is at work right now
     * @param heads how far each chain has come
     */
    record Holds(long records, long erased, long openEnds, List<ChainHead> heads) implements Verification {
        /** Keeps an unchangeable copy. */
        public Holds {
            heads = List.copyOf(heads);
        }
    }

    /**
     * What is there is whole, and the store itself believes that nothing is missing, but the checkpoint knows of more: the
     * end was lost, as a crash of the machine, a disk that lied or a backup that was put back lose it. Whoever cuts the
     * end by hand and puts the store's own count back looks the same.
     *
     * @param chain whose end is missing
     * @param found how many records it has
     * @param expected how many the checkpoint knows of
     */
    record TornTail(String chain, long found, long expected) implements Verification {}

    /**
     * Somebody or something changed the trail.
     *
     * @param first the first record that is not as it was; of one that is missing, the place where it should stand
     * @param why what is wrong with it
     */
    record Broken(AuditId first, String why) implements Verification {}
}
