package com.example.desks;

import dev.parley.domain.Secret;
import dev.parley.domain.sync.AttemptKey;
import dev.parley.domain.sync.BackLink;
import dev.parley.domain.sync.DeskCapabilities;
import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskProbe;
import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.NewTicket;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketSnapshot;
import dev.parley.domain.sync.TicketState;
import dev.parley.domain.sync.TicketVersion;
import dev.parley.domain.sync.TranscriptEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A translator and nothing else: it keeps nothing, decides nothing, and tries nothing again. */
final class FolderDesk implements TicketDesk {
    private static final String MARK = "parley:";

    private final TicketFiles files;
    private final Secret password;
    private final String resolved;
    private final InstantSource clock;

    FolderDesk(Path folder, Secret password, String resolved, InstantSource clock) {
        this.files = new TicketFiles(folder);
        this.password = password;
        this.resolved = resolved;
        this.clock = clock;
    }

    @Override
    public DeskCapabilities capabilities() {
        return new DeskCapabilities(
                Duration.ZERO, // a new ticket is found at once
                false, // the same attempt may create two
                DeskCapabilities.ConditionalMove.NONE,
                20_000,
                60_000,
                200,
                25,
                Optional.empty(), // a ticket takes any number of writes
                Duration.ofSeconds(1), // no write is carried out later than that
                false,
                true);
    }

    @Override
    public DeskProbe probe() {
        if (!files.exists()) {
            return new DeskProbe("folder desk 1", Map.of(), List.of("the folder: make it, or name another one"));
        }
        admitted();
        return new DeskProbe("folder desk 1", Map.of("folder", "is there"), List.of());
    }

    @Override
    public List<TicketSnapshot> find(ExternalKey key) {
        return admitted().tickets().stream()
                .filter(id -> files.read(id, "key").equals(key.value()))
                .filter(id -> !files.has(id, "retired"))
                .map(this::snapshot)
                .sorted(Comparator.comparing(TicketSnapshot::createdAt))
                .toList();
    }

    @Override
    public TicketRef create(NewTicket ticket, AttemptKey attempt) {
        return new TicketRef(admitted()
                .create(Map.of(
                        "key", ticket.key().value(),
                        "subject", ticket.subject(),
                        "intro", ticket.intro(),
                        "state", word(ticket.state()),
                        "created", clock.instant().toString())));
    }

    /** Only first lines count: what a visitor types can never stand there. */
    @Override
    public List<EntryKey> marks(TicketRef ticket) {
        List<EntryKey> marks = new ArrayList<>();
        for (String comment : files.comments(existing(ticket))) {
            String first = comment.lines().findFirst().orElse("");
            if (first.startsWith(MARK)) {
                Arrays.stream(first.substring(MARK.length()).strip().split(" "))
                        .map(EntryKey::new)
                        .forEach(marks::add);
            }
        }
        return marks;
    }

    /** Marks and words are one file, so either both are there or neither is. */
    @Override
    public void append(TicketRef ticket, List<TranscriptEntry> entries, AttemptKey attempt) {
        String marks = entries.stream().map(entry -> entry.key().value()).collect(Collectors.joining(" "));
        String words = entries.stream().map(TranscriptEntry::text).collect(Collectors.joining("\n\n"));
        files.comment(existing(ticket), MARK + " " + marks + "\n" + words);
    }

    @Override
    public TicketSnapshot move(TicketRef ticket, TicketState to, Optional<TicketVersion> seen) {
        files.write(existing(ticket), "state", word(to));
        return snapshot(ticket.value());
    }

    @Override
    public void link(TicketRef ticket, BackLink link) {
        List<String> links =
                new ArrayList<>(files.read(existing(ticket), "links").lines().toList());
        if (!links.contains(link.uri().toString())) {
            links.add(link.uri().toString());
            files.write(ticket.value(), "links", String.join("\n", links));
        }
    }

    @Override
    public void retire(TicketRef loser, TicketRef winner) {
        files.write(existing(loser), "retired", winner.value());
    }

    /** A folder with a password is its owner's alone. What is wrong with it is told without it. */
    private TicketFiles admitted() {
        if (!files.password().map(password.reveal()::equals).orElse(true)) {
            throw new DeskException(new DeskFault.Unauthorised(Optional.empty(), "the folder has another password"));
        }
        return files;
    }

    private String existing(TicketRef ticket) {
        if (!admitted().tickets().contains(ticket.value())) {
            throw new DeskException(
                    new DeskFault.Missing(DeskFault.Missing.Why.DELETED, "there is no ticket " + ticket));
        }
        return ticket.value();
    }

    private TicketSnapshot snapshot(String id) {
        String word = files.read(id, "state");
        return new TicketSnapshot(
                new TicketRef(id),
                new ExternalKey(files.read(id, "key")),
                Arrays.stream(TicketState.values())
                        .filter(state -> word(state).equals(word))
                        .findFirst(),
                word,
                Instant.parse(files.read(id, "created")),
                true,
                Optional.empty());
    }

    private String word(TicketState state) {
        return state == TicketState.RESOLVED ? resolved : state.word();
    }
}
