package dev.parley.cxone.sandbox;

import java.time.Duration;

/** How an answer reaches the client, if it does. */
sealed interface Delivery {
    /** As it should. */
    record Whole(Answer answer) implements Delivery {}

    /** Not at all: a TCP reset. */
    record Reset() implements Delivery {}

    /** Half of it, then the connection ends. */
    record Half(Answer answer) implements Delivery {}

    /** Byte by byte. */
    record Drip(Answer answer, Duration interval) implements Delivery {}

    /** Half of it, then nothing for long. */
    record Stall(Answer answer) implements Delivery {}
}
