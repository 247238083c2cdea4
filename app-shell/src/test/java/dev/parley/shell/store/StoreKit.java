package dev.parley.shell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.Waiter;
import dev.parley.domain.audit.AuditEntry;
import dev.parley.domain.audit.AuditFilter;
import dev.parley.domain.audit.AuditKind;
import dev.parley.domain.audit.AuditLink;
import dev.parley.domain.audit.AuditRecord;
import dev.parley.domain.audit.AuditTrail;
import dev.parley.domain.audit.AuditWords;
import dev.parley.domain.audit.BookedConversation;
import dev.parley.domain.audit.Verification;
import dev.parley.domain.audit.VerifyTrail;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.exchange.ReplyTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the store does on every database, beyond the kits of its ports. */
interface StoreKit {
    /** The settings of the test that runs: an empty store at first, the same one each time. */
    StoreSettings settings();

    ConversationId CONVERSATION = new ConversationId("c");

    @Test
    default void whatWasKeptIsThereWhenTheStoreIsOpenedAgain() {
        try (Store store = Stores.open(settings())) {
            store.auditTrail().append(Entries.turn("c", 1));
            assertThat(store.pseudonyms().numberOf(CONVERSATION, "email", "a@example.com"))
                    .isEqualTo(1);
        }
        try (Store store = Stores.open(settings())) {
            store.auditTrail().append(Entries.turn("c", 2));

            assertThat(store.auditTrail().of(CONVERSATION))
                    .extracting(AuditRecord::entry)
                    .containsExactly(Entries.turn("c", 1), Entries.turn("c", 2));
            assertThat(store.auditTrail().heads())
                    .hasSize(1)
                    .first()
                    .satisfies(head -> assertThat(head.count()).isEqualTo(2));
            assertThat(store.pseudonyms().numberOf(CONVERSATION, "email", "b@example.com"))
                    .isEqualTo(2);
            assertThat(store.pseudonyms().conversationsWith("email", "a@example.com"))
                    .containsExactly(CONVERSATION);
            assertHolds(store.auditTrail());
        }
    }

    @Test
    default void twoHundredThreadsAppendAndNothingIsLost() throws InterruptedException, ExecutionException {
        try (Store store = Stores.open(settings());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> writers = IntStream.range(0, 200)
                    .<Callable<Integer>>mapToObj(writer -> () -> {
                        for (int turn = 1; turn <= 5; turn++) {
                            store.auditTrail().append(Entries.turn("c" + writer, turn));
                        }
                        return writer;
                    })
                    .toList();
            for (Future<Integer> writer : threads.invokeAll(writers)) {
                assertThat(store.auditTrail().of(new ConversationId("c" + writer.get())))
                        .extracting(record -> record.entry().turn())
                        .containsExactly(1, 2, 3, 4, 5);
            }
            assertThat(store.auditTrail().heads().getFirst().count()).isEqualTo(1000);
            assertHolds(store.auditTrail());
        }
    }

