package dev.parley.domain.sync;

import static dev.parley.domain.sync.BrokenFixture.desk;
import static dev.parley.domain.sync.BrokenFixture.httpDesk;

import dev.parley.domain.KitMutant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Desks that find, mark and retire wrongly. */
final class BrokenDesks {
    private BrokenDesks() {}

    static Stream<KitMutant<TicketDeskFixture>> all() {
        return Stream.of(
                desk("it trusts its search", TrustsItsSearch::new),
                desk("it does not find closed tickets", HidesClosed::new),
                desk("it finds the newest first", NewestFirst::new),
                desk("it finds nothing", FindsNothing::new),
                desk("it reads no marks", ReadsNoMarks::new),
                desk("it reads the first marks alone", ReadsOnePage::new),
                desk("it reads marks from any line", MarksInAnyLine::new),
                desk("it believes anybody's marks", MarksByAnybody::new),
                desk("it tells an entry once that stands there twice", CountsNothing::new),
                desk("it says that it cannot be asked", CannotBeAsked::new),
                desk("it retires nothing", RetiresNothing::new),
                desk("it opens a ticket that it reads", OpensOnReading::new),
                desk("it opens a ticket that it writes to", OpensOnWriting::new),
                desk("it links nothing", LinksNothing::new),
                desk("it forgets what a ticket goes on from", ForgetsWhatWasBefore::new),
                httpDesk("it writes a second time", WritesTwice::new),
                httpDesk("it writes the mark behind the words", MarksLater::new));
    }

    private static final class TrustsItsSearch extends ReferenceDesk {
        TrustsItsSearch(ReferenceLine line, DeskCapabilities rules, Map<TicketState, String> words) {
            super(line, rules, words);
        }

        @Override
        public List<TicketSnapshot> find(ExternalKey key) {
            return read("/tickets?key=" + key + "*").stream()
                    .map(this::snapshot)
                    .toList();
        }
    }

    private static final class HidesClosed extends ReferenceDesk {
        HidesClosed(ReferenceLine line, DeskCapabilities rules, Map<TicketState, String> words) {
            super(line, rules, words);
        }

        @Override
        public List<TicketSnapshot> find(ExternalKey key) {
            return super.find(key).stream().filter(TicketSnapshot::live).toList();
        }
    }

    private static final class NewestFirst extends ReferenceDesk {
        NewestFirst(ReferenceLine line, DeskCapabilities rules, Map<TicketState, String> words) {
            super(line, rules, words);
        }

        @Override
        TicketSnapshot snapshot(Map<String, String> told) {
            TicketSnapshot right = super.snapshot(told);
            return new TicketSnapshot(
                    right.ref(),
                    right.key(),
                    right.state(),
                    right.stateWord(),
                    java.time.Instant.EPOCH.minusSeconds(right.createdAt().getEpochSecond()),
                    right.live(),
                    right.version());
        }
    }

    private static final class FindsNothing extends ReferenceDesk {
        FindsNothing(ReferenceLine line, DeskCapabilities rules, Map<TicketState, String> words) {
            super(line, rules, words);
        }

        @Override
        public List<TicketSnapshot> find(ExternalKey key) {
            return List.of();
        }
    }

    private static final class ReadsNoMarks extends ReferenceDesk {
        ReadsNoMarks(ReferenceLine line, DeskCapabilities rules, Map<TicketState, String> words) {
            super(line, rules, words);
        }

        @Override
        public List<EntryKey> marks(TicketRef ticket) {
            return List.of();
        }
    }

    private static final class ReadsOnePage extends ReferenceDesk {
        ReadsOnePage(ReferenceLine line, DeskCapabilities rules, Map<TicketState, String> words) {
            super(line, rules, words);
        }

        @Override
        public List<EntryKey> marks(TicketRef ticket) {
            List<EntryKey> marks = new ArrayList<>();
            read("/tickets/" + ticket + "/comments?from=0").forEach(comment -> marks.addAll(marks(comment)));
            return marks;
        }
    }

    private static final class MarksInAnyLine extends ReferenceDesk {
        MarksInAnyLine(ReferenceLine line, DeskCapabilities rules, Map<TicketState, String> words) {
            super(line, rules, words);
        }

        @Override
        Set<EntryKey> marks(Map<String, String> comment) {
            Set<EntryKey> marks = new HashSet<>();
            comment.getOrDefault("text", "")
                    .lines()
                    .forEach(text -> marks.addAll(
                            super.marks(Map.of("author", comment.getOrDefault("author", ""), "text", text))));
            return marks;
        }
    }

