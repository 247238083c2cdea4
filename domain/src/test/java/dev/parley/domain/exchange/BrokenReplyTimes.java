package dev.parley.domain.exchange;

import static dev.parley.domain.KitMutant.mutant;

import dev.parley.domain.KitMutant;
import dev.parley.domain.conversation.BotId;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Memories that mix replies up or lose them. */
final class BrokenReplyTimes {
    private BrokenReplyTimes() {}

    static Stream<KitMutant<Memories>> all() {
        return Stream.of(
                broken(
                        "it has a time of its own",
                        () -> recalling(BrokenReplyTimes::neverEmpty),
                        "aBotThatNeverRepliedHasNoTimes"),
                broken(
                        "it recalls the latest first",
                        () -> recalling(List::reversed),
                        "everyProcessAddsToWhatTheOnesBeforeItKept",
                        "theNextProcessRemembersTheTimesOldestFirst",
                        "theOldestTimesAreForgottenFirst",
                        "timesAreKeptToTheMicrosecond"),
                broken(
                        "it keeps milliseconds",
                        () -> keeping(BrokenReplyTimes::inMillis),
                        "timesAreKeptToTheMicrosecond"),
                broken(
                        "it keeps equal times once",
                        () -> recalling(BrokenReplyTimes::distinct),
                        "equalTimesAreAllKept"),
                broken("it does not tell bots", OneBot::new, "botsDoNotMixNorDoesTheUnknownOne"),
                broken("it forgets the latest", FullOnce::new, "theOldestTimesAreForgottenFirst"),
                broken("what it recalled grows", Growing::new, "whatWasRecalledDoesNotChange"),
                broken("it serves one thread only", OneThread::new, "manyThreadsKeepTimesAndNoneIsLost"),
                mutant(
                        "it does not tell tenants",
                        () -> new Memories(tenant -> "any", MemoryReplyTimes::new),
                        "tenantsDoNotMix"),
                mutant(
                        "it forgets with the process",
                        Forgetful::new,
                        "botsDoNotMixNorDoesTheUnknownOne",
                        "equalTimesAreAllKept",
                        "everyProcessAddsToWhatTheOnesBeforeItKept",
                        "manyThreadsKeepTimesAndNoneIsLost",
                        "tenantsDoNotMix",
                        "theNextProcessRemembersTheTimesOldestFirst",
                        "theOldestTimesAreForgottenFirst",
                        "timesAreKeptToTheMicrosecond",
                        "whatWasRecalledDoesNotChange"));
    }

    /** One memory for each tenant, and what becomes of them when the process ends. */
    static class Memories {
        private final UnaryOperator<String> key;
        private final Supplier<ReplyTimeMemory> made;
        private final Map<String, ReplyTimeMemory> byTenant = new HashMap<>();

        Memories(UnaryOperator<String> key, Supplier<ReplyTimeMemory> made) {
            this.key = key;
            this.made = made;
        }

        ReplyTimeMemory of(String tenant) {
            return byTenant.computeIfAbsent(key.apply(tenant), first -> made.get());
        }

        void processEnds() {
            // They outlive it.
        }

        void forget() {
            byTenant.clear();
        }
    }

    private static final class Forgetful extends Memories {
        Forgetful() {
            super(tenant -> tenant, MemoryReplyTimes::new);
        }

        @Override
        void processEnds() {
            forget();
        }
    }

    private static KitMutant<Memories> broken(String what, Supplier<ReplyTimeMemory> memory, String... reds) {
        return mutant(what, () -> new Memories(tenant -> tenant, memory), reds);
    }

    private static ReplyTimeMemory recalling(UnaryOperator<List<ReplyTime>> other) {
        return new Forwarding() {
            @Override
            public List<ReplyTime> recall(Optional<BotId> bot) {
                return other.apply(super.recall(bot));
            }
        };
    }

    private static ReplyTimeMemory keeping(Function<ReplyTime, ReplyTime> other) {
        return new Forwarding() {
            @Override
            public void keep(Optional<BotId> bot, ReplyTime time) {
                super.keep(bot, other.apply(time));
            }
        };
    }

    private static List<ReplyTime> neverEmpty(List<ReplyTime> times) {
        return times.isEmpty() ? List.of(new ReplyTime(Duration.ZERO, Duration.ofSeconds(1))) : times;
    }

    private static ReplyTime inMillis(ReplyTime time) {
        return new ReplyTime(
                time.notYetAt().truncatedTo(ChronoUnit.MILLIS), time.thereAt().truncatedTo(ChronoUnit.MILLIS));
    }

    private static List<ReplyTime> distinct(List<ReplyTime> times) {
        return times.stream().distinct().toList();
    }

    private static class Forwarding implements ReplyTimeMemory {
        private final ReplyTimeMemory intact = new MemoryReplyTimes();

        @Override
        public List<ReplyTime> recall(Optional<BotId> bot) {
            return intact.recall(bot);
        }

        @Override
        public void keep(Optional<BotId> bot, ReplyTime time) {
            intact.keep(bot, time);
        }
    }

    private static final class OneBot extends Forwarding {
        @Override
        public List<ReplyTime> recall(Optional<BotId> bot) {
            return super.recall(Optional.empty());
        }

        @Override
        public void keep(Optional<BotId> bot, ReplyTime time) {
            super.keep(Optional.empty(), time);
        }
    }

    private static final class FullOnce extends Forwarding {
        @Override
        public void keep(Optional<BotId> bot, ReplyTime time) {
            if (super.recall(bot).size() < KEPT) {
                super.keep(bot, time);
            }
        }
    }

    private static final class Growing extends Forwarding {
        private final List<ReplyTime> recalled = new ArrayList<>();

        @Override
        public List<ReplyTime> recall(Optional<BotId> bot) {
            List<ReplyTime> now = super.recall(bot);
            if (now.size() > 2) {
                return now;
            }
            recalled.clear();
            recalled.addAll(now);
            return recalled;
        }
    }

    private static final class OneThread extends Forwarding {
        private final Thread only = Thread.currentThread();

        @Override
        public void keep(Optional<BotId> bot, ReplyTime time) {
            if (Thread.currentThread().equals(only)) {
                super.keep(bot, time);
            }
        }
    }
}
