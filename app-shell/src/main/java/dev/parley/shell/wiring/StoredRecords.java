package dev.parley.shell.wiring;

import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.ConversationBook;
import dev.parley.domain.audit.Pseudonyms;
import dev.parley.domain.audit.Redactor;
import dev.parley.domain.campaign.RunLedger;
import dev.parley.domain.exchange.ReplyTimeMemory;
import dev.parley.domain.resolution.Coverage;
import dev.parley.domain.resolution.VerdictBook;
import dev.parley.domain.sync.SyncLedger;
import dev.parley.shell.command.Records;
import dev.parley.shell.line.SecretMask;
import dev.parley.shell.store.ProcessMark;
import dev.parley.shell.store.Processes;
import dev.parley.shell.store.Store;
import dev.parley.shell.store.StoreSettings;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The records of this user, in the store that the settings name; it is opened when a command first asks for something of it. */
final class StoredRecords implements Records, AutoCloseable {
    private static final int UNGUESSABLE_BYTES = 32;

    private final Tenants settings;
    private final SecretMask secrets;
    private final Processes processes;
    private final Time time;
    private final SecureRandom chance = new SecureRandom();
    private @Nullable Store open;

    StoredRecords(Tenants settings, SecretMask secrets, Processes processes, Time time) {
        this.settings = settings;
        this.secrets = secrets;
        this.processes = processes;
        this.time = time;
    }

    @Override
    public AuditTrail trail() {
        return store().auditTrail();
    }

    @Override
    public ConversationBook book() {
        return store().conversations();
    }

    @Override
    public RunLedger runs() {
        return store().runs();
    }

    /** What a team shares, one member's settings do not shorten. */
    @Override
    public OptionalInt keptRuns() {
        return isShared() ? OptionalInt.empty() : settings.keptRuns();
    }

    @Override
    public Pseudonyms pseudonyms() {
        return store().pseudonyms();
    }

    @Override
    public Redactor redactor() {
        return new Redactor(settings.redaction(), pseudonyms(), secrets);
    }

    @Override
    public ReplyTimeMemory replyTimes(String tenant) {
        return store().replyTimes(tenant);
    }

    @Override
    public SyncLedger syncs() {
        return store().syncs();
    }

    @Override
    public VerdictBook verdicts() {
        return store().verdicts();
    }

    @Override
    public Coverage coverage() {
        return store().coverage();
    }

    @Override
    public String process() {
        ProcessMark own = processes.own();
        int mark = own.host().indexOf('#');
        return "parley %d on %s"
                .formatted(own.pid(), mark < 0 ? own.host() : own.host().substring(0, mark));
    }

    @Override
    public synchronized Optional<Records> ifThere() {
        if (open == null) {
            open = Store.openIfCurrent(settings.store(), time.clock(), time.waiter(), processes, this::unguessable)
                    .orElse(null);
        }
        return open == null ? Optional.empty() : Optional.of(this);
    }

    @Override
    public boolean isShared() {
        return settings.store() instanceof StoreSettings.Shared;
    }

    @Override
    public String place() {
        return store().place();
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private synchronized Store store() {
        Store there = open;
        if (there == null) {
            there = Store.open(settings.store(), time.clock(), time.waiter(), processes, this::unguessable);
            open = there;
        }
        return there;
    }

    private String unguessable() {
        byte[] bytes = new byte[UNGUESSABLE_BYTES];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
