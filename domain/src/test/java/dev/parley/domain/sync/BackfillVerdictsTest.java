package dev.parley.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.exchange.ContactCentreException;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.resolution.Entry;
import dev.parley.domain.resolution.Judged;
import dev.parley.domain.resolution.JudgedConversation;
import dev.parley.domain.resolution.MemoryCoverage;
import dev.parley.domain.resolution.MemoryVerdictBook;
import dev.parley.domain.resolution.Period;
import dev.parley.domain.resolution.ResolutionClassifier;
import dev.parley.domain.resolution.ResolutionRules;
import dev.parley.domain.resolution.RuleSheet;
import dev.parley.domain.resolution.Tally;
import dev.parley.domain.resolution.VerdictScope;
import dev.parley.domain.sync.BackfillSummary.Counts;
import dev.parley.domain.sync.BackfillSummary.End;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Conversations of the time before verdicts were kept. */
class BackfillVerdictsTest {
    private static final BotId BOT = new BotId("order-bot");

    private final VirtualTime time = new VirtualTime();
    private final Instant begin = time.instant();
    private final FakeDeltaFeed feed = new FakeDeltaFeed();
    private final MemoryVerdictBook verdicts = new MemoryVerdictBook();
    private final MemoryCoverage coverage = new MemoryCoverage();
    private final AtomicInteger asked = new AtomicInteger();
    private final List<Counts> told = new ArrayList<>();
    private Function<ConversationId, Origin> origins = id -> Origin.elsewhere(Optional.of(BOT));
    private ResolutionClassifier classifier = new ResolutionClassifier();
    private boolean ending;

    private Instant hour(int hour) {
        return begin.plus(Duration.ofHours(hour));
    }

    private void refunded(String id, int hour) {
        feed.changed(id, new ConversationState.Active(), hour(hour).minusSeconds(60));
        var conversation = new ConversationId(id);
        feed.says(
                conversation,
                new Author.Visitor(),
                "Where is my refund?",
                hour(hour).minusSeconds(60));
        feed.says(
                conversation,
                new Author.Bot(),
                "Your refund was paid out.",
                hour(hour).minusSeconds(1));
        feed.changed(id, new ConversationState.Closed(), hour(hour));
    }

    private void crowd(int conversations) {
        for (int i = 0; i < conversations; i++) {
            refunded("c" + i, i);
        }
        time.pass(Duration.ofHours(conversations + 2));
    }

    private BackfillSummary run(int from, int to) {
        return run(new BackfillScope(new Period(hour(from), hour(to)), Optional.empty(), false));
    }

    private BackfillSummary run(BackfillScope scope) {
        var judge = new JudgeSynced(
                "acme",
                classifier,
                verdicts,
                id -> {
                    asked.incrementAndGet();
                    return origins.apply(id);
                },
                time);
        return new BackfillVerdicts(
                        "acme", feed, judge, coverage, time, () -> ending, (counts, upTo) -> told.add(counts))
                .run(scope);
    }

    private Optional<JudgedConversation> judged(String id) {
        return verdicts.find("acme", new ConversationId(id));
    }

    private Tally tally(int from, int to) {
        return verdicts.tally(
                new VerdictScope("acme", Optional.empty(), Optional.empty()), new Period(hour(from), hour(to)));
    }

    @Test
    void whatChangedLastInThePeriodIsJudgedByTheVendorsTimes() {
        crowd(5);
        BackfillSummary summary = run(1, 4);

        assertThat(summary)
                .isEqualTo(new BackfillSummary(
                        new Counts(3, 0, 0, 0), Optional.of(hour(4)), End.COMPLETE, Optional.empty()));
        assertThat(judged("c0")).isEmpty();
        assertThat(judged("c4")).as("the last instant is none of it").isEmpty();
        JudgedConversation first = judged("c1").orElseThrow();
        assertThat(first.outcome()).isEqualTo("resolved-by-bot");
        assertThat(first.entry()).isEqualTo(Entry.SYNCED);
        assertThat(first.bot()).contains(BOT);
        assertThat(first.ended()).isEqualTo(hour(1));
        assertThat(first.started()).isEqualTo(hour(1).minusSeconds(60));
        assertThat(coverage.of("acme", Optional.empty())).containsExactly(new Period(hour(1), hour(4)));
    }

    @Test
    void doneAgainItDoesNothingAndListsNothing() {
        crowd(5);
        run(0, 5);
        int listings = feed.listings();
        BackfillSummary again = run(0, 5);

        assertThat(again.counts()).isEqualTo(Counts.NONE);
        assertThat(again.end()).isEqualTo(End.COMPLETE);
        assertThat(feed.listings()).isEqualTo(listings);
        assertThat(feed.tellings()).isEqualTo(5);
        assertThat(tally(0, 5).total()).isEqualTo(5);
    }

