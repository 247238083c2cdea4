package dev.parley.domain.audit;

import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.TurnOutcome;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The book of a {@link MemoryAuditTrail}, read anew from it each time. Safe for many threads. */
public final class MemoryConversationBook implements ConversationBook {
    private static final Set<AuditKind> BOOKED =
            Set.of(AuditKind.OPENING, AuditKind.TURN, AuditKind.CONTEXT, AuditKind.CLOSING, AuditKind.MESSAGES);
    private static final String NOT_SAID = new TurnOutcome.NotSaid().word();

    private static final Comparator<BookedConversation> LATEST = Comparator.comparing(BookedConversation::touched)
            .thenComparing(booked -> booked.id().value())
            .reversed();

    private final AuditTrail trail;
    private final MemoryProcesses processes = new MemoryProcesses();
    private final Map<ConversationId, Claim> claims = new ConcurrentHashMap<>();

    private record Claim(int process, long count) {}

    /** @param trail what the book is read from: one chain named {@code 1} */
    public MemoryConversationBook(AuditTrail trail) {
        this.trail = trail;
    }

    /** Whoever has appended so far is gone, and another one begins. */
    public void processDies() {
        processes.dies(count());
    }

    /** Another process does something beside the one that is alive, and is gone. */
    public void meanwhile(Runnable anothersWork) {
        int first = processes.own();
        processes.begin(count());
        anothersWork.run();
        processes.dies(count());
        processes.resume(first, count());
    }

    @Override
    public List<BookedConversation> latest(String tenant, int atMost) {
        return latest(tenant).limit(atMost).toList();
    }

    @Override
    public List<BookedConversation> earlier(BookedConversation than, int atMost) {
        return latest(than.tenant())
                .filter(booked -> LATEST.compare(than, booked) < 0)
                .limit(atMost)
                .toList();
    }

    private Stream<BookedConversation> latest(String tenant) {
        return pages().values().stream()
                .map(this::booked)
                .filter(booked -> booked.tenant().equals(tenant))
                .sorted(LATEST);
    }

    @Override
    public Optional<BookedConversation> find(ConversationId conversation) {
        return Optional.ofNullable(pages().get(conversation)).map(this::booked);
    }

    @Override
    public List<BookedConversation> looseEnds() {
        return pages().values().stream()
                .map(this::booked)
                .filter(MemoryConversationBook::isLoose)
                .sorted(Comparator.comparing(BookedConversation::since))
                .toList();
    }

    @Override
    public synchronized Optional<BookedConversation> claim(ConversationId conversation) {
        if (find(conversation).filter(MemoryConversationBook::isLoose).isEmpty()) {
            return Optional.empty();
        }
        claims.put(conversation, new Claim(processes.own(), count()));
        return find(conversation);
    }

    private static boolean isLoose(BookedConversation booked) {
        return !booked.inUse()
                && (booked.toBeClosed()
                        || booked.unsettled()
                        || booked.unfinished().isPresent());
    }

    @Override
    public List<String> unfinishedRuns() {
        var begun = new LinkedHashMap<String, Long>();
        for (AuditRecord record : records()) {
            AuditEntry entry = record.entry();
            if (entry.kind() == AuditKind.RUN && entry.outcome().equals(AuditedRun.BEGUN)) {
                begun.put(entry.origin().run().orElse(""), record.id().number());
            } else if (entry.kind() == AuditKind.RUN) {
                begun.remove(entry.origin().run().orElse(""));
            }
        }
        begun.values().removeIf(number -> !isGone(number));
        return List.copyOf(begun.keySet());
    }

    private BookedConversation booked(BookPage page) {
        return page.booked(isInUse(page));
    }

    private boolean isInUse(BookPage page) {
        Claim claim = claims.get(page.id());
        int opener = claim == null ? processes.of(page.firstNumber()) : claim.process();
        int last =
                claim != null && page.lastNumber() <= claim.count() ? claim.process() : processes.of(page.lastNumber());
        return !processes.isGone(opener) || !processes.isGone(last);
    }

    /** Whether whoever appended that record is gone. */
    boolean isGone(long number) {
        return processes.isGone(processes.of(number));
    }

    private long count() {
        return trail.heads().stream().mapToLong(ChainHead::count).sum();
    }

    private Map<ConversationId, BookPage> pages() {
        Map<ConversationId, BookPage> pages = new LinkedHashMap<>();
        for (AuditRecord record : records()) {
            AuditEntry entry = record.entry();
            if (BOOKED.contains(entry.kind()) && !entry.outcome().equals(NOT_SAID)) {
                ConversationId id = entry.conversation().orElseThrow();
                BookPage.proposed(entry).map(pages::remove).ifPresent(page -> pages.put(id, page.renamed(id)));
                pages.computeIfAbsent(id, BookPage::new).enter(record);
            }
        }
        return pages;
    }

    private List<AuditRecord> records() {
        return trail.chain("1", 0, Integer.MAX_VALUE);
    }
}
