package dev.parley.ticketing.requesttracker;

import static dev.parley.ticketing.http.Answers.told;

import dev.parley.domain.sync.DeskException;
import dev.parley.domain.sync.DeskFault;
import dev.parley.domain.sync.EntryKey;
import dev.parley.domain.sync.ExternalKey;
import dev.parley.domain.sync.TicketSnapshot;
import feign.TypedResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that a desk reads of tickets. */
final class ReadTickets {
    private static final Comparator<TicketSnapshot> OLDEST_FIRST = Comparator.comparing(TicketSnapshot::createdAt)
            .thenComparingInt(ticket -> ticket.ref().value().length())
            .thenComparing(ticket -> ticket.ref().value());

    private static final String MARKED = "Type,Data,Creator,ObjectId";

    private final RequestTrackerApi api;
    private final RequestTrackerSettings settings;
    private final Marks marks;

    ReadTickets(RequestTrackerApi api, RequestTrackerSettings settings) {
        this.api = api;
        this.settings = settings;
        marks = new Marks(settings.owner());
    }

    /** In whatever queue: people move tickets to others. */
    List<TicketSnapshot> find(ExternalKey key) {
        String query = "CF.{%s} = '%s'".formatted(settings.field(), key);
        List<TicketSnapshot> found = new ArrayList<>();
        for (RefWire ref : all(page -> api.tickets(query, "ASC", RequestTrackerApi.PAGE, page))) {
            snapshot(String.valueOf(ref.id()))
                    .filter(ticket -> ticket.key().equals(key))
                    .ifPresent(found::add);
        }
        found.sort(OLDEST_FIRST);
        return found;
    }

    private Optional<TicketSnapshot> snapshot(String id) {
        try {
            return snapshot(answer(id)).filter(ticket -> ticket.ref().value().equals(id));
        } catch (DeskException e) {
            if (e.fault() instanceof DeskFault.Missing) {
                return Optional.empty(); // deleted since it was listed
            }
            throw e;
        }
    }

    /** What a ticket is now; empty where it has no key, or one that is none of ours. */
    Optional<TicketSnapshot> snapshot(TypedResponse<TicketWire> answer) {
        TicketWire ticket = answer.body();
        return ticket.value(settings.field())
                .flatMap(ReadTickets::key)
                .map(key -> TicketMapper.WORDS.snapshot(ticket, key, etag(answer), settings.states()));
    }

    TicketWire ticket(String id) {
        return answer(id).body();
    }

    TypedResponse<TicketWire> answer(String id) {
        TypedResponse<TicketWire> answer = api.ticket(id);
        TicketWire ticket = told(answer.body());
        told(ticket.id());
        told(ticket.status());
        told(ticket.created());
        return answer;
    }

    /** Of a ticket and of all that were merged into it. A ticket that is gone has none, and that would look like a new one. */
    List<EntryKey> marks(String ticket) {
        Set<String> tickets = new HashSet<>();
        all(page -> api.merged("EffectiveId = " + ticket, page)).stream()
                .filter(merged -> ticket.equals(merged.into()))
                .map(MergedWire::id)
                .forEach(tickets::add);
        if (!tickets.contains(ticket)) {
            ticket(ticket);
            tickets.add(ticket);
        }
        String any = tickets.stream().map(id -> "TicketId = " + id).collect(Collectors.joining(" OR "));
        // Only the desk's own comments: rows that it may not see would cut pages short, and look like the end.
        String query = "Type = 'Comment' AND Creator = '__CurrentUser__' AND (" + any + ")";
        return marked(query, transaction -> transaction.ticket() != null && tickets.contains(transaction.ticket()));
    }

    List<EntryKey> marksOfTransaction(String id) {
        return marked("id = " + id, transaction -> transaction.id().equals(id));
    }

    /** A row that two pages tell is one row. */
    private List<EntryKey> marked(String query, Predicate<TransactionWire> which) {
        return all(page -> api.transactions(query, MARKED, page)).stream()
                .filter(which)
                .distinct()
                .flatMap(marks::in)
                .toList();
    }

    private static <T> List<T> all(IntFunction<@Nullable PageWire<T>> pages) {
        List<T> all = new ArrayList<>();
        for (int number = 1; ; number++) {
            List<T> items = told(pages.apply(number)).all();
            all.addAll(items);
            if (items.size() < RequestTrackerApi.PAGE) {
                return all;
            }
        }
    }

    private static Optional<ExternalKey> key(String value) {
        try {
            return Optional.of(new ExternalKey(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String etag(TypedResponse<?> answer) {
        return answer.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("ETag"))
                .flatMap(header -> header.getValue().stream())
                .findFirst()
                .orElse(null);
    }
}
