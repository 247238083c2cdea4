package dev.parley.domain.context;

/** One thing that pruning takes out. */
public sealed interface Removal {
    /** Where it is taken from. */
    ContextPath path();

    /** What it gives back, commas included. */
    int bytes();

    /**
     * A key with all that it holds.
     *
     * @param path the key
     * @param bytes what it gives back
     */
    record WholeKey(ContextPath path, int bytes) implements Removal {
        @Override
        public String toString() {
            return path + ", " + bytes + " bytes";
        }
    }

    /**
     * The first items of an array; the newest stay.
     *
     * @param path the array
     * @param items how many are taken out
     * @param of how many there were
     * @param bytes what they give back
     */
    record OldestItems(ContextPath path, int items, int of, int bytes) implements Removal {
        @Override
        public String toString() {
            return "%s, the oldest %d of %d items, %d bytes".formatted(path, items, of, bytes);
        }
    }
}
