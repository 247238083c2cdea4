package dev.parley.domain.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link VerdictBook} keeps to. A test class implements it, and gets the tests with it. */
public interface VerdictBookContract {
    /** When the verdicts of most tests end. */
    Instant NOON = Judged.NOON;

    /** The hour from noon on. */
    Period HOUR = new Period(NOON, NOON.plus(Duration.ofHours(1)));

    /** All of tenant acme. */
    VerdictScope ACME = new VerdictScope("acme", Optional.empty(), Optional.empty());

    /** The book that is empty when a test begins; the same one within a test. */
    VerdictBook book();

    private void keep(Judged... all) {
        for (Judged one : all) {
            book().keep(one.kept());
        }
    }

    private Optional<JudgedConversation> found(String id) {
        return book().find("acme", new ConversationId(id));
    }

    @Test
    default void anEmptyBookCountsNothing() {
        assertThat(book().tally(ACME, HOUR)).isEqualTo(Tally.NONE);
        assertThat(book().byBot(ACME, HOUR)).isEmpty();
        assertThat(found("c1")).isEmpty();
    }

    @Test
    default void aVerdictIsFoundAsItWasKept() {
        var exact =
                Judged.chat("c1").at(NOON.plusNanos(123_456_000)).as("handed-over", Confidence.CERTAIN, "agent-spoke");
        keep(exact, Judged.chat("c2").with(Optional.empty()).from(Entry.SIMULATED));

        assertThat(found("c1")).contains(exact.kept());
        assertThat(found("c2"))
                .contains(Judged.chat("c2")
                        .with(Optional.empty())
                        .from(Entry.SIMULATED)
                        .kept());
    }

    @Test
    default void keptAgainItTakesThePlaceOfTheOneBefore() {
        keep(Judged.chat("c1"), Judged.chat("c1"));
        keep(Judged.chat("c1").at(NOON.plusSeconds(5)).as("abandoned", Confidence.WEAK, "visitor-left"));

        assertThat(found("c1"))
                .contains(Judged.chat("c1")
                        .at(NOON.plusSeconds(5))
                        .as("abandoned", Confidence.WEAK, "visitor-left")
                        .kept());
        assertThat(book().tally(ACME, HOUR)).isEqualTo(Tally.of(Map.of("abandoned", 1L)));
    }

    @Test
    default void aSyncChangesNothingOfWhatAScenarioHeld() {
        Judged simulated = Judged.chat("c1").from(Entry.SIMULATED);
        keep(simulated, simulated.from(Entry.SYNCED).at(NOON.plusSeconds(60)).as("unresolved"));

        assertThat(found("c1")).contains(simulated.kept());
    }

    @Test
    default void aSyncReplacesTheEndingOfAChatAndNothingElse() {
        Judged chat = Judged.chat("c1");
        Judged synced =
                chat.from(Entry.SYNCED).at(NOON.plusSeconds(300)).as("handed-over", Confidence.CERTAIN, "agent-spoke");
        keep(chat, synced);

        JudgedConversation kept = found("c1").orElseThrow();
        assertThat(kept.entry()).isEqualTo(Entry.CHAT);
        assertThat(kept.started()).isEqualTo(chat.kept().started());
        assertThat(kept.ended()).isEqualTo(synced.kept().ended());
        assertThat(kept.outcome()).isEqualTo("handed-over");
        assertThat(kept.confidence()).isEqualTo(Confidence.CERTAIN);
        assertThat(kept.rule()).isEqualTo("agent-spoke");
    }

    @Test
    default void aSyncWithAnEarlierEndingOfAChatChangesNothing() {
        Judged chat = Judged.chat("c1");
        keep(chat, chat.from(Entry.SYNCED).at(NOON.minusSeconds(1)).as("unresolved"));
        keep(chat.from(Entry.SYNCED).as("unresolved"));

        assertThat(found("c1")).contains(chat.kept());
    }

    @Test
    default void whatIsHeldThroughParleyTakesThePlaceOfWhatWasSynced() {
        Judged synced = Judged.chat("c1").from(Entry.SYNCED).at(NOON.plusSeconds(60));
        Judged chat = Judged.chat("c1").as("unresolved");
        keep(synced, chat);

        assertThat(found("c1")).contains(chat.kept());
    }

    @Test
    default void aSyncOfASyncedOneReplacesIt() {
        Judged first = Judged.chat("c1").from(Entry.SYNCED);
        Judged next = first.at(NOON.plusSeconds(60)).as("unresolved");
        keep(first, next);

        assertThat(found("c1")).contains(next.kept());
    }

    @Test
    default void ofTwoSyncsTheOneThatSawTheLaterEndingCounts() {
        Judged later = Judged.chat("c1").from(Entry.SYNCED).at(NOON.plusSeconds(60));
        keep(later, later.at(NOON).as("unresolved"));
        assertThat(found("c1")).contains(later.kept());

        keep(later.as("handed-over"));
        assertThat(found("c1"))
                .as("judged again")
                .contains(later.as("handed-over").kept());
    }

