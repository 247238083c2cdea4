package dev.parley.ticketing.journal;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.Waiter;
import dev.parley.domain.sync.CannedAnswer;
import dev.parley.domain.sync.DeskCase;
import dev.parley.domain.sync.DeskSettings;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketDeskFixture;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The kit's view of a journal in a folder of its own: what people do there, they do with SQLite's own means. */
final class JournalFixture implements TicketDeskFixture {
    private static final String FOLDER = "folder";

    private final Path folder;
    private final Path file;
    private final VirtualTime time = new VirtualTime();
    private boolean folderIsGone;

    JournalFixture() {
        try {
            folder = Files.createTempDirectory("parley-journal-");
            file = folder.resolve("journal.db");
            Files.createFile(folder.resolve("a-file"));
            new JournalFile(file).connect().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Path file() {
        return file;
    }

    @Override
    public boolean hasCredentials() {
        return false;
    }

    @Override
    public boolean hasOwnStates() {
        return false;
    }

    @Override
    public Optional<URI> server() {
        return Optional.empty();
    }

    @Override
    public TicketDesk desk(URI base, DeskCase how) {
        Path path = folderIsGone ? folder.resolve("a-file").resolve("journal.db") : file;
        var provider = new JournalDeskProvider();
        return provider.open(
                DeskSettings.of("journal", provider, Map.of(JournalDeskProvider.FILE, path.toString())), time);
    }

    @Override
    public InstantSource clock() {
        return time;
    }

    @Override
    public Waiter waiter() {
        return time;
    }

    @Override
    public String secret() {
        return "it-has-none";
    }

    @Override
    public List<TicketRef> tickets(ExternalKey key) {
        return all("SELECT 'J' || id FROM ticket WHERE key = ? AND retired_into IS NULL ORDER BY id", key.value())
                .stream()
                .map(TicketRef::new)
                .toList();
    }

    @Override
    public String subject(TicketRef ticket) {
        return all("SELECT subject FROM ticket WHERE id = ?", id(ticket)).getFirst();
    }

    @Override
    public String shown(TicketRef ticket) {
        return String.join("\n", all("SELECT text FROM entry WHERE ticket = ? ORDER BY number", id(ticket)));
    }

    /** Nothing reads it but people and Parley. */
    @Override
    public List<String> takenForMarkup(TicketRef ticket) {
        return List.of();
    }

    @Override
    public List<String> markup() {
        return List.of("'; DROP TABLE entry; --", "<b>bold</b>");
    }

    @Override
    public Set<URI> links(TicketRef ticket) {
        return Set.copyOf(all("SELECT uri FROM link WHERE ticket = ?", id(ticket)).stream()
                .map(URI::create)
                .toList());
    }

    @Override
    public TicketRef somebodyCreates(ExternalKey key, String subject) {
        run(
                "INSERT INTO ticket (key, subject, intro, state, version, created_at, attempt)"
                        + " SELECT ?, ?, '', 'ACTIVE', 1, ?, 'somebody-' || count(*) FROM ticket",
                key.value(),
                subject,
                time.instant().toString());
        return tickets(key).getLast();
    }

    @Override
    public void somebodyWrites(TicketRef ticket, String text) {
        run("INSERT INTO entry (ticket, at, text) VALUES (?, '', ?)", id(ticket), text);
    }

    @Override
    public void somebodyMoves(TicketRef ticket, TicketState to) {
        run("UPDATE ticket SET state = ?, version = version + 1 WHERE id = ?", to.name(), id(ticket));
    }

    @Override
    public void somebodyCloses(TicketRef ticket) {
        somebodyMoves(ticket, TicketState.ENDED);
    }

    @Override
    public boolean customerReads(TicketRef ticket) {
        return false;
    }

    @Override
    public List<String> parts() {
        return List.of(FOLDER);
    }

    @Override
    public void lose(String part) {
        folderIsGone = part.equals(FOLDER);
    }

    @Override
    public void mend(String part) {
        folderIsGone = false;
    }

    @Override
    public Optional<TicketRef> followUpOf(TicketRef ticket) {
        return all("SELECT 'J' || follow_up_of FROM ticket WHERE id = ? AND follow_up_of IS NOT NULL", id(ticket))
                .stream()
                .map(TicketRef::new)
                .findFirst();
    }

    @Override
    public CannedAnswer conflict() {
        throw new UnsupportedOperationException("nobody answers");
    }

    @Override
    public Map.Entry<String, CannedAnswer> rejection() {
        throw new UnsupportedOperationException("nobody answers");
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path one : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Long id(TicketRef ticket) {
        return Long.valueOf(ticket.value().substring(1));
    }

    private List<String> all(String query, Object... values) {
        try (JournalSql sql = new JournalFile(file).open()) {
            return sql.all(query, row -> row.getString(1), values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String statement, Object... values) {
        try (JournalSql sql = new JournalFile(file).open()) {
            sql.run(statement, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
