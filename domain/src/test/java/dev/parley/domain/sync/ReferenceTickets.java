package dev.parley.domain.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the {@link ReferenceServer} keeps, and how it behaves: as its capabilities say, and with the habits of real systems.
 * Duplicates are taken, an unknown state is ignored and answered as if all were well, comments are paged. Safe for many
 * threads.
 */
final class ReferenceTickets {
    static final Set<String> STATES = Set.of("open", "waiting", "with-human", "solved", "over", "reviewing");
    private static final int PAGE = 100;
    private static final int MARKER_ROOM = 70;

    private final DeskCapabilities rules;
    private final InstantSource clock;
    private final List<ReferenceTicket> tickets = new ArrayList<>();
    private final Map<String, String> attempts = new HashMap<>();

    ReferenceTickets(DeskCapabilities rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
    }

    synchronized ReferenceAnswer create(Map<String, String> fields) {
        String attempt = fields.getOrDefault("attempt", "");
        if (rules.createOnce() && !attempt.isEmpty() && attempts.containsKey(attempt)) {
            return ReferenceAnswer.created(attempts.get(attempt));
        }
        if (fields.getOrDefault("subject", "").length() > rules.maxSubjectChars()) {
            return ReferenceAnswer.refused(422, "subject", "is too long");
        }
        var ticket = new ReferenceTicket(tickets.size() + 1, clock.instant(), fields);
        tickets.add(ticket);
        attempts.put(attempt, Integer.toString(ticket.id));
        return ReferenceAnswer.created(Integer.toString(ticket.id));
    }

    synchronized ReferenceAnswer search(String key) {
        Instant visible = clock.instant().minus(rules.searchLag());
        return ReferenceAnswer.ok(tickets.stream()
                .filter(ticket -> matches(key, ticket) && !ticket.deleted && ticket.mergedInto.isEmpty())
                .filter(ticket -> !ticket.createdAt.isAfter(visible))
                .map(ReferenceTicket::told)
                .toList());
    }

    /** A search is a language here, too: a star stands for anything. */
    private static boolean matches(String key, ReferenceTicket ticket) {
        return key.endsWith("*")
                ? ticket.key().startsWith(key.substring(0, key.length() - 1))
                : ticket.key().equals(key);
    }

    synchronized ReferenceAnswer show(String id) {
        return find(id).map(ticket -> ReferenceAnswer.ok(List.of(ticket.told())))
                .orElseGet(ReferenceTickets::unknown);
    }

    synchronized ReferenceAnswer comments(String id, int from) {
        return find(id).map(ticket -> ReferenceAnswer.ok(ticket.comments.stream()
                        .skip(from)
                        .limit(PAGE)
                        .map(comment -> Map.of("author", comment.author(), "text", comment.text()))
                        .toList()))
                .orElseGet(ReferenceTickets::unknown);
    }

    synchronized ReferenceAnswer comment(String id, String author, String text) {
        return writing(id, ticket -> {
            if (ticket.closedForGood) {
                return ReferenceAnswer.refused(410, "ticket", "is closed for good");
            }
            int longest = (rules.maxEntryChars() + MARKER_ROOM) * rules.maxBatch();
            if (text.length() > longest || text.getBytes(UTF_8).length > longest * 3) {
                return ReferenceAnswer.refused(422, "text", "is too long");
            }
            ticket.comment(author, text);
            return ReferenceAnswer.created(id + "-" + ticket.comments.size());
        });
    }

    synchronized ReferenceAnswer move(String id, String to, String seen) {
        return writing(id, ticket -> {
            if (rules.conditionalMove() != DeskCapabilities.ConditionalMove.NONE
                    && !seen.isEmpty()
                    && !seen.equals(Integer.toString(ticket.version))) {
                return ReferenceAnswer.refused(409, "version", "the ticket has changed");
            }
            if (STATES.contains(to)) {
                ticket.move(to);
            }
            return ReferenceAnswer.ok(List.of(Map.of("said", "all is well")));
        });
    }

    synchronized ReferenceAnswer link(String id, String uri, String title) {
        return writing(id, ticket -> {
            ticket.links.put(uri, title);
            return ReferenceAnswer.ok(List.of());
        });
    }

    synchronized ReferenceAnswer merge(String id, String into) {
        return writing(id, ticket -> {
            find(into).ifPresent(winner -> {
                winner.comments.addAll(ticket.comments);
                ticket.mergedInto = Optional.of(winner.id);
            });
            return ReferenceAnswer.ok(List.of());
        });
    }

    /** Looks into the ticket, or does something to it, as nobody could over HTTP. */
    synchronized <T> T inside(TicketRef ref, Function<ReferenceTicket, T> look) {
        return look.apply(tickets.get(Integer.parseInt(ref.value()) - 1));
    }

    /** The tickets of that key that take entries, whether a search shows them or not. */
    synchronized List<TicketRef> live(String key) {
        return tickets.stream()
                .filter(ticket -> ticket.key().equals(key) && !ticket.deleted && !ticket.closedForGood)
                .filter(ticket -> ticket.mergedInto.isEmpty())
                .map(ticket -> new TicketRef(Integer.toString(ticket.id)))
                .toList();
    }

    private ReferenceAnswer writing(String id, Function<ReferenceTicket, ReferenceAnswer> write) {
        Optional<ReferenceTicket> found = find(id);
        if (found.isEmpty()) {
            return unknown();
        }
        ReferenceTicket ticket = found.get();
        if (rules.perTicket().isPresent()) {
            WriteBudget budget = rules.perTicket().get();
            Instant now = clock.instant();
            ticket.writes.removeIf(at -> !at.isAfter(now.minus(budget.per())));
            if (ticket.writes.size() >= budget.writes()) {
                Duration wait = Duration.between(now, ticket.writes.getFirst().plus(budget.per()));
                return ReferenceAnswer.tooMany(Math.max(1, wait.toSeconds()));
            }
            ticket.writes.add(now);
        }
        return write.apply(ticket);
    }

    private Optional<ReferenceTicket> find(String id) {
        return tickets.stream()
                .filter(ticket -> Integer.toString(ticket.id).equals(id) && !ticket.deleted)
                .findFirst();
    }

    private static ReferenceAnswer unknown() {
        return ReferenceAnswer.refused(404, "ticket", "there is none");
    }
}
