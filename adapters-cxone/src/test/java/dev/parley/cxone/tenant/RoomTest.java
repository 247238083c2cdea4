package dev.parley.cxone.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who finds a place where many want one. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class RoomTest {
    private static final int PLACES = 8;

    private final VirtualTime time = new VirtualTime();
    private final TenantResilience resilience =
            new TenantResilience(CallLimits.STANDARD.withConcurrent(PLACES), time, time, new Random(1));
    private final BlockingQueue<String> underWay = new LinkedBlockingQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        over.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void thoseThatBeginLeaveHalfOfThePlacesToThoseThatTalk() throws InterruptedException {
        begin(Room.BEGINNING, 20);
        assertUnderWay("BEGINNING", PLACES / 2);

        begin(Room.SPEAKING, 20);
        assertUnderWay("SPEAKING", PLACES * 3 / 4 - PLACES / 2);
    }

    @Test
    void anAnswerThatIsThereIsFetchedHoweverManySpeak() throws InterruptedException {
        begin(Room.SPEAKING, 20);
        assertUnderWay("SPEAKING", PLACES * 3 / 4);

        begin(Room.LISTENING, 20);
        assertUnderWay("LISTENING", PLACES / 4);
    }

    @Test
    void thoseThatListenTakeEveryPlaceAndWhatIsHeldTakesNone() throws InterruptedException {
        begin(Room.LISTENING, 20);
        assertUnderWay("LISTENING", PLACES);

        begin(Room.HELD, 20);
        assertUnderWay("HELD", 20);
    }

    @Test
    void oneAloneFindsAPlaceWhereThereIsOnlyOne() {
        var narrow = new TenantResilience(CallLimits.STANDARD.withConcurrent(1), time, time, new Random(1));
        for (Room room : Room.values()) {
            assertThat(narrow.<String>guard(room, room::name)).isEqualTo(room.name());
        }
    }

    private void begin(Room room, int requests) {
        for (int i = 0; i < requests; i++) {
            threads.add(Thread.ofVirtual()
                    .start(() -> resilience.guard(room, () -> {
                        underWay.add(room.name());
                        return stays();
                    })));
        }
    }

    private boolean stays() {
        try {
            over.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** So many arrive, and no further one: none leaves before the end. */
    private void assertUnderWay(String room, int requests) throws InterruptedException {
        for (int i = 0; i < requests; i++) {
            assertThat(underWay.take()).isEqualTo(room);
        }
        while (threads.stream().anyMatch(RoomTest::isOnItsWay)) {
            Thread.onSpinWait();
        }
        assertThat(underWay).isEmpty();
    }

    /** Whoever is not waits: for a place, or for the end where it has one. */
    private static boolean isOnItsWay(Thread thread) {
        return switch (thread.getState()) {
            case NEW, RUNNABLE, BLOCKED -> true;
            case WAITING, TIMED_WAITING, TERMINATED -> false;
        };
    }
}
