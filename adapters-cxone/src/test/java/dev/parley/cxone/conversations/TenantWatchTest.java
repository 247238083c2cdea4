package dev.parley.cxone.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.WaitInterrupted;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The traps of watching a list for many, in a time that nobody waits for. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class TenantWatchTest {
    private static final Instant START = VirtualTime.START;
    private static final ConversationId A = new ConversationId("a");

    private final VirtualTime time = new VirtualTime();
    private final WatchBelief belief = new WatchBelief();
    private final Map<ConversationId, Instant> dates = new ConcurrentHashMap<>();
    private final List<Instant> asked = Collections.synchronizedList(new ArrayList<>());
    private final TenantWatch watch = watch(this::list);

    @Test
    void aChangeBehindWhatIsKnownIsToldWithTheState() {
        dates.put(A, START.plusMillis(700));

        assertThat(watch.await(A, START, START.plusSeconds(5)))
                .isEqualTo(new Sighting.Moved(START.plusMillis(700), new ConversationState.Active()));
    }

    @Test
    void nothingIsToldOfWhatIsKnownAlready() {
        dates.put(A, START);

        assertThat(watch.await(A, START, START.plusSeconds(1))).isInstanceOf(Sighting.Quiet.class);
        assertThat(time.instant()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void theListIsAskedNoMoreOftenThanOnceEvery150MillisecondsHoweverManyWait() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Sighting>> all = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(
                            () -> watch.await(new ConversationId("c" + i), START, START.plusSeconds(10))))
                    .toList();
            for (Future<Sighting> one : all) {
                assertThat(one.get()).isInstanceOf(Sighting.Quiet.class);
            }
        }

        assertThat(asked).hasSizeBetween(60, 68);
    }

    @Test
    void whereTheTenantTakesFewRequestsTheWatchLeavesMostOfThemToTheConversations() {
        var rationed = new TenantWatch(this::list, () -> OptionalDouble.of(10), belief, time, time);

        rationed.await(A, START, START.plusSeconds(20));

        assertThat(asked).as("4 of a hundred").hasSizeBetween(7, 9);
    }

    @Test
    void eachIsToldOfItsOwnChangeAlone() throws Exception {
        IntStream.range(0, 50).forEach(i -> dates.put(new ConversationId("c" + i), START.plusMillis(100L * i + 50)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Sighting>> all = IntStream.range(0, 50)
                    .mapToObj(i -> threads.submit(
                            () -> watch.await(new ConversationId("c" + i), START, START.plusSeconds(30))))
                    .toList();
            for (int i = 0; i < 50; i++) {
                assertThat(all.get(i).get())
                        .isEqualTo(new Sighting.Moved(START.plusMillis(100L * i + 50), new ConversationState.Active()));
            }
        }
    }

    /** The reply comes between the sending and the beginning of the waiting, while the watch runs for others. */
    @Test
    void whatCameBeforeTheWaitingBeganIsNotMissed() {
        dates.put(new ConversationId("other"), START.plusMillis(900));
        dates.put(A, START.plusMillis(300));
        watch.await(new ConversationId("other"), START, START.plusSeconds(5));

        assertThat(watch.await(A, START.plusMillis(100), START.plusSeconds(5)))
                .isEqualTo(new Sighting.Moved(START.plusMillis(300), new ConversationState.Active()));
    }

    @Test
    void anOlderDateThanTheWatchHasSeenIsAskedForAgain() {
        dates.put(new ConversationId("other"), START.plusSeconds(60));
        time.waitUntil(START.plusSeconds(61));
        watch.await(new ConversationId("other"), START.plusSeconds(59), START.plusSeconds(65));
        dates.put(A, START.plusSeconds(30));

        assertThat(watch.await(A, START.plusSeconds(20), START.plusSeconds(70)))
                .isEqualTo(new Sighting.Moved(START.plusSeconds(30), new ConversationState.Active()));
        assertThat(asked).contains(START.plusSeconds(20));
    }

    @Test
    void aFailureOfTheWatchFailsNobodyAndItRestsForAWhile() {
        var broken = new TenantWatch(
                since -> {
                    asked.add(since);
                    throw new ContactCentreException(new ContactFault.VendorFailed(503));
                },
                OptionalDouble::empty,
                belief,
                time,
                time);

        assertThat(broken.await(A, START, START.plusSeconds(10))).isEqualTo(new Sighting.CannotTell());
        assertThat(broken.await(A, START, START.plusSeconds(10))).isEqualTo(new Sighting.CannotTell());
        assertThat(asked).hasSize(1);
        time.pass(Duration.ofSeconds(3));
        broken.await(A, START, START.plusSeconds(20));
        assertThat(asked).hasSize(2);
    }

    @Test
    void whoAsksForAllMayBeInterruptedAndAnotherTakesOver() throws Exception {
        dates.put(A, START.plusMillis(400));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> watch.await(new ConversationId("gone"), START, START.plusSeconds(5)))
                .isInstanceOf(WaitInterrupted.class);

        assertThat(watch.await(A, START, START.plusSeconds(5))).isInstanceOf(Sighting.Moved.class);
    }

    @Test
    void ourOwnMessagesShowThatTheListMoves() {
        for (int i = 1; i <= 3; i++) {
            assertThat(belief.isBelieved()).isFalse();
            Instant said = time.instant();
            dates.put(A, said);
            watch.await(A, said, said.plusMillis(300));
        }

        assertThat(belief.isBelieved()).isTrue();
    }

    @Test
    void aListThatDoesNotMoveIsNotBelieved() {
        dates.put(A, START.minusSeconds(5));
        watch.await(A, START, START.plusSeconds(3));

        assertThat(belief.isBelieved()).isFalse();
    }

    @Test
    void aWatchThatIsCaughtMissingRepliesIsGivenUp() {
        IntStream.range(0, 3).forEach(i -> belief.toldOfAReply());
        assertThat(belief.isBelieved()).isTrue();
        IntStream.range(0, 3).forEach(i -> belief.missedAReply());

        assertThat(belief.isBelieved()).isFalse();
        assertThat(belief.worthTrying()).isFalse();
    }

    @Test
    void aWatchThatNeverTellsIsGivenUpAfterTwentyReplies() {
        IntStream.range(0, 19).forEach(i -> belief.foundByLook());
        assertThat(belief.worthTrying()).isTrue();
        belief.foundByLook();

        assertThat(belief.worthTrying()).isFalse();
    }

    /** One that forgets what it saw before somebody waited misses the reply: the test above would be red. */
    @Test
    void aWatchThatForgetsWouldMissWhatCameBefore() {
        Function<Instant, List<Conversation>> forgetful = since -> list(since).stream()
                .filter(row -> !row.id().equals(A) || time.instant().isAfter(START.plusSeconds(2)))
                .toList();
        dates.put(new ConversationId("other"), START.plusMillis(900));
        dates.put(A, START.plusMillis(300));
        TenantWatch other = watch(forgetful);
        other.await(new ConversationId("other"), START, START.plusSeconds(5));

        assertThat(other.await(A, START.plusMillis(100), START.plusMillis(1500)))
                .isInstanceOf(Sighting.Quiet.class);
    }

    private TenantWatch watch(Function<Instant, List<Conversation>> list) {
        return new TenantWatch(list, OptionalDouble::empty, belief, time, time);
    }

    private List<Conversation> list(Instant since) {
        asked.add(since);
        return dates.entrySet().stream()
                .filter(entry -> !entry.getValue().isBefore(since))
                .filter(entry -> !entry.getValue().isAfter(time.instant()))
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> new Conversation(
                        entry.getKey(),
                        new ConversationState.Active(),
                        Optional.empty(),
                        Optional.empty(),
                        VisitorProfile.guest(),
                        Optional.empty(),
                        Optional.of(entry.getValue())))
                .toList();
    }
}
