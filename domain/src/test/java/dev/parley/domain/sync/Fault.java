package dev.parley.domain.sync;

import java.time.Duration;

/** What becomes of one request between a desk and its server. */
public sealed interface Fault {
    /** Nothing: it is passed on, and its answer comes back. */
    record None() implements Fault {}

    /** It is lost before the server; the connection ends. */
    record Lost() implements Fault {}

    /** It is lost before the server, and nothing answers until the desk gives up. */
    record Stalled() implements Fault {}

    /** Somebody before the server answers it. */
    record Answered(CannedAnswer answer) implements Fault {}

    /** The server carries it out; its answer is lost. */
    record AnswerLost() implements Fault {}

    /** The server carries it out; somebody in between answers something else. */
    record AnsweredAfter(CannedAnswer answer) implements Fault {}

    /** The server carries it out; the connection ends within its answer. */
    record AnswerCut() implements Fault {}

    /** The connection ends at once, and the server carries it out that much later, by the fixture's clock. */
    record Late(Duration by) implements Fault {}
}
