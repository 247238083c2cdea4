package dev.parley.shell.command;

import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.Move;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.OngoingConversation;
import dev.parley.domain.exchange.Refusal;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.exchange.TurnTaken;
import dev.parley.domain.exchange.VisitorWords;
import dev.parley.shell.render.ContextView;
import dev.parley.shell.render.ConversationView;
import dev.parley.shell.render.OutputFormat;
import dev.parley.shell.render.Shown;
import dev.parley.shell.render.Span;
import dev.parley.shell.render.Style;
import dev.parley.shell.render.TurnText;
import dev.parley.shell.render.TurnView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One live conversation: reads a line, says it, shows what comes back, until somebody leaves. */
final class Chat {
    private final Invocation line;
    private final TenantSession.Work work;
    private final TenantSession tenant;
    private final boolean live;
    private final Optional<ChatRecord> record;
    private final List<TurnView> turns = new ArrayList<>();
    private final List<Turn> taken = new ArrayList<>();
    private OngoingConversation conversation;
    private boolean over;
    private ExitCode verdict = ExitCode.DONE;
    private @Nullable CommandFailure stoppedBy;

    /** @param record what it leaves behind, where it leaves something */
    Chat(Invocation line, TenantSession.Work work, OngoingConversation opened, Optional<ChatRecord> record) {
        this.line = line;
        this.work = work;
        this.tenant = work.tenant();
        this.live = line.format() == OutputFormat.TABLE;
        this.conversation = opened;
        this.record = record;
    }

    /** Holds it to its end, and closes it unless it is to be kept. */
    CommandResult hold(boolean keep) {
        String bot = conversation
                .snapshot()
                .conversation()
                .bot()
                .map(Object::toString)
                .orElse("the bot");
        line.note("conversation " + conversation.id() + " with " + bot + "; /help shows what else can be typed");
        ChatEnd end = new ChatEnd(line, work, keep);
        try {
            converse();
        } catch (RuntimeException e) {
            record().ifPresent(failure -> line.err().line(Span.of(Style.RED, "parley: " + failure.line())));
            end.brokenOff(conversation);
            throw e;
        }
        Optional<CommandFailure> notRecorded = record();
        if (stoppedBy == null) {
            stoppedBy = notRecorded.orElse(null);
        }
        end.left(conversation);
        CommandResult result = CommandResult.of(live ? Shown.nothing() : Shown.rows(TurnView.class, turns));
        return stoppedBy == null ? result.endingWith(verdict) : result.failing(stoppedBy);
    }

    /** Why it could not be written, where it could not: the conversation is closed all the same. */
    private Optional<CommandFailure> record() {
        try {
            record.ifPresent(file -> file.write(conversation, taken));
            return Optional.empty();
        } catch (CommandFailure e) {
            return Optional.of(e);
        }
    }

    private void converse() {
        while (!over) {
            String typed = line.in().read("> ");
            if (typed == null) {
                return;
            }
            answer(typed);
        }
    }

    private void answer(String typed) {
        switch (typed.strip()) {
            case "" -> {}
            case "/quit", "/exit" -> over = true;
            case "/close" -> close();
            case "/state" ->
                asking(() -> ConversationView.write(ConversationView.of(look(), tenant.budget()), line.out()));
            case "/context" -> asking(() -> ContextView.write(ContextView.of(look(), tenant.budget()), line.out()));
            case "/help" -> help();
            default -> {
                if (typed.startsWith("/") && !typed.startsWith("//")) {
                    complain(CommandFailure.usage(
                            "there is no " + typed.strip(),
                            "/help shows what there is; // says a line that begins with /"));
                } else {
                    say(typed.startsWith("//") ? typed.substring(1) : typed);
                }
            }
        }
    }

    private void say(String words) {
        Optional<String> problem = VisitorWords.problem(words);
        if (problem.isPresent()) {
            complain(ContactFailures.of(new Refusal.UnfitWords(problem.get())));
            return;
        }
        line.progress("waiting for an answer");
        Optional<ContextData> before = Optional.of(conversation.snapshot().context());
        TurnTaken next = work.sending().say(conversation, words);
        line.progress("");
        conversation = next.conversation();
        taken.add(next.turn());
        show(TurnView.of(next.turn(), before, tenant.budget()));
        judge(next.turn());
    }

    private void show(TurnView turn) {
        turns.add(turn);
        if (live) {
            (line.in().isTerminal() ? TurnText.answer() : TurnText.brief()).write(turn, line.out());
        }
    }

    private void judge(Turn turn) {
        switch (turn.outcome()) {
            case TurnOutcome.Failed failed -> complain(ContactFailures.of(failed.fault()));
            case TurnOutcome.Refused refused -> complain(ContactFailures.of(refused.refusal()));
            case TurnOutcome.Interrupted i -> throw new WaitInterrupted(null);
            case TurnOutcome.Silent s -> verdict = ExitCode.NEGATIVE;
            case TurnOutcome.Replied r -> {}
            case TurnOutcome.AnsweredByOthers a -> {}
            case TurnOutcome.NotSaid n -> {}
        }
        if (!conversation.snapshot().conversation().allows(Move.SAY) && !over) {
            line.note("the conversation is "
                    + conversation.snapshot().conversation().state().word()
                    + " now: nothing can be said to the bot any more");
            over = true;
        }
    }

    /** A person may go on after a mistake; what is piped in ends there, as a script does. */
    private void complain(CommandFailure failure) {
        line.progress("");
        if (line.in().isTerminal()) {
            line.err().line(Span.of(Style.RED, "parley: " + failure.line()));
        } else {
            stoppedBy = failure;
            over = true;
        }
    }

    private void asking(Runnable question) {
        try {
            question.run();
        } catch (ContactCentreException e) {
            complain(ContactFailures.of(e.fault()));
        }
    }

    private ConversationSnapshot look() {
        conversation = conversation.seenAs(tenant.centre().look(conversation.id()));
        return conversation.snapshot();
    }

    private void close() {
        asking(() -> {
            conversation = conversation.seenAs(work.closing().close(conversation.id()));
            over = true;
        });
    }

    private void help() {
        line.err().block("", Span.plain(line.spec().help()));
    }
}
