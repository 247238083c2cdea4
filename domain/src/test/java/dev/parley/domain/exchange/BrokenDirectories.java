package dev.parley.domain.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.Stream;

/** Directories that list wrongly. */
final class BrokenDirectories {
    private static final int PAGE = 100;

    private BrokenDirectories() {}

    static Stream<Mutant> all() {
        return Stream.of(
                Mutant.ofDirectory(
                        "its bound is exclusive",
                        fake -> (since, atMost) -> fake.changedSince(since.plusNanos(1), atMost),
                        "theBoundIsInclusive"),
                Mutant.ofDirectory(
                        "it lists everything",
                        fake -> (since, atMost) -> fake.changedSince(Instant.MIN, atMost),
                        "theBoundIsInclusive",
                        "nothingIsListedWhenNothingChanged"),
                Mutant.ofDirectory(
                        "it lists the newest change first",
                        fake -> (since, atMost) ->
                                fake.changedSince(since, atMost).reversed(),
                        "whatChangedIsListedOldestChangeFirst",
                        "noMoreAreListedThanAskedForAndTheOldestChangesAreKept",
                        "severalPagesAreOneListWithEachConversationOnce"),
                Mutant.ofDirectory(
                        "it lists more than asked for",
                        fake -> (since, atMost) -> fake.changedSince(since, 10_000),
                        "noMoreAreListedThanAskedForAndTheOldestChangesAreKept"),
                Mutant.ofDirectory(
                        "it repeats the last row of a page on the next",
                        fake -> (since, atMost) -> {
                            var listed = new ArrayList<>(fake.changedSince(since, atMost));
                            if (listed.size() > PAGE) {
                                listed.add(PAGE, listed.get(PAGE - 1));
                            }
                            return listed;
                        },
                        "severalPagesAreOneListWithEachConversationOnce"),
                Mutant.ofDirectory(
                        "it reads one page only",
                        fake -> (since, atMost) -> fake.changedSince(since, Math.min(atMost, PAGE)),
                        "severalPagesAreOneListWithEachConversationOnce"));
    }
}
