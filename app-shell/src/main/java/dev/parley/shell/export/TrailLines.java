package dev.parley.shell.export;

import dev.parley.domain.audit.AuditLink;
import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.ChainHead;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The records of all chains behind some positions, chain by chain, up to where the chains had come when it began. Holds a
 * page in memory. For one thread.
 */
final class TrailLines implements Iterator<AuditLink> {
    private static final int PAGE = 1_000;

    private final AuditTrail trail;
    private final Map<String, Long> positions;
    private final Deque<ChainHead> chains = new ArrayDeque<>();
    private final Deque<AuditLink> page = new ArrayDeque<>();
    private long behind;

    /** @param positions by chain, the number of the last record that is not wanted any more */
    TrailLines(AuditTrail trail, Map<String, Long> positions) {
        this.trail = trail;
        this.positions = positions;
        trail.heads().stream().sorted(Comparator.comparing(ChainHead::chain)).forEach(chains::add);
        begin();
    }

    private void begin() {
        ChainHead head = chains.peek();
        behind = head == null ? 0 : positions.getOrDefault(head.chain(), 0L);
    }

    @Override
    public boolean hasNext() {
        while (page.isEmpty() && !chains.isEmpty()) {
            ChainHead head = chains.element();
            long left = head.count() - behind;
            List<AuditLink> next =
                    left <= 0 ? List.of() : trail.links(head.chain(), behind, (int) Math.min(PAGE, left));
            if (next.isEmpty()) {
                chains.remove();
                begin();
            } else {
                page.addAll(next);
                behind = next.getLast().id().number();
            }
        }
        return !page.isEmpty();
    }

    @Override
    public AuditLink next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.remove();
    }
}
