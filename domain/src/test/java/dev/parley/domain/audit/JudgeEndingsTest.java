package dev.parley.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.VirtualTime;
import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.CloseConversation;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.ExchangeRecorder;
import dev.parley.domain.exchange.FakeBot;
import dev.parley.domain.exchange.FakeContactCentre;
import dev.parley.domain.exchange.FakeContactCentre.Operation;
import dev.parley.domain.exchange.FakeReply;
import dev.parley.domain.exchange.Guard;
import dev.parley.domain.exchange.Holding;
import dev.parley.domain.exchange.NewConversation;
import dev.parley.domain.exchange.OpenConversation;
import dev.parley.domain.exchange.OpenConversation.Opening;
import dev.parley.domain.exchange.ReplyWindow;
import dev.parley.domain.exchange.ResumeConversation;
import dev.parley.domain.exchange.SendMessage;
import dev.parley.domain.resolution.Confidence;
import dev.parley.domain.resolution.Entry;
import dev.parley.domain.resolution.JudgedConversation;
import dev.parley.domain.resolution.MemoryVerdictBook;
import dev.parley.domain.resolution.ResolutionClassifier;
import dev.parley.domain.resolution.VerdictBook;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a person held through Parley is judged when it is over, whichever process closes it. */
class JudgeEndingsTest {
    private static final ConversationId ID = new ConversationId("6f1c2a52-4f0b-4c39-9d53-0d1b7b0a7b11");

    private final VirtualTime time = new VirtualTime();
    private final FakeBot bot = new FakeBot("order-bot")
            .on("Refund", FakeReply.after(Duration.ofSeconds(1), "Your refund was paid out."))
            .on("Agent", FakeReply.after(Duration.ofSeconds(1), "One moment.").movingTo(new ConversationState.Queued()))
            .on("Bye", FakeReply.after(Duration.ofSeconds(1), "Bye.").movingTo(new ConversationState.Ended()))
            .on("Hello");
    private final FakeContactCentre centre = new FakeContactCentre(time, bot);
    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final VerdictBook verdicts = new MemoryVerdictBook();
    private Optional<String> run = Optional.empty();

    @Test
    void itIsJudgedWhenItIsClosedByWhatWasSaid() {
        Instant began = time.instant();
        open();
        say("Refund");
        close();

        JudgedConversation judged = judged().orElseThrow();
        assertThat(judged.outcome()).isEqualTo("resolved-by-bot");
        assertThat(judged.confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(judged.rule()).isNotEqualTo(JudgeEndings.ON_RECORD).isNotBlank();
        assertThat(judged.entry()).isEqualTo(Entry.CHAT);
        assertThat(judged.bot()).contains(bot.id());
        assertThat(judged.started()).isEqualTo(began);
        assertThat(judged.ended()).isEqualTo(time.instant());
    }

    @Test
    void theStateBeforeTheClosingCounts() {
        open();
        say("Agent");
        close();

        assertThat(judged().map(JudgedConversation::outcome)).contains("handed-over");
        assertThat(judged().map(JudgedConversation::rule)).contains("vendor-state");
    }

    @Test
    void aBotThatLeftTheLastWordUnansweredWasSilent() {
        open();
        say("Hello");
        close();

        assertThat(judged().map(JudgedConversation::outcome)).contains("bot-silent");
    }

    @Test
    void aConversationThatATurnEndsIsOver() {
        open();
        say("Bye");

        assertThat(judged()).isPresent();
    }

    @Test
    void aConversationThatIsNotOverIsNotJudged() {
        open();
        say("Refund");

        assertThat(judged()).isEmpty();
    }

    @Test
    void aConversationInWhichNobodySaidAnythingIsNotJudged() {
        open();
        close();

        assertThat(judged()).isEmpty();
    }

    @Test
    void closedAgainItStaysAsItWasJudged() {
        open();
        say("Refund");
        close();
        JudgedConversation first = judged().orElseThrow();
        time.pass(Duration.ofHours(1));
        close();

        assertThat(judged()).contains(first);
    }

    @Test
    void whatARunOpenedIsSimulated() {
        run = Optional.of("r1");
        open();
        say("Refund");
        close();

        assertThat(judged().map(JudgedConversation::entry)).contains(Entry.SIMULATED);
    }

    @Test
    void whereTheVendorDoesNotTellWhatWasSaidTheLastTurnCounts() {
        open();
        say("Refund");
        centre.beforeNext(
                Operation.HISTORY, FakeContactCentre.failing(new ContactFault.TimedOut(Duration.ofSeconds(5))));
        close();

        assertThat(judged().map(JudgedConversation::outcome)).contains("resolved-by-bot");
        assertThat(judged().map(JudgedConversation::rule)).contains(JudgeEndings.ON_RECORD);
        assertThat(judged().map(JudgedConversation::confidence)).contains(Confidence.WEAK);
    }

    private Optional<JudgedConversation> judged() {
        return verdicts.find("test", ID);
    }

    /** As another process has it each time. */
    private ExchangeRecorder recorder() {
        var redactor = new Redactor(RedactionPolicy.STANDARD, new MemoryPseudonyms(), text -> text);
        var audited = new AuditedExchange(trail, new AuditOrigin("test", run, Optional.empty()), redactor, () -> 0);
        return new JudgeEndings(trail, centre, new ResolutionClassifier(), verdicts, time).behind(audited);
    }

    private void open() {
        var proposed = new NewConversation(
                ID, bot.id(), VisitorProfile.guest(), ContextData.live(JsonObject.empty(), time.instant()));
        assertThat(new OpenConversation(centre, ContextBudget.STANDARD, recorder(), time)
                        .open(proposed, Holding.UNTIL_SOMEBODY_CLOSES_IT))
                .isInstanceOf(Opening.Opened.class);
    }

    private void say(String words) {
        new SendMessage(
                        centre,
                        new ResolutionClassifier(),
                        recorder(),
                        ContextBudget.STANDARD,
                        ReplyWindow.STANDARD,
                        time,
                        () -> UUID.randomUUID().toString(),
                        Guard.STRICT)
                .say(new ResumeConversation(centre).resume(ID), words);
    }

    private void close() {
        new CloseConversation(centre, recorder(), time).close(ID);
    }
}
