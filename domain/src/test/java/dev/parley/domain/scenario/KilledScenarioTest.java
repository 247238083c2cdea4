package dev.parley.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.VirtualTime;
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
import dev.parley.domain.context.JsonValue.JsonObject;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.CloseConversation;
import dev.parley.domain.exchange.ContactCentre;
import dev.parley.domain.exchange.FakeBot;
import dev.parley.domain.exchange.FakeContactCentre;
import dev.parley.domain.exchange.FakeReply;
import dev.parley.domain.exchange.Holding;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process may be killed at each of its steps, and the one that recovers from it too: nothing is lost, nothing is left open. */
class KilledScenarioTest {
    private static final ConversationId ID = new ConversationId("6f1c2a52-4f0b-4c39-9d53-0d1b7b0a7b11");
    private static final List<String> LINES = List.of("Hello", "I am test@example.com", "Hello", "Thanks");
    private static final int NEVER = Integer.MAX_VALUE;

    private final VirtualTime time = new VirtualTime();
    private final FakeBot bot = new FakeBot("order-bot")
            .on(
                    "Hello",
                    FakeReply.after(Duration.ofSeconds(1), "Hi!"),
                    FakeReply.after(Duration.ofSeconds(2), "How are you?"))
            .on("I am test@example.com", FakeReply.after(Duration.ofSeconds(2), "Hello, test@example.com."))
            .on("Thanks", FakeReply.after(Duration.ofSeconds(1), "Bye."));
    private FakeContactCentre centre = new FakeContactCentre(time, bot);
    private MemoryAuditTrail trail = new MemoryAuditTrail();

    @Test
    void aProcessThatIsNeverKilledLeavesNothingToRecover() {
        assertThat(simulate(NEVER)).isFalse();

        assertThat(left().over()).isTrue();
        assertThat(left().unfinished()).isEmpty();
        assertThat(onRecordAtTheVendor()).isEqualTo(atTheVendor());
    }

    @Test
    void whereverItIsKilledRecoveryCompletesTheRecordAndClosesTheConversation() {
        int kills = 0;
        for (int step = 0; simulate(step); step++) {
            recover(NEVER);
            assertAllIsWell("killed at step " + step);
            kills++;
            startAgain();
        }
        assertThat(kills).as("steps at which it can be killed").isGreaterThan(40);
    }

    @Test
    void whereverItIsInterruptedItClosesTheConversationAndRecoveryCompletesTheRecord() {
        int interruptions = 0;
        for (int step = 0; interrupt(step); step++) {
            assertThat(atTheVendorIsNothing() || left().over())
                    .as("at step " + step)
                    .isTrue();
            recover(NEVER);
            assertAllIsWell("interrupted at step " + step);
            interruptions++;
            startAgain();
        }
        assertThat(interruptions).isGreaterThan(20);
    }