    @Test
    void onlyWhatIsMissingBetweenIsRead() {
        crowd(10);
        run(2, 4);
        run(6, 8);
        BackfillSummary rest = run(0, 10);

        assertThat(rest.counts().judged()).isEqualTo(6);
        assertThat(rest.counts().listed()).isEqualTo(6);
        assertThat(tally(0, 10).total()).isEqualTo(10);
    }

    @Test
    void endedFromOutsideTheNextRunGoesOnThere() {
        crowd(250);
        origins = id -> {
            ending = asked.get() > 150;
            return Origin.elsewhere(Optional.of(BOT));
        };
        BackfillSummary ended = run(0, 250);

        assertThat(ended.end()).isEqualTo(End.ENDED);
        assertThat(ended.upTo()).contains(hour(99));
        assertThat(told).containsExactly(new Counts(100, 0, 0, 0));
        ending = false;
        origins = id -> Origin.elsewhere(Optional.of(BOT));
        BackfillSummary rest = run(0, 250);

        assertThat(rest.end()).isEqualTo(End.COMPLETE);
        assertThat(rest.counts().listed()).isEqualTo(151);
        assertThat(rest.counts().known()).as("judged before it was ended").isGreaterThan(40);
        assertThat(tally(0, 250).total()).isEqualTo(250);
        assertThat(coverage.of("acme", Optional.empty())).containsExactly(new Period(hour(0), hour(250)));
    }

    @Test
    void whatFailsForAllOfThemEndsItAndWhatWasDoneStays() {
        crowd(3);
        feed.failNextSaid(new ContactFault.VendorFailed(503));
        BackfillSummary broken = run(0, 3);

        assertThat(broken.end()).isEqualTo(End.BROKEN_OFF);
        assertThat(broken.fault()).contains(new ContactFault.VendorFailed(503));
        assertThat(coverage.of("acme", Optional.empty())).isEmpty();
        assertThat(run(0, 3).end()).isEqualTo(End.COMPLETE);
        assertThat(tally(0, 3).total()).isEqualTo(3);
    }

    @Test
    void aListThatBreaksOffEndsItTheSameWay() {
        crowd(250);
        feed.breakAfter(120, new ContactFault.TimedOut(Duration.ofSeconds(5)));
        BackfillSummary broken = run(0, 250);

        assertThat(broken.end()).isEqualTo(End.BROKEN_OFF);
        assertThat(coverage.of("acme", Optional.empty())).containsExactly(new Period(hour(0), hour(99)));
        assertThat(run(0, 250).counts().listed()).isEqualTo(151);
    }

    @Test
    void oneThatCannotBeToldKeepsNoOtherFromBeingJudged() {
        crowd(3);
        feed.failNextSaid(new ContactFault.NotFound("conversation c0"));
        BackfillSummary summary = run(0, 3);

        assertThat(summary.end()).isEqualTo(End.COMPLETE);
        assertThat(summary.counts()).isEqualTo(new Counts(2, 0, 0, 1));
        assertThat(coverage.of("acme", Optional.empty()))
                .as("one that is gone need not be asked for again")
                .containsExactly(new Period(hour(0), hour(3)));
    }

