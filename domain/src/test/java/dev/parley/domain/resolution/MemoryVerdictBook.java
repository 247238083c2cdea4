package dev.parley.domain.resolution;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** Verdicts in memory. Safe for many threads. */
public final class MemoryVerdictBook implements VerdictBook {
    private final Map<Key, JudgedConversation> kept = new HashMap<>();
    private final BinaryOperator<JudgedConversation> behind;

    /** An empty one. */
    public MemoryVerdictBook() {
        this(MemoryVerdictBook::behind);
    }

    /** @param behind what is kept where one was kept before */
    MemoryVerdictBook(BinaryOperator<JudgedConversation> behind) {
        this.behind = behind;
    }

    private record Key(String tenant, ConversationId conversation) {}

    @Override
    public synchronized void keep(JudgedConversation judged) {
        kept.merge(new Key(judged.tenant(), judged.conversation()), judged, behind);
    }

    static JudgedConversation behind(JudgedConversation before, JudgedConversation now) {
        boolean synced = now.entry() == Entry.SYNCED && before.entry() != Entry.SYNCED;
        if (synced && (before.entry() == Entry.SIMULATED || !now.ended().isAfter(before.ended()))) {
            return before;
        }
        boolean overtaken = now.entry() == Entry.SYNCED && now.ended().isBefore(before.ended());
        if (overtaken) {
            return before;
        }
        JudgedConversation held = synced ? before : now;
        return new JudgedConversation(
                now.tenant(),
                now.conversation(),
                now.bot().or(before::bot),
                held.entry(),
                held.started(),
                now.ended(),
                now.outcome(),
                now.confidence(),
                now.rule());
    }

    @Override
    public synchronized Optional<JudgedConversation> find(String tenant, ConversationId conversation) {
        return Optional.ofNullable(kept.get(new Key(tenant, conversation)));
    }

    @Override
    public synchronized List<Tally> tallies(VerdictScope scope, List<Period> periods) {
        return periods.stream()
                .map(period -> counted(scope, period).reduce(Tally.NONE, Tally::plus))
                .toList();
    }

    @Override
    public synchronized SortedMap<String, Tally> byBot(VerdictScope scope, Period period) {
        SortedMap<String, Tally> byBot = new TreeMap<>();
        kept.values().stream()
                .filter(scope::counts)
                .filter(judged -> period.holds(judged.ended()))
                .forEach(judged -> byBot.merge(judged.bot().map(BotId::value).orElse(""), tally(judged), Tally::plus));
        return byBot;
    }

    private Stream<Tally> counted(VerdictScope scope, Period period) {
        return kept.values().stream()
                .filter(scope::counts)
                .filter(judged -> period.holds(judged.ended()))
                .map(MemoryVerdictBook::tally);
    }

    private static Tally tally(JudgedConversation judged) {
        return Tally.of(Map.of(judged.outcome(), 1L));
    }
}
