package dev.parley.shell.command;

import dev.parley.domain.sync.SyncSummary;
import java.time.Duration;
import java.util.Optional;

/**
 * What a watch says of its desk and how long it waits. What keeps the desk from taking anything is said once, until something
 * goes through; while it refuses one conversation after the other, each wait is longer.
 */
final class WatchedDesk {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String NUMBERS = "\\d+";

    private final Duration pause;
    private Duration wait;
    private Optional<String> said = Optional.empty();

    WatchedDesk(Duration pause) {
        this.pause = pause;
        this.wait = pause;
    }

    /**
     * A round is over.
     *
     * @param failure what may pass and kept it from carrying anything
     * @return how long to wait for the next one
     */
    Duration behind(SyncSummary summary, Optional<CommandFailure> failure, Invocation line) {
        if (summary.carried() > 0) {
            said = Optional.empty();
            wait = pause;
        }
        failure.ifPresent(now -> say(now, line));
        return summary.end() == SyncSummary.End.DESK_REFUSES ? longerEachTime() : pause;
    }

    /** How long it still has to wait is no news. */
    private void say(CommandFailure failure, Invocation line) {
        Optional<String> now = Optional.of(failure.line().replaceAll(NUMBERS, ""));
        if (!now.equals(said)) {
            line.note(failure.line());
            said = now;
        }
    }

    private Duration longerEachTime() {
        Duration now = wait;
        Duration twice = wait.multipliedBy(2);
        wait = twice.compareTo(LONGEST) < 0 ? twice : wait.compareTo(LONGEST) < 0 ? LONGEST : wait;
        return now;
    }
}
