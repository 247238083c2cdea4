package dev.parley.ticketing.http;

import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a desk makes of what was answered, and of what was not. */
public final class Answers {
    private Answers() {}

    /**
     * An answer, or a part of one, which has to be there.
     *
     * @throws DeskException where it is not: what was asked for may have been done all the same
     */
    public static <T> T told(@Nullable T answer) {
        if (answer == null) {
            throw new DeskException(new DeskFault.Transient(true, "an answer without what it is to hold"));
        }
        return answer;
    }

    /**
     * Looks at what became of a write.
     *
     * @throws DeskException where that cannot be seen: what fails behind a write says nothing of the write, which may well
     *     have been done
     */
    public static <T> T behindAWrite(Supplier<T> look) {
        try {
            return look.get();
        } catch (DeskException e) {
            throw new DeskException(
                    new DeskFault.Transient(
                            true, "written, and then: " + e.fault().words()),
                    e);
        }
    }

    /** The system has not done, or not kept, what stood in a field. */
    public static DeskException rejected(String field, String reason) {
        return new DeskException(new DeskFault.Rejected(Optional.of(field), reason));
    }
}
