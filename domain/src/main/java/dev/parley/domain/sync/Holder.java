package dev.parley.domain.sync;

import java.time.Instant;

/**
 * Who works on a route or on a conversation.
 *
 * @param id unguessable, a run's own
 * @param words who that is, for people: {@code parley 4711 on desk-host, since 10:04}
 * @param until when its lease ends unless it is renewed
 */
public record Holder(String id, String words, Instant until) {
    /** The same, for longer. */
    public Holder until(Instant later) {
        return new Holder(id, words, later);
    }
}