    @Test
    default void anInterruptedThreadKeepsItsRecordAndItsInterrupt() throws InterruptedException {
        try (Store store = Stores.open(settings())) {
            List<Boolean> interrupts = new ArrayList<>();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                int number = i;
                threads.add(Thread.ofVirtual().start(() -> {
                    Thread.currentThread().interrupt();
                    store.auditTrail().append(Entries.turn("c", number));
                    store.auditTrail().latest(AuditFilter.EVERYTHING, 1);
                    synchronized (interrupts) {
                        interrupts.add(Thread.currentThread().isInterrupted());
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.interrupt();
                thread.join();
            }
            assertThat(interrupts).hasSize(20).containsOnly(true);
            assertThat(store.auditTrail().of(CONVERSATION)).hasSize(20);
            assertHolds(store.auditTrail());
        }
    }

    @Test
    default void anEntryThatCannotBeWrittenFailsAlone() throws InterruptedException, ExecutionException {
        try (Store store = Stores.open(settings());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // a chain holds no number that JSON cannot write
            AuditEntry impossible = Unfit.entry();
            List<Callable<Boolean>> writers = IntStream.range(0, 100)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        if (i % 10 == 0) {
                            assertThatThrownBy(() -> store.auditTrail().append(impossible))
                                    .isInstanceOf(RuntimeException.class);
                        } else {
                            store.auditTrail().append(Entries.turn("c", i));
                        }
                        return true;
                    })
                    .toList();
            for (Future<Boolean> writer : threads.invokeAll(writers)) {
                assertThat(writer.get()).isTrue();
            }
            assertThat(store.auditTrail().of(CONVERSATION)).hasSize(90);
            assertHolds(store.auditTrail());
        }
    }

    @Test
    default void erasingTakesWordsAndPseudonymsAndTheChainStillHolds() {
        try (Store store = Stores.open(settings())) {
            AuditTrail trail = store.auditTrail();
            trail.append(Entries.turn("c", 1));
            trail.append(Entries.turn("other", 1));
            trail.append(Entries.turn("c", 2));
            store.pseudonyms().numberOf(CONVERSATION, "email", "a@example.com");
            store.pseudonyms().numberOf(new ConversationId("other"), "email", "a@example.com");

            assertThat(trail.erase(CONVERSATION, Entries.erasure("c"))).isEqualTo(2);
            trail.append(Entries.turn("c", 3));

            assertThat(trail.of(CONVERSATION))
                    .extracting(AuditRecord::erased)
                    .containsExactly(true, true, false, false);
            assertThat(trail.of(CONVERSATION).getFirst().entry().words()).isEqualTo(AuditWords.NONE);
            assertThat(trail.of(new ConversationId("other")).getFirst().erased())
                    .isFalse();
            assertThat(store.pseudonyms().conversationsWith("email", "a@example.com"))
                    .containsExactly(new ConversationId("other"));
            assertThat(new VerifyTrail(trail, StoredJson::object).verify(Optional.empty()))
                    .isInstanceOfSatisfying(
                            Verification.Holds.class,
                            holds -> assertThat(holds.erased()).isEqualTo(2));
            assertThat(trail.erase(CONVERSATION, Entries.erasure("c"))).isEqualTo(1);
            assertThat(trail.erase(CONVERSATION, Entries.erasure("c"))).isZero();
            assertHolds(trail);
        }
    }

    @Test
    default void theLatestAreFoundByEveryFilter() {
        try (Store store = Stores.open(settings())) {
            AuditTrail trail = store.auditTrail();
            trail.append(Entries.run("r", "begun"));
            for (int turn = 1; turn <= 9; turn++) {
                trail.append(Entries.turn("c" + turn % 2, turn, AuditEntry.INTENDED));
                trail.append(Entries.turn("c" + turn % 2, turn, turn % 4 == 0 ? "failed" : "replied"));
            }
            List<AuditEntry> all =
                    trail.chain("1", 0, 100).stream().map(AuditRecord::entry).toList();
            for (AuditFilter filter : filters()) {
                List<AuditEntry> wanted = all.stream()
                        .filter(filter::wants)
                        .sorted(Comparator.comparing(AuditEntry::timestamp))
                        .toList();
                assertThat(trail.latest(filter, 100))
                        .as(filter.toString())
                        .extracting(AuditRecord::entry)
                        .isEqualTo(wanted);
                assertThat(trail.latest(filter, 2))
                        .as(filter.toString())
                        .extracting(AuditRecord::entry)
                        .isEqualTo(wanted.subList(Math.max(0, wanted.size() - 2), wanted.size()));
            }
        }
    }

    private static List<AuditFilter> filters() {
        Optional<ConversationId> one = Optional.of(new ConversationId("c1"));
        var since = Optional.of(Entries.START.plusSeconds(3));
        var until = Optional.of(Entries.START.plusSeconds(7).plusNanos(1));
        Optional<String> none = Optional.empty();
        return List.of(
                AuditFilter.EVERYTHING,
                new AuditFilter(one, none, since, until, Optional.empty(), none, false),
                new AuditFilter(Optional.empty(), none, since, Optional.empty(), Optional.empty(), none, true),
                new AuditFilter(Optional.empty(), none, Optional.empty(), until, Optional.empty(), none, false),
                new AuditFilter(
                        Optional.empty(),
                        Optional.of("run-1"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(AuditKind.TURN),
                        none,
                        false),
                new AuditFilter(Optional.empty(), none, since, until, Optional.empty(), Optional.of("failed"), false),
                new AuditFilter(
                        Optional.empty(), none, Optional.empty(), until, Optional.of(AuditKind.RUN), none, true),
                new AuditFilter(
                        one,
                        Optional.of("run-2"),
                        Optional.of(Instant.MIN),
                        Optional.of(Instant.MAX),
                        Optional.empty(),
                        none,
                        true));
    }

    @Test
    default void aChainWithoutItsHeadIsNamedAsEmpty() {
        try (Store store = Stores.open(settings())) {
            store.auditTrail().append(Entries.turn("c", 1));
            tamper("DELETE FROM audit_head");

            assertThat(store.auditTrail().heads())
                    .hasSize(1)
                    .first()
                    .satisfies(head -> assertThat(head.count()).isZero());
            assertThat(new VerifyTrail(store.auditTrail(), StoredJson::object).verify(Optional.empty()))
                    .isInstanceOf(Verification.Broken.class);
            assertThatThrownBy(() -> store.auditTrail().append(Entries.turn("c", 2)))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.CORRUPT));
        }
    }