    @Test
    void theTimeOfOneThatWasNotToldIsNotCoveredAndTheNextRunAsksForThatOneAlone() {
        crowd(250);
        origins = id -> {
            if (id.value().equals("c120")) {
                throw new ContactCentreException(new ContactFault.Unintelligible("JSON", "<html>"));
            }
            return Origin.elsewhere(Optional.of(BOT));
        };
        assertThat(run(0, 250).counts()).isEqualTo(new Counts(249, 0, 0, 1));
        assertThat(coverage.of("acme", Optional.empty()))
                .containsExactly(
                        new Period(hour(0), hour(120)), new Period(hour(120).plus(1, ChronoUnit.MICROS), hour(250)));

        origins = id -> Origin.elsewhere(Optional.of(BOT));
        assertThat(run(0, 250).counts()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(coverage.of("acme", Optional.empty())).containsExactly(new Period(hour(0), hour(250)));
        assertThat(tally(0, 250).total()).isEqualTo(250);
    }

    @Test
    void aFaultThatConcernsAllWhileTheOriginIsAskedForDecidesNothing() {
        crowd(3);
        origins = id -> {
            throw new ContactCentreException(new ContactFault.VendorFailed(503));
        };

        assertThat(run(0, 3).end()).isEqualTo(End.BROKEN_OFF);
        assertThat(tally(0, 3).total()).isZero();
        assertThat(coverage.of("acme", Optional.empty())).isEmpty();
    }

    @Test
    void whereTheVisitorSaidNothingThereIsNothingToJudge() {
        feed.changed("c0", new ConversationState.Closed(), hour(0));
        time.pass(Duration.ofHours(2));

        assertThat(run(0, 1).counts()).isEqualTo(new Counts(0, 0, 1, 0));
    }

    @Test
    void whatMayStillMoveIsLeftToTheNextRun() {
        refunded("c0", 0);
        refunded("c1", 1);
        time.pass(Duration.ofHours(1).plusMinutes(30));
        BackfillSummary summary = run(0, 10);

        assertThat(summary.counts().judged()).isEqualTo(1);
        assertThat(summary.upTo()).contains(begin.plus(Duration.ofMinutes(30)));
        time.pass(Duration.ofHours(1));
        assertThat(run(0, 10).counts().judged()).isEqualTo(1);
    }

    @Test
    void whatIsOpenAndUnchangedForAnHourIsOver() {
        ConversationId id = feed.changed("c0", new ConversationState.Active(), hour(0));
        feed.says(id, new Author.Bot(), "What is your order number?", hour(0));
        feed.says(id, new Author.Visitor(), "I forgot it", hour(0));
        time.pass(Duration.ofHours(3));

        assertThat(run(0, 1).counts().judged()).isEqualTo(1);
    }

    @Test
    void aNewerVerdictStaysAndAnOlderOneIsReplaced() {
        refunded("newer", 0);
        refunded("older", 1);
        time.pass(Duration.ofHours(4));
        JudgedConversation newer =
                Judged.chat("newer").from(Entry.SYNCED).at(hour(3)).kept();
        verdicts.keep(newer);
        verdicts.keep(Judged.chat("older")
                .from(Entry.SYNCED)
                .as("unresolved")
                .at(hour(0))
                .kept());
        BackfillSummary summary = run(0, 2);

        assertThat(summary.counts()).isEqualTo(new Counts(1, 1, 0, 0));
        assertThat(judged("newer")).contains(newer);
        assertThat(judged("older").map(JudgedConversation::outcome)).contains("resolved-by-bot");
    }

    @Test
    void whatAScenarioOrAPersonHeldHereStaysAsItWasJudgedAlsoAgain() {
        crowd(2);
        JudgedConversation simulated = Judged.chat("c0")
                .from(Entry.SIMULATED)
                .as("unresolved")
                .at(hour(0))
                .kept();
        JudgedConversation chat = Judged.chat("c1").as("unresolved").at(hour(1)).kept();
        verdicts.keep(simulated);
        verdicts.keep(chat);
        run(new BackfillScope(new Period(hour(0), hour(2)), Optional.empty(), true));

        assertThat(judged("c0")).contains(simulated);
        assertThat(judged("c1")).contains(chat);
        assertThat(feed.tellings()).isZero();
    }

    @Test
    void judgedAgainItIsJudgedByTheRulesOfNow() {
        crowd(2);
        classifier = new ResolutionClassifier(ResolutionRules.builtIn()
                .and(List.of(new RuleSheet(
                        "own",
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        false,
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of("closed", "handed-over")))));
        run(0, 2);
        assertThat(judged("c0").map(JudgedConversation::outcome)).contains("handed-over");

        classifier = new ResolutionClassifier();
        run(0, 2);
        assertThat(judged("c0").map(JudgedConversation::outcome)).contains("handed-over");
        run(new BackfillScope(new Period(hour(0), hour(2)), Optional.empty(), true));
        assertThat(judged("c0").map(JudgedConversation::outcome)).contains("resolved-by-bot");
    }

    @Test
    void ofOneBotAloneTheOthersAreNotReadAndNotCovered() {
        crowd(2);
        var other = new BotId("other-bot");
        BackfillSummary none = run(new BackfillScope(new Period(hour(0), hour(2)), Optional.of(other), false));

        assertThat(none.counts()).isEqualTo(Counts.NONE);
        assertThat(feed.tellings()).isZero();
        assertThat(coverage.of("acme", Optional.of(other))).containsExactly(new Period(hour(0), hour(2)));
        assertThat(coverage.of("acme", Optional.empty())).isEmpty();
        assertThat(run(0, 2).counts().judged()).isEqualTo(2);
    }

    @Test
    void aSimulationOfAnotherMachineCountsAsOne() {
        crowd(1);
        origins = id -> new Origin(Entry.SIMULATED, Optional.of(BOT));
        run(0, 1);

        assertThat(judged("c0").map(JudgedConversation::entry)).contains(Entry.SIMULATED);
    }
}
