package dev.parley.shell.command;

import dev.parley.domain.conversation.Move;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.OngoingConversation;
import dev.parley.shell.render.Span;
import dev.parley.shell.render.Style;
import java.util.Optional;

/** What becomes of a conversation that somebody leaves: it is closed, unless it is to be kept or is over anyway. */
final class ChatEnd {
    private final Invocation line;
    private final TenantSession.Work work;
    private final boolean keep;

    ChatEnd(Invocation line, TenantSession.Work work, boolean keep) {
        this.line = line;
        this.work = work;
        this.keep = keep;
    }

    /** @throws CommandFailure when it could not be closed */
    void left(OngoingConversation conversation) {
        end(conversation).ifPresent(failure -> {
            throw failure;
        });
    }

    /** Behind an interruption, or when nobody reads any more; that stays the reason for the end. */
    void brokenOff(OngoingConversation conversation) {
        end(conversation).ifPresent(failure -> line.err().line(Span.of(Style.RED, "parley: " + failure.line())));
    }

    private Optional<CommandFailure> end(OngoingConversation conversation) {
        if (!conversation.snapshot().conversation().allows(Move.CLOSE)) {
            return Optional.empty();
        }
        if (keep) {
            line.note("conversation " + conversation.id() + " stays open ('parley conversation say " + conversation.id()
                    + " TEXT' goes on)");
            return Optional.empty();
        }
        try {
            work.closing().close(conversation.id());
            return Optional.empty();
        } catch (ContactCentreException e) {
            return Optional.of(new CommandFailure(
                    ExitCode.PARTLY,
                    "conversation " + conversation.id() + " could not be closed: "
                            + ContactFailures.of(e.fault()).what(),
                    "Close it with 'parley conversation close " + conversation.id() + "'"));
        }
    }
}