    @Test
    default void aRecordThatCannotBeUnderstoodIsNamed() {
        try (Store store = Stores.open(settings())) {
            store.auditTrail().append(Entries.turn("c", 1));
            tamper(
                    "UPDATE audit_record SET record = '{\"at\":\"2026-01-15T09:00:00.000000Z\",\"conversation\":\"c\"}'");

            assertThatThrownBy(() -> store.auditTrail().of(CONVERSATION))
                    .isInstanceOfSatisfying(StoreException.class, e -> {
                        assertThat(e.kind()).isEqualTo(StoreException.Kind.CORRUPT);
                        assertThat(e.what()).contains("1-1");
                        Stores.assertDocumented(e);
                    });
            assertThat(store.auditTrail().links("1", 0, 10))
                    .extracting(AuditLink::id)
                    .hasSize(1);
        }
    }

    /** Changes the store behind its back. */
    void tamper(String sql);

    @Test
    default void whatAKilledProcessLeftBehindIsFoundAndWhatALivingOneHasIsNot() {
        var first = Stores.Life.ofPid(1);
        var second = new Stores.Life(Stores.Life.ofPid(2).own(), first.dead());
        try (Store killed = Stores.open(settings(), first);
                Store next = Stores.open(settings(), second)) {
            AuditTrail trail = killed.auditTrail();
            trail.append(Entries.run("r", "begun"));
            trail.append(Entries.opening("proposed", AuditEntry.INTENDED));
            trail.append(Entries.opening("c", AuditEntry.DONE, "proposed"));
            trail.append(Entries.turn("c", 1, AuditEntry.INTENDED));

            assertThat(next.conversations().looseEnds()).isEmpty();
            assertThat(next.conversations().unfinishedRuns()).isEmpty();
            assertThat(next.conversations().find(new ConversationId("proposed")))
                    .isEmpty();
            assertThat(next.conversations().find(CONVERSATION).orElseThrow().inUse())
                    .isTrue();
            first.dead().add(1L);

            assertThat(next.conversations().looseEnds()).hasSize(1).first().satisfies(left -> {
                assertThat(left.id()).isEqualTo(CONVERSATION);
                assertThat(left.unfinished()).contains(AuditKind.TURN);
                assertThat(left.toBeClosed()).isTrue();
                assertThat(left.inUse()).isFalse();
            });
            assertThat(next.conversations().unfinishedRuns()).containsExactly("r");
        }
    }

