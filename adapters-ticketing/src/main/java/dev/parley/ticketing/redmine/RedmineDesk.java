package dev.parley.ticketing.redmine;

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
import dev.parley.ticketing.http.Answers;
import dev.parley.ticketing.http.StateMap;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mapstruct.factory.Mappers;

/**
 * Translates to Redmine's REST API. It answers 204 to what it has not done, so that every change is read back; all that is
 * kept between two calls is which numbers the configured names have.
 */
final class RedmineDesk implements TicketDesk {
    private static final String DUPLICATE = "duplicate.";

    private final RedmineWire wire = Mappers.getMapper(RedmineWire.class);
    private final RedmineApi api;
    private final RedmineNames names;
    private final StateMap states;
    private final DeskCapabilities capabilities;
    private volatile @Nullable RedmineLayout known;

    RedmineDesk(RedmineApi api, RedmineNames names, StateMap states, DeskCapabilities capabilities) {
        this.api = api;
        this.names = names;
        this.states = states;
        this.capabilities = capabilities;
    }

    @Override
    public DeskCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public DeskProbe probe() {
        known = null;
        return new RedmineProbe(api, names, states).look();
    }

    @Override
    public List<TicketSnapshot> find(ExternalKey key) {
        RedmineLayout layout = layout();
        List<TicketSnapshot> found = new IssueSearch(api, layout.keyField())
                .issues(key).stream()
                        .map(issue -> wire.snapshot(issue, key, states))
                        .toList();
        if (found.isEmpty()) {
            told(told(api.currentUser()).user()); // without a key some servers answer as if there were nothing
        }
        return found;
    }

    @Override
    public TicketRef create(NewTicket ticket, AttemptKey attempt) {
        RedmineLayout layout = layout();
        String key = ticket.key().value();
        Wire.Issue issue = told(told(api.create(new Wire.Creating(wire.issue(
                        ticket,
                        layout,
                        names.project(),
                        layout.status(states.word(ticket.state())).orElse(null),
                        List.of(new Wire.Value(layout.keyField(), key))))))
                .issue());
        if (!issue.value(layout.keyField()).equals(Optional.of(key))) {
            throw rejected("key", "issue " + issue.id() + " was created without it");
        }
        return wire.ref(issue.id());
    }

    @Override
    public List<EntryKey> marks(TicketRef ticket) {
        int me = told(told(api.currentUser()).user()).id();
        return marks(issue(ticket), me);
    }

    private static List<EntryKey> marks(Wire.Issue issue, int author) {
        return issue.said().stream()
                .filter(journal -> journal.user() != null && journal.user().id() == author)
                .flatMap(journal -> Optional.ofNullable(journal.notes()).stream())
                .flatMap(note -> RedmineText.marks(note).stream())
                .toList();
    }

    @Override
    public void append(TicketRef ticket, List<TranscriptEntry> entries, AttemptKey attempt) {
        change(ticket, Wire.Change.note(RedmineText.note(entries), names.hidden()));
        Set<EntryKey> keys = entries.stream().map(TranscriptEntry::key).collect(Collectors.toSet());
        Wire.Issue issue = behindAWrite(ticket);
        Optional<Wire.Journal> note = issue.said().reversed().stream()
                .filter(journal -> RedmineText.marks(
                                Optional.ofNullable(journal.notes()).orElse(""))
                        .equals(keys))
                .findFirst();
        if (note.isEmpty()) {
            throw rejected("notes", "the note does not stand there: look for the right to add notes");
        }
        if (names.hidden() && !note.get().privateNotes()) {
            throw new DeskException(
                    new DeskFault.Misconfigured("notes are not private: give the user the right to set that"));
        }
    }

    @Override
    public TicketSnapshot move(TicketRef ticket, TicketState to, Optional<TicketVersion> seen) {
        String word = states.word(to);
        int status = layout().status(word)
                .orElseThrow(() -> rejected(StateMap.name(to), "there is no status '" + word + "'"));
        change(ticket, Wire.Change.status(status));
        Wire.Issue issue = behindAWrite(ticket);
        if (issue.status().id() != status) {
            throw rejected(
                    "status", "it is still '" + issue.status().name() + "', not '" + word + "': look at the workflow");
        }
        return wire.snapshot(
                issue, new ExternalKey(issue.value(layout().keyField()).orElse("none")), states);
    }

    /** One field holds all of them, parted by blanks. */
    @Override
    public void link(TicketRef ticket, BackLink link) {
        int field = layout().linkField();
        Set<String> links = new LinkedHashSet<>(links(issue(ticket), field));
        links.add(link.uri().toString());
        change(ticket, Wire.Change.field(field, String.join(" ", links)));
        if (!links(behindAWrite(ticket), field).containsAll(links)) {
            throw rejected(names.linkField(), "the link does not stand there");
        }
    }

    private static List<String> links(Wire.Issue issue, int field) {
        return issue.value(field).filter(value -> !value.isBlank()).stream()
                .flatMap(value -> Arrays.stream(value.strip().split("\\s+")))
                .toList();
    }

    /** Redmine merges nothing: the loser is closed, and its key marked, so that no search finds it by it. */
    @Override
    public void retire(TicketRef loser, TicketRef winner) {
        RedmineLayout layout = layout();
        String key = issue(loser).value(layout.keyField()).orElse("");
        String gone = key.startsWith(DUPLICATE) ? key : DUPLICATE + key;
        change(
                loser,
                new Wire.Change(
                        layout.status(names.duplicate()).orElse(null),
                        List.of(new Wire.Value(layout.keyField(), gone)),
                        "Duplicate of #" + winner,
                        names.hidden()));
        if (!behindAWrite(loser).value(layout.keyField()).equals(Optional.of(gone))) {
            throw rejected(names.keyField(), "issue " + loser + " still has the key");
        }
    }

    private RedmineLayout layout() {
        RedmineLayout layout = known;
        if (layout == null) {
            layout = RedmineLayout.read(api, names);
            known = layout;
        }
        return layout;
    }

    private void change(TicketRef ticket, Wire.Change change) {
        api.change(ticket.value(), new Wire.Changing(change));
    }

    private Wire.Issue issue(TicketRef ticket) {
        return told(told(api.issue(ticket.value())).issue());
    }

    private Wire.Issue behindAWrite(TicketRef ticket) {
        return Answers.behindAWrite(() -> issue(ticket));
    }
}
