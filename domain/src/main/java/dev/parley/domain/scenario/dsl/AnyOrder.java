package dev.parley.domain.scenario.dsl;

import java.util.List;

/** Messages that the bot is expected to say in any order. Immutable. */
public final class AnyOrder {
    private final List<ExpectedReply> replies;

    AnyOrder(List<ExpectedReply> replies) {
        this.replies = replies;
    }

    List<ExpectedReply> replies() {
        return replies;
    }
}