    @Test
    default void aTurnWithoutOutcomeStaysUnfinishedWhenSomethingElseIsDone() {
        try (Store store = Stores.open(settings())) {
            AuditTrail trail = store.auditTrail();
            trail.append(Entries.turn("c", 1, AuditEntry.INTENDED));
            trail.append(Entries.entry(AuditKind.CLOSING, "c", 0, AuditEntry.INTENDED, AuditWords.NONE));
            trail.append(Entries.entry(AuditKind.CLOSING, "c", 0, AuditEntry.DONE, AuditWords.NONE));

            BookedConversation booked = store.conversations().find(CONVERSATION).orElseThrow();
            assertThat(booked.over()).isTrue();
            assertThat(booked.unfinished()).contains(AuditKind.TURN);
            trail.append(Entries.turn("c", 1));

            assertThat(store.conversations().find(CONVERSATION).orElseThrow().unfinished())
                    .isEmpty();
        }
    }

    @Test
    default void aConversationIsUnsettledUntilItsMessagesAreOnRecord() {
        try (Store store = Stores.open(settings())) {
            store.auditTrail().append(Entries.unsettled(Entries.turn("c", 1, AuditEntry.INTERRUPTED)));
            assertThat(store.conversations().find(CONVERSATION).orElseThrow().unsettled())
                    .isTrue();
            store.auditTrail().append(Entries.turn("c", 2));
            assertThat(store.conversations().find(CONVERSATION).orElseThrow().unsettled())
                    .isTrue();
            store.auditTrail()
                    .append(Entries.entry(
                            AuditKind.MESSAGES, "c", 0, AuditEntry.RECOVERED, Entries.words("Hi", "Hello")));
            assertThat(store.conversations().find(CONVERSATION).orElseThrow().unsettled())
                    .isFalse();
        }
    }

    @Test
    default void replyTimesAreGatheredAndTheOldestForgotten() {
        Optional<BotId> bot = Optional.of(new BotId("order-bot"));
        try (Store store = Stores.open(settings())) {
            for (int i = 0; i < 420; i++) {
                store.replyTimes("sandbox").keep(bot, time(i));
            }
            store.replyTimes("sandbox").keep(Optional.empty(), time(1));
        }
        try (Store store = Stores.open(settings())) {
            assertThat(store.replyTimes("sandbox").recall(bot))
                    .isEqualTo(IntStream.range(20, 420).mapToObj(StoreKit::time).toList());
            assertThat(store.replyTimes("sandbox").recall(Optional.empty())).containsExactly(time(1));
            assertThat(store.replyTimes("prod").recall(bot)).isEmpty();
        }
    }

    private static ReplyTime time(int i) {
        return new ReplyTime(Duration.ofNanos(1_000_001L * i), Duration.ofNanos(1_500_003L * i));
    }

    @Test
    default void manyWritersNumberTheSameValueOnce() throws InterruptedException, ExecutionException {
        try (Store one = Stores.open(settings());
                Store other = Stores.open(settings());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> askers = IntStream.range(0, 100)
                    .<Callable<Integer>>mapToObj(i ->
                            () -> (i % 2 == 0 ? one : other).pseudonyms().numberOf(CONVERSATION, "email", "p" + i / 20))
                    .toList();
            List<Integer> numbers = new ArrayList<>();
            for (Future<Integer> asked : threads.invokeAll(askers)) {
                numbers.add(asked.get());
            }
            assertThat(Set.copyOf(numbers)).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
            for (int person = 0; person < 5; person++) {
                assertThat(Set.copyOf(numbers.subList(person * 20, person * 20 + 20)))
                        .hasSize(1);
            }
        }
    }

