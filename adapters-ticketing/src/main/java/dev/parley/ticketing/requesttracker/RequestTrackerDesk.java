package dev.parley.ticketing.requesttracker;

import static dev.parley.ticketing.http.Answers.told;

import dev.parley.domain.sync.AttemptKey;
import dev.parley.domain.sync.BackLink;
import dev.parley.domain.sync.DeskCapabilities;
import dev.parley.domain.sync.DeskCapabilities.ConditionalMove;
import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.DeskFault.Missing.Why;
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
import dev.parley.ticketing.http.DeskHttp;
import feign.RequestInterceptor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Request Tracker as the domain sees it. */
final class RequestTrackerDesk implements TicketDesk {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final int MOST_CHARACTERS = 100_000;
    private static final int MOST_BYTES = 4 * MOST_CHARACTERS;
    private static final int LONGEST_SUBJECT = SubjectLine.MOST_BYTES;

    private final RequestTrackerApi api;
    private final RequestTrackerSettings settings;
    private final ReadTickets read;
    private final WriteTickets write;

    private RequestTrackerDesk(RequestTrackerApi api, RequestTrackerSettings settings, DeskHttp http) {
        this.api = api;
        this.settings = settings;
        read = new ReadTickets(api, settings);
        write = new WriteTickets(api, settings, read, http);
    }

    static RequestTrackerDesk open(RequestTrackerSettings settings, InstantSource clock) {
        return open(
                settings,
                clock,
                request -> request.header(
                        "Authorization", "token " + settings.token().reveal()));
    }

    static RequestTrackerDesk open(
            RequestTrackerSettings settings, InstantSource clock, RequestInterceptor credentials) {
        var http = new DeskHttp(settings.url(), settings.limits(), List.of(settings.token()), settings.people(), clock);
        return new RequestTrackerDesk(
                http.client(RequestTrackerApi.class, credentials, new RequestTrackerFaults()), settings, http);
    }

    @Override
    public DeskCapabilities capabilities() {
        return new DeskCapabilities(
                Duration.ZERO,
                false,
                ConditionalMove.ADVISORY,
                MOST_CHARACTERS,
                MOST_BYTES,
                LONGEST_SUBJECT,
                Marks.MOST,
                Optional.empty(),
                settings.limits().settle(),
                false,
                true);
    }

    @Override
    public DeskProbe probe() {
        return new ProbeRequestTracker(api, settings, read).probe();
    }

    @Override
    public List<TicketSnapshot> find(ExternalKey key) {
        return read.find(key);
    }

    @Override
    public TicketRef create(NewTicket ticket, AttemptKey attempt) {
        needField();
        return write.create(new NewTicketWire(
                settings.queue(),
                SubjectLine.of(ticket.subject()),
                ticket.requester(),
                ticket.intro(),
                "text/plain",
                settings.states().word(TicketState.ACTIVE), // not every status may be the first one
                ticket.followUpOf().map(TicketRef::value).map(List::of),
                Map.of(settings.field(), ticket.key().value())));
    }

    /** Without it the ticket would be created without its key, and the system would say that all is well. */
    private void needField() {
        QueueWire queue = told(api.queue(settings.queue()));
        told(queue.name());
        if (!queue.has(settings.field())) {
            throw new DeskException(new DeskFault.Misconfigured(
                    "queue '%s' shows no ticket custom field '%s'".formatted(settings.queue(), settings.field())));
        }
    }

    @Override
    public List<EntryKey> marks(TicketRef ticket) {
        return read.marks(number(ticket));
    }

    @Override
    public void append(TicketRef ticket, List<TranscriptEntry> entries, AttemptKey attempt) {
        write.comment(number(ticket), entries);
    }

    @Override
    public TicketSnapshot move(TicketRef ticket, TicketState to, Optional<TicketVersion> seen) {
        return write.move(number(ticket), settings.states().word(to), seen.map(TicketVersion::value));
    }

    @Override
    public void link(TicketRef ticket, BackLink link) {
        write.link(number(ticket), link.uri().toString());
    }

    @Override
    public void retire(TicketRef loser, TicketRef winner) {
        write.merge(number(loser), number(winner));
    }

    private static String number(TicketRef ticket) {
        if (!NUMBER.matcher(ticket.value()).matches()) {
            throw new DeskException(
                    new DeskFault.Missing(Why.DELETED, "'" + ticket + "' is no ticket of Request Tracker's"));
        }
        return ticket.value();
    }

    /** A value within TicketSQL: a quote that is not escaped ends it, and what follows is a query. */
    static String quoted(String value) {
        return value.replace("\\", "\\\\").replace("'", "\\'");
    }
}