    @Test
    void withoutRecoveryTheRecordHasGapsAndConversationsStayOpen() {
        int gaps = 0;
        int open = 0;
        for (int step = 0; simulate(step); step++) {
            gaps += onRecordAtTheVendor().equals(atTheVendor()) ? 0 : 1;
            open += left().over() ? 0 : 1;
            startAgain();
        }
        assertThat(gaps).isGreaterThan(5);
        assertThat(open).isGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 7, 9, 12, 15, 19, 24, 30})
    void whereverTheRecoveryIsKilledAnotherOneCompletesIt(int step) {
        for (int second = 0; ; second++) {
            startAgain();
            assertThat(simulate(step)).isTrue();
            boolean killed = recover(second);
            recover(NEVER);
            assertAllIsWell("killed at step " + step + " and while recovering at step " + second);
            if (!killed) {
                return;
            }
        }
    }

    private void assertAllIsWell(String when) {
        assertThat(onRecordAtTheVendor()).as(when).isEqualTo(atTheVendor());
        assertThat(saidAtTheVendor())
                .as(when)
                .isEqualTo(LINES.subList(0, saidAtTheVendor().size()));
        assertThat(intendedButOpen()).as(when).isEmpty();
        assertThat(isLoose()).as(when).isFalse();
        assertThat(eachMessageOnRecordOnce()).as(when).isTrue();
        if (!trail.of(ID).isEmpty() && !atTheVendorIsNothing()) {
            assertThat(centre.look(ID).conversation().state()).as(when).isEqualTo(new ConversationState.Closed());
        }
    }

    private void startAgain() {
        centre = new FakeContactCentre(time, bot);
        trail = new MemoryAuditTrail();
    }

    private boolean simulate(int killedAt) {
        return simulate(new KilledProcess(killedAt, false)).isDead();
    }

    private boolean interrupt(int step) {
        return simulate(new KilledProcess(step, true)).wasReached();
    }

    private KilledProcess simulate(KilledProcess process) {
        try {
            var here = new Here(process);
            new RunScenario(
                            new OpenConversation(here.centre, ContextBudget.STANDARD, here.recorder, time),
                            here.send,
                            here.close,
                            here.recorder,
                            time,
                            () -> ID)
                    .run(
                            new Scenario("killed", bot.id(), VisitorProfile.guest(), JsonObject.empty(), LINES),
                            turn -> {});
        } catch (Killed e) {
            assertThat(process.isDead()).isTrue();
        }
        return process;
    }

    private boolean recover(int killedAt) {
        if (!isLoose()) {
            return false;
        }
        BookedConversation left = left();
        var process = new KilledProcess(killedAt, false);
        try {
            var here = new Here(process);
            new RecoverConversation(here.trail, here.centre, here.send, here.close, here.redactor, time).recover(left);
        } catch (Killed e) {
            assertThat(process.isDead()).isTrue();
        }
        return process.isDead();
    }

    private boolean isLoose() {
        BookedConversation left = left();
        return !trail.of(ID).isEmpty()
                && (left.toBeClosed() || left.unsettled() || left.unfinished().isPresent());
    }

    /** What one process has. */
    private final class Here {
        final ContactCentre centre;
        final AuditTrail trail;
        final Redactor redactor = new Redactor(RedactionPolicy.STANDARD, new MemoryPseudonyms(), text -> text);
        final AuditedExchange recorder;
        final SendMessage send;
        final CloseConversation close;

        Here(KilledProcess process) {
            centre = process.reaching(ContactCentre.class, KilledScenarioTest.this.centre, call -> true);
            trail = process.reaching(AuditTrail.class, KilledScenarioTest.this.trail, process::killsWithin);
            recorder = new AuditedExchange(
                    trail, new AuditOrigin("test", Optional.of("r1"), Optional.empty()), redactor, () -> 0);
            send = new SendMessage(
                    centre,
                    new ResolutionClassifier(),
                    recorder,
                    ContextBudget.STANDARD,
                    ReplyWindow.STANDARD,
                    time,
                    () -> UUID.randomUUID().toString());
            close = new CloseConversation(centre, recorder, time);
        }
    }

    private BookedConversation left() {
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

    private List<AuditEntry> intendedButOpen() {
        List<AuditEntry> entries = trail.of(ID).stream().map(AuditRecord::entry).toList();
        return entries.stream()
                .filter(AuditEntry::isIntention)
                .filter(intention -> entries.subList(entries.indexOf(intention) + 1, entries.size()).stream()
                        .noneMatch(later -> !later.isIntention()
                                && later.kind() == intention.kind()
                                && later.turn() == intention.turn()))
                .toList();
    }

    private Stream<MessageId> namedOnRecord() {
        return trail.of(ID).stream()
                .map(record -> record.entry().aftermath())
                .flatMap(aftermath -> Stream.concat(aftermath.message().stream(), aftermath.answers().stream()));
    }

    private boolean eachMessageOnRecordOnce() {
        return namedOnRecord().allMatch(new HashSet<>()::add);
    }

    private Set<MessageId> onRecordAtTheVendor() {
        return new HashSet<>(namedOnRecord().toList());
    }

    private Set<MessageId> atTheVendor() {
        return atTheVendorIsNothing()
                ? Set.of()
                : new HashSet<>(centre.history(ID).stream().map(Message::id).toList());
    }

    private List<String> saidAtTheVendor() {
        return atTheVendorIsNothing()
                ? List.of()
                : centre.history(ID).stream()
                        .filter(message -> message.author() instanceof Author.Visitor)
                        .map(Message::text)
                        .toList();
    }

    private boolean atTheVendorIsNothing() {
        return centre.changedSince(VirtualTime.START.minusSeconds(1), 10).isEmpty();
    }
}
