package dev.parley.shell.command;

import dev.parley.domain.audit.BookedConversation;
import dev.parley.domain.audit.ConversationBook;
import dev.parley.shell.render.Amounts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tells the user, once in a process, that processes that are gone have left something open. Costs one query, makes no
 * store, and says nothing where that fails: who then needs the store is told why. Safe for many threads.
 */
public final class LeftBehind {
    private static final Set<String> THOSE_THAT_SEE_TO_IT = Set.of(RecoverCommand.NAME, SweepCommand.NAME);

    private final Supplier<Optional<ConversationBook>> book;
    private boolean told;

    /** @param book knows what was left, where there is a store already */
    public LeftBehind(Supplier<Optional<ConversationBook>> book) {
        this.book = book;
    }

    /** Tells it as a note of the line, unless its command sees to it. */
    public void tell(Invocation line) {
        if (!THOSE_THAT_SEE_TO_IT.contains(line.spec().name()) && !line.is(GlobalOptions.QUIET)) {
            tell(line::note);
        }
    }

    /** Tells it there. */
    public synchronized void tell(Consumer<String> listener) {
        if (!told) {
            looseEnds().ifPresent(left -> {
                told = true;
                words(left.stream().filter(LeftBehind::isWorthTelling).toList()).ifPresent(listener);
            });
        }
    }

    private Optional<List<BookedConversation>> looseEnds() {
        try {
            return book.get().map(ConversationBook::looseEnds);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Not what somebody left with Ctrl-C and what was closed behind: {@code recover} looks for a late answer there, too. */
    private static boolean isWorthTelling(BookedConversation left) {
        return !left.over() || left.unfinished().isPresent();
    }

    private static Optional<String> words(List<BookedConversation> left) {
        return Optional.of(Amounts.of(left.size(), "conversation") + (left.size() == 1 ? " was" : " were")
                        + " left " + (left.stream().allMatch(BookedConversation::over) ? "incomplete" : "open")
                        + " by processes that are gone: 'parley recover' completes and closes them")
                .filter(words -> !left.isEmpty());
    }
}
