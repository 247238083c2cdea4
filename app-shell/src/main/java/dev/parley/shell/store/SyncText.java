package dev.parley.shell.store;

import dev.parley.domain.conversation.ConversationState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the tables of syncs spell what they hold. */
final class SyncText {
    private static final String UNRECOGNISED = new ConversationState.Unrecognised("").word();

    private SyncText() {}

    /** Words of other systems as every database takes them: PostgreSQL has no text with the character zero. */
    static String words(String text) {
        return text.replace('\0', '\uFFFD');
    }

    static @Nullable String words(Optional<String> text) {
        return text.map(SyncText::words).orElse(null);
    }

    static @Nullable String time(Optional<Instant> time) {
        return time.map(StoredTime::text).orElse(null);
    }

    static String times(List<Instant> times) {
        return times.stream().map(StoredTime::text).collect(Collectors.joining(" "));
    }

    static String state(ConversationState state) {
        return words(state.word());
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    static Optional<String> perhaps(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static Instant readTime(ResultSet row, String column) throws SQLException {
        return StoredTime.read(text(row, column));
    }

    static List<Instant> readTimes(ResultSet row, String column) throws SQLException {
        return Stream.of(text(row, column).split(" ", -1))
                .filter(time -> !time.isEmpty())
                .map(StoredTime::read)
                .toList();
    }

    static ConversationState readState(ResultSet row) throws SQLException {
        String word = text(row, "state");
        return ConversationState.named(word).orElseGet(() -> new ConversationState.Unrecognised(vendorWord(word)));
    }

    /** What stands in {@code unrecognised(…)}. */
    private static String vendorWord(String word) {
        int begin = UNRECOGNISED.length() - 1;
        return word.length() > begin ? word.substring(begin, word.length() - 1) : word;
    }
}
