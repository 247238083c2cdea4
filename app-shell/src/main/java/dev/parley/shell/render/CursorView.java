package dev.parley.shell.render;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.sync.Route;
import dev.parley.domain.sync.SyncCursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far the changes of a route are noted.
 *
 * @param tenant from where
 * @param desk to where
 * @param at the vendor's time, inclusive; absent before the first run
 * @param seen the conversations of that very time that are dealt with
 */
public record CursorView(String tenant, String desk, Optional<Instant> at, List<String> seen) {
    /** A cursor as it is shown. */
    public static CursorView of(Route route, Optional<SyncCursor> cursor) {
        return new CursorView(
                route.tenant(),
                route.desk(),
                cursor.map(SyncCursor::at),
                cursor.map(it -> it.seen().stream()
                                .map(ConversationId::value)
                                .sorted()
                                .toList())
                        .orElse(List.of()));
    }
}
