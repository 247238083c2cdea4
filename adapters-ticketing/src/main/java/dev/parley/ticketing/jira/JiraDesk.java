package dev.parley.ticketing.jira;

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
import dev.parley.ticketing.http.Answers;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Jira Cloud as a desk. A search shows new issues late, so what it finds is only where to look: the issue itself is read.
 * Marks are properties of comments, which no customer can write.
 */
final class JiraDesk implements TicketDesk {
    /** Twice that is the JSON of the shortest document that holds it, with room for what stands around 20 entries. */
    private static final int LONGEST_ENTRY = 15_000;

    private static final int BYTES_OF_A_CHARACTER = 3;
    private static final int LONGEST_SUBJECT = 255;
    private static final int MOST_ENTRIES = 20;
    /** 20 in 2 seconds and 100 in 30 seconds: whoever keeps to this keeps to both. */
    private static final WriteBudget PER_ISSUE = new WriteBudget(20, Duration.ofSeconds(6));

    private final JiraApi api;
    private final JiraProject project;
    private final JsonMapper json;

    JiraDesk(JiraApi api, JiraProject project, JsonMapper json) {
        this.api = api;
        this.project = project;
        this.json = json;
    }

    @Override
    public DeskCapabilities capabilities() {
        return new DeskCapabilities(
                project.searchLag(),
                false,
                DeskCapabilities.ConditionalMove.ADVISORY,
                LONGEST_ENTRY,
                LONGEST_ENTRY * BYTES_OF_A_CHARACTER,
                LONGEST_SUBJECT,
                MOST_ENTRIES,
                Optional.of(PER_ISSUE),
                project.settle(),
                false,
                true);
    }

    @Override
    public DeskProbe probe() {
        return new ProbeJira(api, project).probe();
    }

    @Override
    public List<TicketSnapshot> find(ExternalKey key) {
        return new IssueSearch(api, project)
                .find(key).stream()
                        .map(issue -> IssueMapper.WORDS.snapshot(issue, key, project.states()))
                        .sorted(Comparator.comparing(TicketSnapshot::createdAt)
                                .thenComparingLong(found -> number(found.ref())))
                        .toList();
    }

    @Override
    public TicketRef create(NewTicket ticket, AttemptKey attempt) {
        ExternalKey key = ticket.key();
        var fields = new NewIssueWire.Fields(
                new NewIssueWire.Project(project.key()),
                new NewIssueWire.Type(project.issueType()),
                ticket.subject(),
                AdfWire.of(List.of(ticket.intro()), json),
                project.place().labels(key));
        CreatedWire created = told(api.create(new NewIssueWire(fields, List.of(PropertyWire.issue(key.value())))));
        var ref = new TicketRef(told(created.key()));
        if (!project.place().isOn(behindAWrite(ref), key)) {
            throw rejected("key", "the issue was created without it");
        }
        return ref;
    }

    @Override
    public List<EntryKey> marks(TicketRef ticket) {
        return new CommentMarks(api).of(known(ticket));
    }

    @Override
    public void append(TicketRef ticket, List<TranscriptEntry> entries, AttemptKey attempt) {
        List<String> keys = entries.stream().map(entry -> entry.key().value()).toList();
        var comment = new NewCommentWire(
                AdfWire.of(entries.stream().map(TranscriptEntry::text).toList(), json),
                List.of(PropertyWire.entries(keys), PropertyWire.hidden()));
        CommentWire written = told(api.comment(known(ticket), comment));
        Set<EntryKey> standing = CommentMarks.marks(written);
        if (standing.isEmpty()) {
            standing = Answers.behindAWrite(() -> new CommentMarks(api).again(written));
        }
        if (standing.size() != Set.copyOf(keys).size()) {
            throw rejected("comment", "it was accepted and does not stand there with its marks");
        }
    }

    @Override
    public TicketSnapshot move(TicketRef ticket, TicketState to, Optional<TicketVersion> seen) {
        IssueWire before = told(api.issue(known(ticket)));
        String updated = before.fields() == null ? null : before.fields().updated();
        if (seen.filter(version -> !version.value().equals(updated)).isPresent()) {
            throw new DeskException(new DeskFault.Conflict("the issue has changed since it was looked at"));
        }
        Optional<String> way = Ways.of(before).to(project.states().word(to));
        if (way.isEmpty() && project.states().means(to, before.status())) {
            return snapshot(before);
        }
        api.move(known(ticket), MoveWire.to(way.orElseThrow(() -> noWay(before, to))));
        IssueWire moved = behindAWrite(ticket);
        if (!project.states().means(to, moved.status())) {
            throw rejected("status", "it is still '%s'".formatted(moved.status().word()));
        }
        return snapshot(moved);
    }

    @Override
    public void link(TicketRef ticket, BackLink link) {
        api.link(known(ticket), LinkWire.of(link));
    }

    /** Done, where a way leads there, and marked as a duplicate in the same write: Jira has no merging. */
    @Override
    public void retire(TicketRef loser, TicketRef winner) {
        IssueWire before = told(api.issue(known(loser)));
        PropertyWire duplicate = PropertyWire.duplicate(known(winner));
        Optional<String> way = Ways.of(before).to("done");
        if (way.isPresent()) {
            api.move(known(loser), new MoveWire(new MoveWire.Transition(way.get()), List.of(duplicate)));
        } else {
            api.property(known(loser), new PropertyWire.Parley(null, known(winner)));
        }
        if (behindAWrite(loser).parley().duplicateOf() == null) {
            throw rejected("property", "the duplicate is not marked as one");
        }
    }

    private TicketSnapshot snapshot(IssueWire issue) {
        ExternalKey key = new ExternalKey(project.place().keyOn(issue));
        return IssueMapper.WORDS.snapshot(issue, key, project.states());
    }

    private static DeskException noWay(IssueWire issue, TicketState to) {
        return rejected(
                "status",
                "no transition leads from '%s' to %s".formatted(issue.status().word(), to.word()));
    }

    private IssueWire behindAWrite(TicketRef ticket) {
        return Answers.behindAWrite(() -> told(api.issue(known(ticket))));
    }

    private static String known(TicketRef ticket) {
        if (!ticket.value().matches("[A-Za-z0-9_]{1,40}(-[0-9]{1,18})?")) {
            throw new DeskException(
                    new DeskFault.Missing(DeskFault.Missing.Why.DELETED, "no issue is called " + ticket));
        }
        return ticket.value();
    }

    private static long number(TicketRef ref) {
        String digits = ref.value().substring(ref.value().lastIndexOf('-') + 1);
        return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : 0;
    }
}
