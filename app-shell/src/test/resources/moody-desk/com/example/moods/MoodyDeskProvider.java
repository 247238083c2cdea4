package com.example.moods;

import dev.parley.domain.sync.AttemptKey;
import dev.parley.domain.sync.BackLink;
import dev.parley.domain.sync.DeskCapabilities;
import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskProbe;
import dev.parley.domain.sync.DeskSetting;
import dev.parley.domain.sync.DeskSettings;
import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.NewTicket;
import dev.parley.domain.sync.TicketDesk;
import dev.parley.domain.sync.TicketDeskProvider;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketSnapshot;
import dev.parley.domain.sync.TicketState;
import dev.parley.domain.sync.TicketVersion;
import dev.parley.domain.sync.TranscriptEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A desk in which nothing stands and that fails as its setting says. */
public final class MoodyDeskProvider implements TicketDeskProvider {
    @Override
    public String kind() {
        return "moody";
    }

    @Override
    public String description() {
        return "Fails as it is told";
    }

    @Override
    public List<DeskSetting> settings() {
        return List.of(DeskSetting.optional("mood", "how it fails", "well"));
    }

    @Override
    public TicketDesk open(DeskSettings settings, InstantSource clock) {
        return new MoodyDesk(settings.get("mood"));
    }

    private record MoodyDesk(String mood) implements TicketDesk {
        @Override
        public DeskCapabilities capabilities() {
            return new DeskCapabilities(
                    Duration.ZERO,
                    false,
                    DeskCapabilities.ConditionalMove.NONE,
                    1_000,
                    1_000,
                    100,
                    10,
                    Optional.empty(),
                    Duration.ofSeconds(1),
                    false,
                    true);
        }

        @Override
        public boolean canBeAsked() {
            return !mood.equals("deaf");
        }

        @Override
        public DeskProbe probe() {
            switch (mood) {
                case "no-credentials" -> throw fault(new DeskFault.Unauthorised(Optional.empty(), "who are you?"));
                case "no-right" ->
                    throw fault(new DeskFault.Unauthorised(Optional.of("CreateTicket"), "permission denied"));
                case "down" -> throw fault(new DeskFault.Transient(false, "connection refused"));
                case "limited" ->
                    throw fault(new DeskFault.RateLimited(
                            Optional.of(Duration.ofSeconds(9)), DeskFault.RateLimited.Scope.ACCOUNT));
                case "of-another-parley" -> throw new NoSuchMethodError("TicketDesk.sing()");
                case "silent" -> {
                    return null;
                }
                case "echoing" ->
                    throw fault(new DeskFault.Rejected(
                            Optional.of("subject"), "anna.berg@example.com may not say 'Call me'"));
                case "buggy" -> throw new NullPointerException("queue is null");
                case "lacking" -> {
                    return new DeskProbe("moody 1", Map.of("queue", "Support"), List.of("field ParleyKey: create it"));
                }
                default -> {
                    return new DeskProbe("moody 1", Map.of("queue", "Support"), List.of());
                }
            }
        }

        @Override
        public List<TicketSnapshot> find(ExternalKey key) {
            if (mood.equals("limiting")) {
                throw fault(new DeskFault.RateLimited(
                        Optional.of(Duration.ofHours(1)), DeskFault.RateLimited.Scope.ACCOUNT));
            }
            if (mood.equals("silent")) {
                return java.util.Arrays.asList(ticket(key, TicketState.ACTIVE), null);
            }
            return mood.equals("unreadable") ? List.of(ticket(key, TicketState.ACTIVE)) : List.of();
        }

        @Override
        public TicketRef create(NewTicket ticket, AttemptKey attempt) {
            switch (mood) {
                case "refusing" -> throw fault(new DeskFault.Rejected(Optional.of("subject"), "too long"));
                case "repeating" -> throw fault(new DeskFault.Rejected(Optional.of("subject"), ticket.subject()));
                case "locked-out" -> throw fault(new DeskFault.Unauthorised(Optional.empty(), "expired"));
                default -> throw fault(new DeskFault.Transient(false, "out of paper"));
            }
        }

        @Override
        public Set<EntryKey> marks(TicketRef ticket) {
            return Set.of();
        }

        @Override
        public void append(TicketRef ticket, List<TranscriptEntry> entries, AttemptKey attempt) {
            if (mood.equals("unreadable")) {
                throw fault(new DeskFault.Rejected(Optional.of("text"), "not that"));
            }
        }

        @Override
        public TicketSnapshot move(TicketRef ticket, TicketState to, Optional<TicketVersion> seen) {
            throw fault(new DeskFault.Missing(DeskFault.Missing.Why.DELETED, "no ticket"));
        }

        @Override
        public void link(TicketRef ticket, BackLink link) {}

        @Override
        public void retire(TicketRef loser, TicketRef winner) {}

        private static TicketSnapshot ticket(ExternalKey key, TicketState state) {
            return new TicketSnapshot(
                    new TicketRef("1"), key, Optional.of(state), state.name(), Instant.EPOCH, true, Optional.empty());
        }

        private static DeskException fault(DeskFault fault) {
            return new DeskException(fault);
        }
    }
}
