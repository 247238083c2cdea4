package dev.parley.domain.sync;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What is to become of which request, by script or by chance, and how many there were. Safe for many threads. */
public final class FaultPlan {
    /** By chance, what becomes of a request. */
    @FunctionalInterface
    public interface Weather {
        /** Decides. */
        Fault fault(boolean writes, RandomGenerator chance);
    }

    private static final Weather FAIR = (writes, chance) -> new Fault.None();

    private final Deque<Fault> ofWrites = new ArrayDeque<>();
    private final Deque<Fault> ofReads = new ArrayDeque<>();
    private Optional<Fault> ofAll = Optional.empty();
    private Weather weather = FAIR;
    private RandomGenerator chance = new java.util.SplittableRandom(0);
    private Optional<String> poison = Optional.empty();
    private int writes;
    private int reads;
    private int hurt;

    /** What becomes of the next requests that write, one each. */
    public synchronized void nextWrites(Fault... faults) {
        ofWrites.addAll(List.of(faults));
    }

    /** What becomes of the next requests that only read, one each. */
    public synchronized void nextReads(Fault... faults) {
        ofReads.addAll(List.of(faults));
    }

    /** What becomes of every request from now on. */
    public synchronized void all(Fault fault) {
        ofAll = Optional.of(fault);
    }

    /** Chance decides from now on, the same way for the same seed and order of requests. */
    public synchronized void byChance(long seed, Weather bad) {
        chance = new java.util.SplittableRandom(seed);
        weather = bad;
    }

    /** Whatever holds that word, of ASCII letters alone, is answered 500 and not passed on. */
    public synchronized void poison(String word) {
        poison = Optional.of(word);
    }

    /** Nothing happens to any request from now on. */
    public synchronized void clear() {
        ofWrites.clear();
        ofReads.clear();
        ofAll = Optional.empty();
        poison = Optional.empty();
        weather = FAIR;
    }

    /** How many requests that write were made. */
    public synchronized int writes() {
        return writes;
    }

    /** How many requests that only read were made. */
    public synchronized int reads() {
        return reads;
    }

    /** To how many something happened. */
    public synchronized int hurt() {
        return hurt;
    }

    synchronized Fault next(boolean write, String content) {
        if (write) {
            writes++;
        } else {
            reads++;
        }
        Fault scripted = (write ? ofWrites : ofReads).poll();
        Fault fault = scripted != null ? scripted : ofAll.orElseGet(() -> unscripted(write, content));
        hurt += fault instanceof Fault.None ? 0 : 1;
        return fault;
    }

    private Fault unscripted(boolean write, String content) {
        return poison.filter(content::contains).isPresent()
                ? new Fault.Answered(CannedAnswer.status(500))
                : weather.fault(write, chance);
    }
}
