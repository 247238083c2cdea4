package dev.parley.shell.store;

import java.time.Duration;
import java.time.Instant;

/** Knows which processes of this host are alive. Handed in, so that a test can let one die. Safe for many threads. */
public interface Processes {

    /** This process. */
    ProcessMark own();

    /** Whether a process of this host is alive. */
    boolean isAlive(ProcessMark process);

    /** Those of this machine. */
    static Processes ofThisMachine() {
        ProcessHandle own = ProcessHandle.current();
        var mark = new ProcessMark(HostMark.ofThisMachine(), own.pid(), started(own));
        return new Processes() {
            @Override
            public ProcessMark own() {
                return mark;
            }

            // Linux counts from the time of its start, which moves a little when the clock is set.
            @Override
            public boolean isAlive(ProcessMark process) {
                return ProcessHandle.of(process.pid())
                        .filter(ProcessHandle::isAlive)
                        .map(handle -> Duration.between(started(handle), process.started())
                                        .abs()
                                        .compareTo(Duration.ofSeconds(5))
                                < 0)
                        .orElse(false);
            }
        };
    }

    private static Instant started(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
