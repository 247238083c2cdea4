package dev.parley.domain.audit;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/** Who appended which records of one chain, and who of them is gone. Safe for many threads. */
final class MemoryProcesses {
    /** Behind which number who is at work. */
    private final TreeMap<Long, Integer> shifts = new TreeMap<>();

    private final Set<Integer> gone = new HashSet<>();
    private int newest;
    private int own;

    MemoryProcesses() {
        begin(0);
    }

    synchronized int own() {
        return own;
    }

    /** A new process is at work behind that number. */
    synchronized void begin(long count) {
        newest++;
        resume(newest, count);
    }

    synchronized void resume(int process, long count) {
        own = process;
        shifts.put(count, process);
    }

    /** The process at work is gone, and a new one begins. */
    synchronized void dies(long count) {
        gone.add(own);
        begin(count);
    }

    synchronized int of(long number) {
        return shifts.lowerEntry(number).getValue();
    }

    synchronized boolean isGone(int process) {
        return gone.contains(process);
    }
}