    private static final class MarksByAnybody extends ReferenceDesk {
        MarksByAnybody(ReferenceLine line, DeskCapabilities rules, Map<TicketState, String> words) {
            super(line, rules, words);
        }

        @Override
        Set<EntryKey> marks(Map<String, String> comment) {
            return super.marks(Map.of("author", ReferenceServer.USER, "text", comment.getOrDefault("text", "")));
        }
    }

    private static final class CountsNothing extends ReferenceDesk {
        CountsNothing(ReferenceLine line, DeskCapabilities rules, Map<TicketState, String> words) {
            super(line, rules, words);
        }

        @Override
        public List<EntryKey> marks(TicketRef ticket) {
            return super.marks(ticket).stream().distinct().toList();
        }
    }

    private static final class CannotBeAsked extends ReferenceDesk {
        CannotBeAsked(ReferenceLine line, DeskCapabilities rules, Map<TicketState, String> words) {
            super(line, rules, words);
        }

        @Override
        public boolean canBeAsked() {
            return false;
        }
    }

    private static final class RetiresNothing extends ReferenceDesk {
        RetiresNothing(ReferenceLine line, DeskCapabilities rules, Map<TicketState, String> words) {
            super(line, rules, words);
        }

        @Override
        public void retire(TicketRef loser, TicketRef winner) {
            link(loser, new BackLink("duplicate", java.net.URI.create("ticket:" + winner)));
        }
    }

    private static final class OpensOnReading extends ReferenceDesk {
        OpensOnReading(ReferenceLine line, DeskCapabilities rules, Map<TicketState, String> words) {
            super(line, rules, words);
        }

        @Override
        public List<EntryKey> marks(TicketRef ticket) {
            List<EntryKey> marks = super.marks(ticket);
            line.call("PATCH", "/tickets/" + ticket, Map.of("state", "reviewing"));
            return marks;
        }
    }

    private static final class OpensOnWriting extends ReferenceDesk {
        OpensOnWriting(ReferenceLine line, DeskCapabilities rules, Map<TicketState, String> words) {
            super(line, rules, words);
        }

        @Override
        public void append(TicketRef ticket, List<TranscriptEntry> entries, AttemptKey attempt) {
            super.append(ticket, entries, attempt);
            line.call("PATCH", "/tickets/" + ticket, Map.of("state", "open"));
        }
    }

    private static final class LinksNothing extends ReferenceDesk {
        LinksNothing(ReferenceLine line, DeskCapabilities rules, Map<TicketState, String> words) {
            super(line, rules, words);
        }

        @Override
        public void link(TicketRef ticket, BackLink link) {
            show(ticket);
        }
    }

    private static final class ForgetsWhatWasBefore extends ReferenceDesk {
        ForgetsWhatWasBefore(ReferenceLine line, DeskCapabilities rules, Map<TicketState, String> words) {
            super(line, rules, words);
        }

        @Override
        public TicketRef create(NewTicket ticket, AttemptKey attempt) {
            return super.create(
                    new NewTicket(
                            ticket.key(),
                            ticket.subject(),
                            ticket.requester(),
                            ticket.intro(),
                            ticket.state(),
                            Optional.empty()),
                    attempt);
        }
    }

    private static final class WritesTwice extends ReferenceDesk {
        WritesTwice(ReferenceLine line, DeskCapabilities rules, Map<TicketState, String> words) {
            super(line, rules, words);
        }

        @Override
        List<Map<String, String>> write(String method, String path, Map<String, String> body) {
            try {
                return super.write(method, path, body);
            } catch (DeskException e) {
                return super.write(method, path, body);
            }
        }
    }

    private static final class MarksLater extends ReferenceDesk {
        MarksLater(ReferenceLine line, DeskCapabilities rules, Map<TicketState, String> words) {
            super(line, rules, words);
        }

        @Override
        void comment(TicketRef ticket, List<TranscriptEntry> entries) {
            for (TranscriptEntry entry : entries.stream()
                    .sorted(Comparator.comparing(e -> e.key().value()))
                    .toList()) {
                write("POST", "/tickets/" + ticket + "/comments", Map.of("text", plain(entry.text())));
                write("POST", "/tickets/" + ticket + "/comments", Map.of("text", MarkLine.of(List.of(entry))));
            }
        }
    }
}
