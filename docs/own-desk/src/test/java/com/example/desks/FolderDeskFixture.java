package com.example.desks;

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
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kit's view of the system: how a desk is opened, and what people see and do there without one. */
final class FolderDeskFixture implements TicketDeskFixture {
    private static final String PASSWORD = "open-sesame-4711";

    private final Path room;
    private final TicketFiles files;
    private final VirtualTime time = new VirtualTime();
    private boolean folderIsGone;
    private int replies;

    FolderDeskFixture() {
        try {
            room = Files.createTempDirectory("folder-desk-");
            Files.writeString(Files.createDirectory(room.resolve("tickets")).resolve("password"), PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files = new TicketFiles(room.resolve("tickets"));
    }

    /** It is reached without HTTP: so what goes wrong, goes wrong in front of the desk. */
    @Override
    public Optional<URI> server() {
        return Optional.empty();
    }

    @Override
    public TicketDesk desk(URI base, DeskCase how) {
        String password = switch (how) {
            case GOOD, UNKNOWN_STATE -> PASSWORD;
            case WRONG_CREDENTIALS -> "open-barley";
            case NO_CREDENTIALS -> "-"; // it cannot be left out
        };
        Map<String, String> settings =
                Map.of("folder", room.resolve(folderIsGone ? "gone" : "tickets").toString(), "password", password);
        var provider = new FolderDeskProvider();
        return provider.open(DeskSettings.of("shelf", provider, settings), time);
    }

    /** A clock that the kit drives: no test waits. */
    @Override
    public InstantSource clock() {
        return time;
    }

    @Override
    public Waiter waiter() {
        return time;
    }

    /** The folder takes any word for a state. */
    @Override
    public boolean countsMarks() {
        return true;
    }

    @Override
    public boolean hasOwnStates() {
        return false;
    }

    @Override
    public String secret() {
        return PASSWORD;
    }

    @Override
    public List<TicketRef> tickets(ExternalKey key) {
        return files.tickets().stream()
                .filter(id -> files.read(id, "key").equals(key.value()))
                .filter(id -> !files.has(id, "retired"))
                .map(TicketRef::new)
                .toList();
    }

    @Override
    public String subject(TicketRef ticket) {
        return files.read(ticket.value(), "subject");
    }

    @Override
    public String shown(TicketRef ticket) {
        return String.join("\n", files.comments(ticket.value()));
    }

    /** Text files are text. */
    @Override
    public List<String> takenForMarkup(TicketRef ticket) {
        return List.of();
    }

    @Override
    public List<String> markup() {
        return List.of("../../etc/passwd", "$(rm -rf .)");
    }

    @Override
    public Set<URI> links(TicketRef ticket) {
        return files.read(ticket.value(), "links").lines().map(URI::create).collect(Collectors.toSet());
    }

    @Override
    public TicketRef somebodyCreates(ExternalKey key, String subject) {
        return new TicketRef(files.create(Map.of(
                "key",
                key.value(),
                "subject",
                subject,
                "state",
                "active",
                "created",
                time.instant().toString())));
    }

    /** People reply in files of other names than the desk's. */
    @Override
    public void somebodyWrites(TicketRef ticket, String text) {
        files.write(ticket.value(), "reply-" + ++replies, text);
    }

    @Override
    public void somebodyMoves(TicketRef ticket, TicketState to) {
        files.write(ticket.value(), "state", to == TicketState.RESOLVED ? "solved" : to.word());
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
        return List.of("folder");
    }

    @Override
    public void lose(String part) {
        folderIsGone = true;
    }

    @Override
    public void mend(String part) {
        folderIsGone = false;
    }

    /** No ticket is ever closed for good. */
    @Override
    public Optional<TicketRef> followUpOf(TicketRef ticket) {
        return Optional.empty();
    }

    @Override
    public CannedAnswer conflict() {
        throw new UnsupportedOperationException("there is no HTTP");
    }

    @Override
    public Map.Entry<String, CannedAnswer> rejection() {
        throw new UnsupportedOperationException("there is no HTTP");
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(room)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
