package dev.parley.cxone.sandbox;

import io.undertow.Undertow;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * A tenant for everyone who has none: serves the profile conversations-v2 in this process, with scripted bots. It
 * listens on the loopback address only, unless another is named.
 *
 * <p>Safe for many threads. What it holds is kept in a folder or in memory, see {@link SandboxSettings}.
 *
 * @since 0.1.0
 */
public final class Sandbox implements AutoCloseable {
    private final Undertow server;
    private final HttpDoor door;
    private final Database database;
    private final CallCounter counter;
    private final PastConversations past;
    private final URI baseUrl;
    private boolean closed;

    private Sandbox(
            Undertow server,
            HttpDoor door,
            Database database,
            CallCounter counter,
            PastConversations past,
            URI baseUrl) {
        this.past = past;
        this.server = server;
        this.door = door;
        this.database = database;
        this.counter = counter;
        this.baseUrl = baseUrl;
    }

    /**
     * Starts serving; answers when the port is open.
     *
     * @throws BotScriptException when one of the user's bots is wrong
     * @throws SandboxException when the port is taken or the folder cannot be used
     */
    public static Sandbox start(SandboxSettings settings) {
        QuietLogging.keep();
        BotLibrary bots = BotLibrary.open(settings.bots());
        CallCounter counter = new CallCounter();
        // the database and the server load side by side: each takes as long as the other
        CompletableFuture<Database> opening = CompletableFuture.supplyAsync(
                () -> Database.open(settings.folder()),
                task -> Thread.ofPlatform().daemon().name("sandbox-open").start(task));
        HttpDoor door = new HttpDoor(
                new RequestReader(settings.rules().bodyBytes()),
                opening.thenApply(database -> new ServeCall(settings, database, bots, counter)),
                new Responder(settings.longestDrip()));
        Undertow server = Listening.on(settings, door);
        try {
            server.start();
            var past = new PastConversations(settings, opening.join(), bots);
            return new Sandbox(server, door, opening.join(), counter, past, Listening.url(server));
        } catch (RuntimeException e) {
            door.close();
            server.stop();
            opening.thenAccept(Database::close).exceptionally(failed -> null).join();
            throw Listening.failed(settings, e);
        }
    }

    /** Forgets everything that a sandbox keeps in that folder, also what another version has written. */
    public static void reset(Path folder) {
        Database.reset(folder);
    }

    /** The tenant's URL, without a slash at its end: what {@code CXONE_ORG_URL} takes. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** The calls that this sandbox has served since it was started. */
    public Calls calls() {
        return counter.calls();
    }

    /** The calls of all sandboxes that kept their data in the same place, this one included. */
    public Calls callsEver() {
        return database.read(CallCounter::kept).plus(counter.calls());
    }

    /**
     * Adds conversations of the past, with the bots that come along: resolved, handed over, given up. What is there already
     * stays; each filling adds others.
     */
    public void fill(SandboxHistory history) {
        past.happen(history);
    }

    /** Forgets every conversation, token and count of the past; the sandbox goes on serving. */
    public void reset() {
        database.write(Schema::renew);
    }

    /** Stops serving, ends what is still held, and writes the counts down. Closing again does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        door.close();
        server.stop();
        try {
            database.write(sql -> CallCounter.keep(sql, counter.calls()));
        } finally {
            database.close();
        }
    }
}
