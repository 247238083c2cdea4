package dev.parley.domain.scenario;

import dev.parley.domain.scenario.Check.Status;
import java.util.ArrayList;
import java.util.List;

/** What was expected and seen so far, and how serious a failure is right now. Serves one performance on one thread. */
final class Ledger {
    private final List<Check> checks = new ArrayList<>();
    private int soft;
    private int optional;

    /** The checks in the order they were made. */
    List<Check> checks() {
        return List.copyOf(checks);
    }

    /** Keeps a check, and says how to go on behind it. */
    Flow keep(Place place, int turn, boolean passed, String rule, String expected, String seen) {
        boolean excused = !passed && optional > 0;
        Status status = passed ? Status.PASSED : excused ? Status.SKIPPED : Status.FAILED;
        checks.add(new Check(place, turn, status, soft > 0, rule, expected, seen));
        if (excused) {
            return Flow.LEAVE;
        }
        return passed || soft > 0 ? Flow.ON : Flow.STOP;
    }

    /** Keeps a failure that does not end the conversation, whatever is done right now. */
    void collect(Place place, int turn, boolean passed, String rule, String expected, String seen) {
        checks.add(new Check(place, turn, passed ? Status.PASSED : Status.FAILED, true, rule, expected, seen));
    }

    /** Keeps that something was not looked at. */
    void skip(Place place, int turn, String rule, String expected, String why) {
        checks.add(new Check(place, turn, Status.SKIPPED, false, rule, expected, why));
    }

    void beginSoft() {
        soft++;
    }

    void endSoft() {
        soft--;
    }

    void beginOptional() {
        optional++;
    }

    void endOptional() {
        optional--;
    }
}
