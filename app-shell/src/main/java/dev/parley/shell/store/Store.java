package dev.parley.shell.store;

import dev.parley.domain.Waiter;
import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.ConversationBook;
import dev.parley.domain.audit.Pseudonyms;
import dev.parley.domain.campaign.RunLedger;
import dev.parley.domain.exchange.ReplyTimeMemory;
import dev.parley.domain.resolution.Coverage;
import dev.parley.domain.resolution.VerdictBook;
import dev.parley.domain.sync.SyncLedger;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What Parley keeps, in a SQLite file of the user or in a PostgreSQL database of a team. Safe for many threads, and for
 * several processes at a time. What it hands out works until it is closed.
 *
 * <p>Whatever the store cannot do is a {@link StoreException}, from here and from all that it hands out. Others that
 * write at the same time are waited for, for a minute. An interrupt does not keep a record from being kept, and stays set.
 */
public final class Store implements AutoCloseable {
    private final Dialect dialect;
    private final String place;
    private final Lane writer;
    private final Lane reader;
    private final Writes writes;
    private final ProcessRoll roll;
    private final StoredAuditTrail trail;
    private final StoredConversationBook book;
    private final StoredPseudonyms pseudonyms;
    private final StoredRunLedger runs;
    private final StoredSyncLedger syncs;
    private final StoredVerdictBook verdicts;
    private final StoredCoverage coverage;
    private final Map<String, StoredReplyTimes> replyTimes = new ConcurrentHashMap<>();

    private Store(Dialect dialect, String place, Patience patience, Processes processes, Supplier<String> unguessable) {
        this.dialect = dialect;
        this.place = place;
        this.writer = new Lane(dialect, patience, true);
        this.reader = new Lane(dialect, patience, false);
        this.writes = new Writes(new GroupCommit(writer, dialect), writer, dialect);
        this.roll = new ProcessRoll(unguessable.get(), processes, patience.clock());
        this.trail = new StoredAuditTrail(writes, reader, new BookKeeping(roll), unguessable, place);
        this.book = new StoredConversationBook(writes, reader, roll);
        this.pseudonyms = new StoredPseudonyms(writes, reader, unguessable);
        this.runs = new StoredRunLedger(writes, reader, roll, place);
        this.syncs = new StoredSyncLedger(writes, reader);
        this.verdicts = new StoredVerdictBook(writes, reader);
        this.coverage = new StoredCoverage(writes, reader);
    }

    /**
     * Opens the store, makes it when it is not there, and brings its tables to this Parley's version.
     *
     * @param settings which one
     * @param clock our time
     * @param waiter waits while others write
     * @param processes knows who is alive
     * @param unguessable a fresh text of 64 hexadecimal digits each time, from a source that nobody can guess
     * @throws StoreException when it cannot be used
     */
    public static Store open(
            StoreSettings settings,
            InstantSource clock,
            Waiter waiter,
            Processes processes,
            Supplier<String> unguessable) {
        Dialect dialect = switch (settings) {
            case StoreSettings.Embedded embedded -> new SqliteDialect(embedded.file());
            case StoreSettings.Shared shared -> new PostgresDialect(shared);
        };
        Patience patience = new Patience(clock, waiter, Patience.chance(unguessable.get()));
        Store store = new Store(dialect, settings.place(), patience, processes, unguessable);
        try {
            new Migrations(dialect, settings.place()).bringUpToDate(store.writer, patience);
            return store;
        } catch (RuntimeException | Error e) {
            store.abandon();
            throw e;
        }
    }

    /**
     * Opens the store if it is a file that is there and has this Parley's tables: makes nothing, changes nothing and
     * waits for nobody. Parameters as above.
     *
     * @throws StoreException when the file cannot be read, or is newer than this Parley
     */
    public static Optional<Store> openIfCurrent(
            StoreSettings settings,
            InstantSource clock,
            Waiter waiter,
            Processes processes,
            Supplier<String> unguessable) {
        if (!(settings instanceof StoreSettings.Embedded embedded) || !Files.exists(embedded.file())) {
            return Optional.empty();
        }
        Dialect dialect = new SqliteDialect(embedded.file());
        Patience patience = new Patience(clock, waiter, Patience.chance(unguessable.get()));
        Store store = new Store(dialect, settings.place(), patience, processes, unguessable);
        boolean current = false;
        try {
            current = !new Migrations(dialect, settings.place()).isBehind(store.reader);
            return current ? Optional.of(store) : Optional.empty();
        } finally {
            if (!current) {
                store.abandon();
            }
        }
    }

    /** The record of what happened. */
    public AuditTrail auditTrail() {
        return trail;
    }

    /** The conversations and runs, as the trail tells of them. */
    public ConversationBook conversations() {
        return book;
    }

    /** Who is who in conversations. */
    public Pseudonyms pseudonyms() {
        return pseudonyms;
    }

    /** The runs of campaigns that are kept. */
    public RunLedger runs() {
        return runs;
    }

    /** How far syncs got. */
    public SyncLedger syncs() {
        return syncs;
    }

    /** How conversations ended. */
    public VerdictBook verdicts() {
        return verdicts;
    }

    /** Of which time what was held elsewhere is all judged. */
    public Coverage coverage() {
        return coverage;
    }

    /** How fast the bots of a tenant reply; the same one each time it is asked for. */
    public ReplyTimeMemory replyTimes(String tenant) {
        return replyTimes.computeIfAbsent(tenant, name -> new StoredReplyTimes(writes, reader, name));
    }

    /** Where it is, for people; holds no password. */
    public String place() {
        return place;
    }

    /** Looks through all of it for damage of the database itself: what is damaged, in words; nothing when all is well. */
    public List<String> check() {
        try {
            return reader.transact(dialect::check);
        } catch (StoreException e) {
            if (e.kind() != StoreException.Kind.CORRUPT) {
                throw e;
            }
            return List.of(e.what());
        }
    }

    /** Keeps what was gathered, and says that this process is gone. Never throws because that cannot be kept. */
    @Override
    public void close() {
        replyTimes.values().forEach(StoredReplyTimes::flush);
        try {
            if (roll.isPresent()) {
                writer.transact(sql -> {
                    roll.leave(sql);
                    return place;
                });
            }
        } catch (StoreException | IllegalStateException e) {
            // another process finds out by itself that this one is gone
        } finally {
            abandon();
        }
    }

    /** Lets go of the connections and nothing else, as the end of a process does that is killed. */
    void abandon() {
        writer.close();
        reader.close();
    }
}
