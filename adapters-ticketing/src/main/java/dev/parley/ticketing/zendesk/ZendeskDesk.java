package dev.parley.ticketing.zendesk;

import static dev.parley.ticketing.http.Answers.rejected;
import static dev.parley.ticketing.http.Answers.told;

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
import dev.parley.domain.sync.WriteBudget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Zendesk Support as a desk. A ticket's key is its external id, which is not unique; entries are private comments. */
final class ZendeskDesk implements TicketDesk {
    /** The vendor takes 65,535 bytes of HTML, and in it an {@code &} has five. */
    private static final int LONGEST_ENTRY = 12_800;

    private static final int LONGEST_SUBJECT = 255;
    private static final int MOST_ENTRIES = 20;
    private static final WriteBudget PER_TICKET = new WriteBudget(30, Duration.ofMinutes(10));

    private final ZendeskApi api;
    private final StateMap states;
    private final Optional<Long> escalationGroup;
    private final Duration settle;

    ZendeskDesk(ZendeskApi api, StateMap states, Optional<Long> escalationGroup, Duration settle) {
        this.api = api;
        this.states = states;
        this.escalationGroup = escalationGroup;
        this.settle = settle;
    }

    @Override
    public DeskCapabilities capabilities() {
        return new DeskCapabilities(
                Duration.ZERO,
                false,
                DeskCapabilities.ConditionalMove.ADVISORY,
                LONGEST_ENTRY,
                LONGEST_ENTRY,
                LONGEST_SUBJECT,
                MOST_ENTRIES,
                Optional.of(PER_TICKET),
                settle,
                true,
                true);
    }

    @Override
    public DeskProbe probe() {
        return new ProbeZendesk(api, states, escalationGroup).probe();
    }

    @Override
    public List<TicketSnapshot> find(ExternalKey key) {
        List<TicketWire> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            TicketWire.Page page = told(api.find(key.value(), after.orElse(null)));
            found.addAll(told(page.tickets()));
            after = PageWire.next(page.meta());
        } while (after.isPresent());
        return found.stream()
                .filter(ticket -> key.value().equals(ticket.externalId()) && ticket.id() != null)
                .sorted(Comparator.comparing(
                                (TicketWire ticket) -> TicketMapper.WORDS.instant(Objects.toString(ticket.createdAt())))
                        .thenComparing(ticket -> Objects.requireNonNullElse(ticket.id(), 0L)))
                .map(ticket -> TicketMapper.WORDS.snapshot(ticket, states))
                .toList();
    }

    @Override
    public TicketRef create(NewTicket ticket, AttemptKey attempt) {
        StateMap.Word word = states.word(ticket.state());
        var body = new NewTicketWire.Body(
                ticket.key().value(),
                ticket.subject(),
                NoteWire.hidden(Notes.plain(ticket.intro())),
                word.status(),
                word.tag().map(List::of).orElse(null),
                groupFor(ticket.state()),
                ticket.requester()
                        .map(mail -> new NewTicketWire.RequesterWire(mail, mail))
                        .orElse(null),
                ticket.followUpOf().map(ZendeskDesk::id).orElse(null));
        TicketWire created = ticket(told(api.create(attempt.value(), new NewTicketWire(body))));
        if (created.id() == null || !ticket.key().value().equals(created.externalId())) {
            throw rejected("external_id", "the ticket was created without it");
        }
        return new TicketRef(Long.toString(created.id()));
    }

    @Override
    public List<EntryKey> marks(TicketRef ticket) {
        return ownNotes(ticket).stream().map(Notes::marks).flatMap(Set::stream).toList();
    }

    @Override
    public void append(TicketRef ticket, List<TranscriptEntry> entries, AttemptKey attempt) {
        TicketWire.Answer answer = told(api.change(path(ticket), ChangeWire.note(Notes.entries(entries))));
        List<TicketWire.EventWire> events = told(told(answer.audit()).events());
        if (events.stream().noneMatch(event -> "Comment".equals(event.type()))) {
            throw rejected("comment", "it was accepted and does not stand there");
        }
    }

    @Override
    public TicketSnapshot move(TicketRef ticket, TicketState to, Optional<TicketVersion> seen) {
        StateMap.Word word = states.word(to);
        TicketWire before = ticket(told(api.ticket(path(ticket))));
        boolean needsSomebody = word.status().equals("solved") && before.assigneeId() == null;
        var change = new ChangeWire.Body(
                null,
                null,
                word.status(),
                states.tags(to, before.allTags()).orElse(null),
                needsSomebody ? me() : null,
                groupFor(to),
                seen.isPresent() ? Boolean.TRUE : null,
                seen.map(TicketVersion::value).orElse(null));
        TicketWire moved = ticket(told(api.change(path(ticket), new ChangeWire(change))));
        boolean tagged =
                word.tag().filter(tag -> !moved.allTags().contains(tag)).isEmpty();
        if (!word.status().equals(moved.status()) || !tagged) {
            throw rejected(
                    "status",
                    "it is '%s', not '%s'"
                            .formatted(states.stateWord(String.valueOf(moved.status()), moved.allTags()), word));
        }
        return TicketMapper.WORDS.snapshot(moved, states);
    }

    /** The vendor has no place for links but notes; one that stands there is not written again. */
    @Override
    public void link(TicketRef ticket, BackLink link) {
        if (ownNotes(ticket).stream().noneMatch(note -> Notes.leadsTo(note, link))) {
            told(api.change(path(ticket), ChangeWire.note(Notes.link(link))));
        }
    }

    /** Solved under another key: the vendor's merge is a job that is done some time later, and nothing says when. */
    @Override
    public void retire(TicketRef loser, TicketRef winner) {
        long kept = id(winner);
        TicketWire before = ticket(told(api.ticket(path(loser))));
        String newKey = "parley-duplicate-of-" + kept;
        if (newKey.equals(before.externalId())) {
            return;
        }
        var change = new ChangeWire.Body(
                newKey,
                NoteWire.hidden(Notes.duplicate(kept)),
                "solved",
                null,
                before.assigneeId() == null ? me() : null,
                null,
                null,
                null);
        TicketWire retired = ticket(told(api.change(path(loser), new ChangeWire(change))));
        if (!newKey.equals(retired.externalId())) {
            throw rejected("external_id", "the duplicate still has its old one");
        }
    }

    /** The notes that the desk's own user has written: the only ones in which a mark counts. */
    private List<String> ownNotes(TicketRef ticket) {
        Long me = me();
        List<String> notes = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            CommentWire.Page page = told(api.comments(path(ticket), after.orElse(null)));
            for (CommentWire comment : told(page.comments())) {
                if (me.equals(comment.authorId()) && comment.htmlBody() != null) {
                    notes.add(comment.htmlBody());
                }
            }
            after = PageWire.next(page.meta());
        } while (after.isPresent());
        return notes;
    }

    private Long me() {
        return ProbeZendesk.somebody(told(api.me()).user());
    }

    private @Nullable Long groupFor(TicketState state) {
        return state == TicketState.ESCALATED ? escalationGroup.orElse(null) : null;
    }

    private static String path(TicketRef ticket) {
        return Long.toString(id(ticket));
    }

    private static long id(TicketRef ticket) {
        if (!ticket.value().matches("[0-9]{1,18}")) {
            throw new DeskException(new DeskFault.Missing(
                    DeskFault.Missing.Why.DELETED, "no ticket of Zendesk is called " + ticket.value()));
        }
        return Long.parseLong(ticket.value());
    }

    private static TicketWire ticket(TicketWire.Answer answer) {
        return told(answer.ticket());
    }
}
