package dev.parley.shell.command;

import dev.parley.domain.sync.SyncSummary;
import java.time.Duration;
import java.util.Optional;

/** What a watch does while its desk refuses one conversation after the other: it says so once, and waits for longer each time. */
final class RefusingDesk {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Duration pause;
    private Duration wait;
    private Optional<String> said = Optional.empty();

    RefusingDesk(Duration pause) {
        this.pause = pause;
        this.wait = pause;
    }

    /** Another round ended that way; says it where that is new. @return how long to wait */
    Duration met(Optional<CommandFailure> failure, Invocation line) {
        Optional<String> words = failure.map(CommandFailure::line);
        words.filter(now -> !said.equals(Optional.of(now))).ifPresent(line::note);
        said = words;
        Duration now = wait;
        Duration twice = wait.multipliedBy(2);
        wait = twice.compareTo(LONGEST) < 0 ? twice : wait.compareTo(LONGEST) < 0 ? LONGEST : wait;
        return now;
    }

    /** A round ended in another way. @return how long to wait */
    Duration over(SyncSummary summary) {
        if (summary.carried() > 0) {
            said = Optional.empty();
            wait = pause;
        }
        return pause;
    }
}
