package dev.parley.domain.sync;

import java.time.Instant;

/**
 * Who works on a route or on a conversation.
 *
 * @param id unguessable, a run's own
 * @param words who that is, for people: {@code parley 4711 on desk-host, since 10:04}; cut to 120 characters
 * @param until when its lease ends unless it is renewed
 */
public record Holder(String id, String words, Instant until) {
    private static final int LONGEST = 120;

    /** Keeps the words short: they stand in lines of which they are a part. */
    public Holder {
        words = words.length() <= LONGEST ? words : PlainWords.line(words, LONGEST);
    }

    /** The same, for longer. */
    public Holder until(Instant later) {
        return new Holder(id, words, later);
    }
}
