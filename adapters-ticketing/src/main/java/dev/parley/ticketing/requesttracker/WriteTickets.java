package dev.parley.ticketing.requesttracker;

import static dev.parley.ticketing.http.Answers.behindAWrite;
import static dev.parley.ticketing.http.Answers.rejected;

import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.MarkLine;
import dev.parley.domain.sync.TicketRef;
import dev.parley.domain.sync.TicketSnapshot;
import dev.parley.domain.sync.TranscriptEntry;
import dev.parley.ticketing.http.DeskHttp;
import feign.TypedResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One write each, and a look at what became of it: the system says 200 and 201 to what it has not done. */
final class WriteTickets {
    private static final Pattern TRANSACTION = Pattern.compile("/transaction/(\\d+)$");

    private final RequestTrackerApi api;
    private final RequestTrackerSettings settings;
    private final ReadTickets read;
    private final DeskHttp http;

    WriteTickets(RequestTrackerApi api, RequestTrackerSettings settings, ReadTickets read, DeskHttp http) {
        this.api = api;
        this.settings = settings;
        this.read = read;
        this.http = http;
    }

    TicketRef create(NewTicketWire ticket) {
        RefWire created = api.create(ticket);
        if (created == null || created.id() == null) {
            throw new DeskException(new DeskFault.Transient(true, "an empty answer to a new ticket"));
        }
        String id = created.id();
        Optional<String> key = behindAWrite(() -> read.ticket(id)).value(settings.field());
        if (!key.equals(Optional.ofNullable(ticket.fields().get(settings.field())))) {
            throw rejected(
                    settings.field(),
                    "ticket " + id + " was created without its key: give Parley's user the rights "
                            + "SetInitialCustomField and ModifyCustomField");
        }
        return new TicketRef(id);
    }

    void comment(String id, List<TranscriptEntry> entries) {
        var comment = new CommentWire(MarkLine.of(entries), CommentText.of(entries), "text/plain");
        Optional<String> written = written(id, comment);
        List<EntryKey> marked =
                behindAWrite(() -> written.map(read::marksOfTransaction).orElseGet(() -> read.marks(id)));
        if (!marked.containsAll(entries.stream().map(TranscriptEntry::key).toList())) {
            throw new DeskException(new DeskFault.Unauthorised(
                    Optional.of("ShowTicketComments"), "a comment was made on ticket " + id + " and cannot be read"));
        }
    }

    private Optional<String> written(String id, CommentWire comment) {
        try {
            TypedResponse<List<String>> answer = api.comment(id, comment);
            return answer.headers().entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase("Location"))
                    .flatMap(header -> header.getValue().stream())
                    .map(TRANSACTION::matcher)
                    .filter(Matcher::find)
                    .map(location -> location.group(1))
                    .findFirst();
        } catch (DeskException e) {
            if (e.fault() instanceof DeskFault.Unauthorised refused
                    && refused.missingRight().isPresent()) {
                read.ticket(id); // a ticket that nobody knows is refused like one that is not ours: this tells
            }
            throw e;
        }
    }

    TicketSnapshot move(String id, String status, Optional<String> version) {
        List<String> said = api.change(id, version.orElse(null), ChangeWire.status(status));
        TypedResponse<TicketWire> answer = behindAWrite(() -> read.answer(id));
        if (!answer.body().status().equals(status)) {
            throw refused("Status", said);
        }
        return read.snapshot(answer).orElseThrow(() -> rejected(settings.field(), "ticket " + id + " has no key"));
    }

    void link(String id, String uri) {
        if (read.ticket(id).refersTo(uri)) {
            return;
        }
        List<String> said = api.change(id, null, ChangeWire.link(uri));
        if (!behindAWrite(() -> read.ticket(id)).refersTo(uri)) {
            throw refused("RefersTo", said);
        }
    }

    void merge(String loser, String winner) {
        if (read.ticket(loser).id().equals(winner)) {
            return;
        }
        List<String> said = api.change(loser, null, ChangeWire.merge(winner));
        if (!behindAWrite(() -> read.ticket(loser)).id().equals(winner)) {
            throw refused("MergeInto", said);
        }
    }

    /** The system says 200, and why not in words. */
    private DeskException refused(String field, @Nullable List<String> said) {
        String words = said == null || said.isEmpty() ? "nothing was changed" : http.words(String.join("; ", said));
        return words.contains("Permission Denied")
                ? new DeskException(new DeskFault.Unauthorised(Optional.of("ModifyTicket"), words))
                : rejected(field, words);
    }
}