    @Test
    default void aBotThatIsKnownIsNotForgotten() {
        keep(Judged.chat("c1"), Judged.chat("c1").with(Optional.empty()));

        assertThat(found("c1").flatMap(JudgedConversation::bot)).contains(new BotId("order-bot"));
    }

    @Test
    default void aPeriodHasItsFirstInstantAndNotItsLast() {
        keep(
                Judged.chat("before").at(NOON.minusNanos(1_000)),
                Judged.chat("first"),
                Judged.chat("last").at(HOUR.to().minusNanos(1_000)),
                Judged.chat("behind").at(HOUR.to()));

        assertThat(book().tally(ACME, HOUR).total()).isEqualTo(2);
        assertThat(book().tally(ACME, new Period(NOON, NOON))).isEqualTo(Tally.NONE);
    }

    @Test
    default void periodsAreCountedInTheirOrderAlsoWhereTheyOverlap() {
        keep(Judged.chat("c1"), Judged.chat("c2").at(NOON.minusSeconds(1)).as("abandoned"));
        Period before = HOUR.before();
        Period all = new Period(before.from(), HOUR.to());

        assertThat(book().tallies(ACME, List.of(all, HOUR, before)))
                .containsExactly(
                        Tally.of(Map.of("resolved-by-bot", 1L, "abandoned", 1L)),
                        Tally.of(Map.of("resolved-by-bot", 1L)),
                        Tally.of(Map.of("abandoned", 1L)));
        assertThat(book().tallies(ACME, List.of())).isEmpty();
    }

    @Test
    default void outcomesAreCountedByTheirWordAlsoUnknownOnes() {
        keep(Judged.chat("c1"), Judged.chat("c2"), Judged.chat("c3").as("unknown"));
        keep(Judged.chat("c4").as("a-word-of-tomorrow"));

        assertThat(book().tally(ACME, HOUR))
                .isEqualTo(Tally.of(Map.of("resolved-by-bot", 2L, "unknown", 1L, "a-word-of-tomorrow", 1L)));
    }

    @Test
    default void tenantsDoNotMix() {
        keep(
                Judged.chat("c1"),
                Judged.chat("c1").of("other").as("unresolved"),
                Judged.chat("c2").of("other"));

        assertThat(book().tally(ACME, HOUR)).isEqualTo(Tally.of(Map.of("resolved-by-bot", 1L)));
        assertThat(book().byBot(ACME, HOUR)).containsOnlyKeys("order-bot");
        assertThat(book().find("other", new ConversationId("c1")).map(JudgedConversation::outcome))
                .contains("unresolved");
        assertThat(found("c2")).isEmpty();
    }

    @Test
    default void onlyTheBotAndTheEntryOfTheScopeCount() {
        Optional<BotId> other = Optional.of(new BotId("other-bot"));
        keep(
                Judged.chat("c1"),
                Judged.chat("c2").with(other),
                Judged.chat("c3").with(other).from(Entry.SYNCED),
                Judged.chat("c4").with(Optional.empty()));

        assertThat(book().tally(new VerdictScope("acme", other, Optional.empty()), HOUR)
                        .total())
                .isEqualTo(2);
        assertThat(book().tally(new VerdictScope("acme", Optional.empty(), Optional.of(Entry.CHAT)), HOUR)
                        .total())
                .isEqualTo(3);
        assertThat(book().tally(new VerdictScope("acme", other, Optional.of(Entry.CHAT)), HOUR)
                        .total())
                .isEqualTo(1);
    }

    @Test
    default void botsAreCountedApartAndTheUnknownOneWithoutAName() {
        keep(
                Judged.chat("c1"),
                Judged.chat("c2").with(Optional.of(new BotId("a-bot"))).as("looped"),
                Judged.chat("c3").with(Optional.of(new BotId("a-bot"))),
                Judged.chat("c4").with(Optional.empty()),
                Judged.chat("c5").with(Optional.of(new BotId("late-bot"))).at(HOUR.to()));

        assertThat(book().byBot(ACME, HOUR))
                .containsExactly(
                        Map.entry("", Tally.of(Map.of("resolved-by-bot", 1L))),
                        Map.entry("a-bot", Tally.of(Map.of("looped", 1L, "resolved-by-bot", 1L))),
                        Map.entry("order-bot", Tally.of(Map.of("resolved-by-bot", 1L))));
    }

    @Test
    default void manyThreadsKeepVerdictsAndNoneIsLost() throws InterruptedException, ExecutionException {
        VerdictBook book = book();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> keepers = new ArrayList<>();
            for (int keeper = 0; keeper < 8; keeper++) {
                int own = keeper;
                keepers.add(threads.submit(() -> IntStream.range(0, 25)
                        .forEach(number ->
                                book.keep(Judged.chat("c" + own + "-" + number).kept()))));
            }
            for (Future<?> keeper : keepers) {
                keeper.get();
            }
        }

        assertThat(book.tally(ACME, HOUR).total()).isEqualTo(200);
    }
}
