package dev.parley.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.audit.AuditKind;
import dev.parley.domain.audit.AuditOrigin;
import dev.parley.domain.audit.AuditRecord;
import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.AuditedExchange;
import dev.parley.domain.audit.BookedConversation;
import dev.parley.domain.audit.MemoryAuditTrail;
import dev.parley.domain.audit.MemoryPseudonyms;
import dev.parley.domain.audit.RecoverConversation;
import dev.parley.domain.audit.RedactionPolicy;
import dev.parley.domain.audit.Redactor;
import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.AwaitState;
import dev.parley.domain.exchange.CloseConversation;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.FakeBot;
import dev.parley.domain.exchange.FakeContactCentre;
import dev.parley.domain.exchange.FakeReply;
import dev.parley.domain.exchange.Guard;
import dev.parley.domain.exchange.Holding;
import dev.parley.domain.exchange.ListenOn;
import dev.parley.domain.exchange.OpenConversation;
import dev.parley.domain.exchange.ReplyWindow;
import dev.parley.domain.exchange.SendMessage;
import dev.parley.domain.resolution.ResolutionClassifier;
import dev.parley.domain.scenario.KilledProcess.Killed;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Where a process is killed at one of its steps, and others recover from it. */
abstract class KilledStage {
    static final ConversationId ID = new ConversationId("6f1c2a52-4f0b-4c39-9d53-0d1b7b0a7b11");
    static final List<String> LINES = List.of("Hello", "I am test@example.com", "Hello", "Thanks");
    static final int NEVER = Integer.MAX_VALUE;

    final VirtualTime time = new VirtualTime();
    final FakeBot bot = new FakeBot("order-bot")
            .on(
                    "Hello",
                    FakeReply.after(Duration.ofSeconds(1), "Hi!"),
                    FakeReply.after(Duration.ofSeconds(2), "How are you?"))
            .on("I am test@example.com", FakeReply.after(Duration.ofSeconds(2), "Hello, test@example.com."))
            .on("Thanks", FakeReply.after(Duration.ofSeconds(1), "Bye."));
    FakeContactCentre centre = new FakeContactCentre(time, bot);
    MemoryAuditTrail trail = new MemoryAuditTrail();
    RedactionPolicy policy = RedactionPolicy.STANDARD;

    void startAgain() {
        centre = new FakeContactCentre(time, bot);
        trail = new MemoryAuditTrail();
    }

    boolean simulate(int killedAt) {
        return simulate(new KilledProcess(killedAt, false)).isDead();
    }

    boolean interrupt(int step) {
        return simulate(new KilledProcess(step, true)).wasReached();
    }

    KilledProcess simulate(KilledProcess process) {
        try {
            var here = new Here(process);
            new RunScenario(
                            new OpenConversation(here.centre, ContextBudget.STANDARD, here.recorder, time),
                            new Talking(
                                    here.send,
                                    new ListenOn(here.centre, time),
                                    new AwaitState(here.centre, time, time),
                                    new ResolutionClassifier(),
                                    TicketLookup.NONE),
                            here.close,
                            here.recorder,
                            time,
                            () -> ID)
                    .run(
                            Scenario.ofLines("killed", bot.id(), VisitorProfile.guest(), JsonObject.empty(), LINES),
                            7,
                            turn -> {});
        } catch (Killed e) {
            assertThat(process.isDead()).isTrue();
        }
        return process;
    }

    boolean recover(int killedAt) {
        if (!isLoose()) {
            return false;
        }
        var process = new KilledProcess(killedAt, false);
        recover(process);
        return process.isDead();
    }

    void recover(KilledProcess process) {
        BookedConversation left = left();
        try {
            var here = new Here(process);
            new RecoverConversation(here.trail, here.centre, here.send, here.close, here.redactor, time).recover(left);
        } catch (Killed e) {
            assertThat(process.isDead()).isTrue();
        } catch (WaitInterrupted e) {
            assertThat(process.wasReached()).isTrue();
        }
    }

    boolean isLoose() {
        BookedConversation left = left();
        return !trail.of(ID).isEmpty()
                && (left.toBeClosed() || left.unsettled() || left.unfinished().isPresent());
    }

    /** What one process has. */
    final class Here {
        final ContactCentre centre;
        final AuditTrail trail;
        final Redactor redactor = new Redactor(policy, new MemoryPseudonyms(), text -> text);
        final AuditedExchange recorder;
        final SendMessage send;
        final CloseConversation close;

        Here(KilledProcess process) {
            centre = process.reaching(ContactCentre.class, KilledStage.this.centre, call -> true);
            trail = process.reaching(AuditTrail.class, KilledStage.this.trail, process::killsWithin);
            recorder = new AuditedExchange(
                    trail, new AuditOrigin("test", Optional.of("r1"), Optional.empty()), redactor, () -> 0);
            send = new SendMessage(
                    centre,
                    new ResolutionClassifier(),
                    recorder,
                    ContextBudget.STANDARD,
                    ReplyWindow.STANDARD,
                    time,
                    () -> UUID.randomUUID().toString(),
                    Guard.STRICT);
            close = new CloseConversation(centre, recorder, time);
        }
    }

    BookedConversation left() {
        List<AuditEntry> entries = trail.of(ID).stream().map(AuditRecord::entry).toList();
        return new BookedConversation(
                ID,
                "test",
                Optional.of(bot.id()),
                Optional.of("r1"),
                Optional.of(Holding.UNTIL_THE_COMMAND_ENDS),
                VirtualTime.START,
                VirtualTime.START,
                Optional.empty(),
                entries.stream().anyMatch(AuditEntry::concludes),
                entries.stream()
                        .reduce(
                                false,
                                (before, entry) ->
                                        entry.isUnsettled() || (before && entry.kind() != AuditKind.MESSAGES),
                                (a, b) -> b),
                intendedButOpen().stream().map(AuditEntry::kind).findFirst(),
                false);
    }

    List<AuditEntry> intendedButOpen() {
        List<AuditEntry> entries = trail.of(ID).stream().map(AuditRecord::entry).toList();
        return entries.stream()
                .filter(AuditEntry::isIntention)
                .filter(intention -> entries.subList(entries.indexOf(intention) + 1, entries.size()).stream()
                        .noneMatch(later -> !later.isIntention()
                                && later.kind() == intention.kind()
                                && later.turn() == intention.turn()))
                .toList();
    }

    Stream<MessageId> namedOnRecord() {
        return trail.of(ID).stream()
                .map(record -> record.entry().aftermath())
                .flatMap(aftermath -> Stream.concat(aftermath.message().stream(), aftermath.answers().stream()));
    }

    boolean eachMessageOnRecordOnce() {
        return namedOnRecord().allMatch(new HashSet<>()::add);
    }

    Set<MessageId> onRecordAtTheVendor() {
        return new HashSet<>(namedOnRecord().toList());
    }

    Set<MessageId> atTheVendor() {
        return atTheVendorIsNothing()
                ? Set.of()
                : new HashSet<>(centre.history(ID).stream().map(Message::id).toList());
    }

    List<String> saidAtTheVendor() {
        return atTheVendorIsNothing()
                ? List.of()
                : centre.history(ID).stream()
                        .filter(message -> message.author() instanceof Author.Visitor)
                        .map(Message::text)
                        .toList();
    }

    boolean atTheVendorIsNothing() {
        return centre.changedSince(VirtualTime.START.minusSeconds(1), 10).isEmpty();
    }
}