    @Test
    default void aStoreOfANewerParleyIsRefused() {
        Stores.open(settings()).close();
        tamper("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) VALUES (99, '9', 'later', 'SQL', 'V9__later.sql', 'x', 1, "
                + (settings() instanceof StoreSettings.Embedded ? "1" : "true") + ")");

        assertThatThrownBy(() -> Stores.open(settings())).isInstanceOfSatisfying(StoreException.class, e -> {
            assertThat(e.kind()).isEqualTo(StoreException.Kind.NEWER);
            assertThat(e.what()).contains("version 9").contains("version " + Migrations.CURRENT);
            assertThat(e.hint()).contains("Use the newer Parley");
            Stores.assertDocumented(e);
        });
    }

    @Test
    default void aStoreOfSomebodyElseIsRefused() {
        tamper("CREATE TABLE theirs (x INTEGER)");

        assertThatThrownBy(() -> Stores.open(settings())).isInstanceOfSatisfying(StoreException.class, e -> {
            assertThat(e.kind()).isEqualTo(StoreException.Kind.FOREIGN);
            Stores.assertDocumented(e);
        });
    }

    @Test
    default void ofTwoProcessesThatClaimOneGetsIt() throws InterruptedException, ExecutionException {
        Set<Long> dead = Set.of(9L);
        Store gone =
                Stores.open(settings(), new Stores.Life(Stores.Life.ofPid(9).own(), dead));
        for (int i = 0; i < 40; i++) {
            gone.auditTrail().append(Entries.turn("c" + i, 1, AuditEntry.INTENDED));
        }
        gone.abandon();
        try (Store one = Stores.open(
                        settings(), new Stores.Life(Stores.Life.ofPid(1).own(), dead));
                Store other = Stores.open(
                        settings(), new Stores.Life(Stores.Life.ofPid(2).own(), dead));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<ConversationId>>> claimants = Stream.of(one, other, one, other)
                    .<Callable<List<ConversationId>>>map(store -> () -> IntStream.range(0, 40)
                            .mapToObj(i -> store.conversations().claim(new ConversationId("c" + i)))
                            .flatMap(Optional::stream)
                            .map(BookedConversation::id)
                            .toList())
                    .toList();
            List<ConversationId> claimed = new ArrayList<>();
            for (Future<List<ConversationId>> found : threads.invokeAll(claimants)) {
                claimed.addAll(found.get());
            }
            assertThat(claimed).hasSize(40).doesNotHaveDuplicates();
            assertThat(one.conversations().looseEnds()).isEmpty();
        }
    }

    @Test
    default void tablesThatAnotherProcessMadeJustNowAreNotSomebodyElses() {
        Stores.open(settings()).close();
        Dialect late = new ForwardingDialect(Stores.dialect(settings())) {
            @Override
            public MigrationSource migrations() {
                MigrationSource now = super.migrations();
                return new MigrationSource(
                        now.folder(), now.url(), now.user(), now.password(), now.schema(), "SELECT 0", now.tables());
            }
        };
        Clock clock = Clock.systemUTC();
        try (Lane lane = new Lane(late, new Patience(clock, Waiter.sleeping(clock), below -> 0), true)) {
            assertThat(new Migrations(late, "here").isBehind(lane)).isTrue();
        }
    }

    @Test
    default void aStoreThatIsClosedSaysSo() {
        Store store = Stores.open(settings());
        store.close();
        store.close();

        assertThatThrownBy(() -> store.auditTrail().append(Entries.turn("c", 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the store is closed");
        assertThatThrownBy(() -> store.auditTrail().heads()).hasMessage("the store is closed");
    }

    @Test
    default void aHealthyStoreHasNothingToComplainOf() {
        try (Store store = Stores.open(settings())) {
            store.auditTrail().append(Entries.turn("c", 1));
            assertThat(store.check()).isEmpty();
            assertThat(store.place()).doesNotContain("secret");
        }
    }

    static void assertHolds(AuditTrail trail) {
        assertThat(new VerifyTrail(trail, StoredJson::object).verify(Optional.empty()))
                .isInstanceOf(Verification.Holds.class);
    }
}
