package dev.parley.shell;

import dev.parley.cxone.conversations.ConversationsProfile;
import dev.parley.cxone.sandbox.Sandbox;
import dev.parley.cxone.sandbox.SandboxClient;
import dev.parley.cxone.sandbox.SandboxSettings;
import dev.parley.cxone.tenant.CallLimits;
import dev.parley.cxone.tenant.CxoneTenant;
import dev.parley.cxone.tenant.Scope;
import dev.parley.cxone.tenant.TenantConnection;
import dev.parley.domain.Waiter;
import dev.parley.domain.audit.AuditAftermath;
import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.VerifyTrail;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.Move;
import dev.parley.domain.exchange.PollSchedule;
import dev.parley.shell.store.Processes;
import dev.parley.shell.store.Store;
import dev.parley.shell.store.StoreSettings;
import dev.parley.shell.store.StoredJson;
import dev.parley.shell.store.Stores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** What processes of Parley left in a home: at the sandbox, and in the store. Looks, and changes nothing. */
final class LeftBehind implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();

    private final Sandbox sandbox;
    private final ConversationsProfile tenant;
    private final Store store;

    /** A conversation as the sandbox has it. */
    record Conversation(ConversationId id, boolean isOver, List<Message> history) {
        List<MessageId> messages() {
            return history.stream().map(Message::id).toList();
        }

        List<String> saidByVisitor() {
            return history.stream()
                    .filter(message -> message.author() instanceof Author.Visitor)
                    .map(Message::text)
                    .toList();
        }
    }

    private LeftBehind(Path data) {
        Waiter waiter = Waiter.sleeping(CLOCK);
        sandbox = Sandbox.start(SandboxSettings.inFolder(data.resolve("sandbox"), CLOCK, waiter));
        SandboxClient client = SandboxClient.builtIn();
        var connection = new TenantConnection(
                new CxoneTenant(sandbox.baseUrl(), client.id(), client.secret(), CallLimits.STANDARD),
                CLOCK,
                waiter,
                new Random());
        tenant = new ConversationsProfile(connection, PollSchedule.standard(), CLOCK, waiter);
        store = Stores.open(StoreSettings.in(data), Processes.ofThisMachine());
    }

    static LeftBehind in(Path data) {
        return new LeftBehind(data);
    }

    List<Conversation> conversations(Duration ago) {
        Set<Scope> read = EnumSet.of(Scope.CONVERSATIONS_READ);
        return tenant.directory(read).changedSince(CLOCK.instant().minus(ago), 10_000).stream()
                .map(it -> new Conversation(
                        it.id(),
                        !it.allows(Move.CLOSE),
                        tenant.contactCentre(read).history(it.id())))
                .toList();
    }

    /** Every message of a conversation that the trail names, as often as it names it. */
    List<MessageId> onRecord(ConversationId conversation) {
        return store.auditTrail().of(conversation).stream()
                .map(record -> record.entry().aftermath())
                .flatMap(LeftBehind::named)
                .toList();
    }

    String verification() {
        AuditTrail trail = store.auditTrail();
        return new VerifyTrail(trail, StoredJson::object)
                .verify(Optional.empty())
                .toString();
    }

    private static Stream<MessageId> named(AuditAftermath aftermath) {
        return Stream.concat(aftermath.message().stream(), aftermath.answers().stream());
    }

    @Override
    public void close() {
        store.close();
        sandbox.close();
    }
}
