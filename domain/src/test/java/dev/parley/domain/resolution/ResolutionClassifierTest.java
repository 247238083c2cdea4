package dev.parley.domain.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.ParticipantId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResolutionClassifierTest {
    private final ResolutionClassifier classifier = new ResolutionClassifier();

    static List<Endings.Row> endings() {
        return Endings.table();
    }

    @ParameterizedTest
    @MethodSource("endings")
    void anEndingIsJudgedForTheRightReason(Endings.Row row) {
        Resolution resolution = classifier.classify(row.ending());

        assertThat(resolution.word() + " | " + resolution.evidence().getFirst().rule())
                .as("%s %s", row, resolution.evidence())
                .isEqualTo(row.outcome() + " | " + row.rule());
    }

    @Test
    void theTableIsLongAndKnowsEveryOutcome() {
        assertThat(endings()).hasSizeGreaterThan(500);
        assertThat(endings())
                .extracting(Endings.Row::outcome)
                .contains(
                        "resolved-by-bot", "handed-over", "abandoned", "unresolved", "bot-silent", "looped", "failed");
    }

    /** The canary: who only looks for the word fails the table in both directions. */
    @Test
    void aNaiveClassifierFailsTheTable() {
        var wronglyResolved = endings().stream()
                .filter(row -> naive(row.ending()) && !row.outcome().equals("resolved-by-bot"));
        var missed = endings().stream()
                .filter(row -> !naive(row.ending()) && row.outcome().equals("resolved-by-bot"));

        assertThat(wronglyResolved).hasSizeGreaterThan(15);
        assertThat(missed).hasSizeGreaterThan(40);
    }

    @Test
    void evidenceNamesTheSpeakerQuotesTheSentenceAndKeepsWhatSpeaksAgainstIt() {
        Resolution resolution = classifier.classify(Endings.ending(
                new ConversationState.Active(),
                Endings.message(new Author.Visitor(), "Help"),
                Endings.message(new Author.Bot(), "One moment. All fixed! Bye."),
                Endings.message(new Author.Visitor(), "no, still broken")));

        assertThat(resolution.evidence())
                .extracting(Evidence::toString)
                .containsExactly(
                        "visitor said: 'no, still broken' [visitor-unsolved]", "bot said: 'All fixed!' [bot-solved]");
        assertThat(resolution.isResolved()).isFalse();
    }

    @Test
    void evidenceNamesWhoMovedTheStateWhereThePlatformTells() {
        Author agent = new Author.Agent(new ParticipantId("17"));
        var note = Endings.message(new Author.Platform(Optional.of(agent)), "State moved to Queued");
        var hello = Endings.message(new Author.Agent(new ParticipantId("8")), "Hello");

        assertThat(stateEvidence(note, hello)).isEqualTo("the vendor says queued, moved there by agent 17");
        assertThat(stateEvidence(hello)).isEqualTo("the vendor says queued, with agent 8");
        assertThat(stateEvidence(Endings.message(new Author.Platform(Optional.of(agent)), "typing")))
                .isEqualTo("the vendor says queued");
        assertThat(stateEvidence(Endings.message(new Author.Platform(), "State moved to queued")))
                .isEqualTo("the vendor says queued");
    }

    private String stateEvidence(Message... said) {
        return classifier
                .classify(Endings.ending(new ConversationState.Queued(), said))
                .evidence()
                .getFirst()
                .seen();
    }

    @Test
    void whatWasDeniedBeforeAndIsSoNowIsGoodNews() {
        assertThat(decided("V: the awning won't retract", "B: Press the lever until it clicks.", "V: retracting"))
                .isEqualTo("resolved-by-bot visitor-reverses");
        assertThat(decided("V: the awning won't retract", "B: I cannot help with awnings.", "V: retracting"))
                .isEqualTo("unresolved bot-unsolved");
    }

    @Test
    void aReliefIsGoodNewsAndACommentOnADeedIsNone() {
        assertThat(decided("V: no draught", "B: Turn the flap.", "V: oops it blows my hat off"))
                .isEqualTo("resolved-by-bot visitor-relieved");
        assertThat(decided("V: chairs late", "B: I have refunded the delivery.", "V: we sit on the floor here"))
                .isEqualTo("unresolved visitor-doubts");
    }

    @Test
    void whatIsAPartOfAnIdiomIsNotHeardByItself() {
        assertThat(decided("V: Kurtaxe", "B: Die Kurtaxe wurde neu berechnet.", "V: Kann man nicht meckern"))
                .isEqualTo("resolved-by-bot visitor-content");
    }

    @Test
    void whoThanksForAHumanBeingIsHandedOver() {
        assertThat(decided("V: person", "B: I'm transferring you to an agent.", "V: great, thanks"))
                .isEqualTo("handed-over bot-handed-over");
    }

    private String decided(String... said) {
        Resolution resolution = classifier.classify(Endings.closed(said));
        return resolution.word() + " " + resolution.evidence().getFirst().rule();
    }

    @Test
    void aChoiceThatIsNeverMadeIsAbandonment() {
        Resolution resolution = classifier.classify(Endings.ending(
                new ConversationState.Closed(),
                Endings.message(new Author.Visitor(), "Help"),
                Endings.message(new Author.Bot(), "Please choose.", "Returns", "Orders")));

        assertThat(resolution).isInstanceOf(Resolution.Abandoned.class);
        assertThat(resolution.evidence().getFirst().seen()).contains("Please choose.");
    }

    @Test
    void aLongQuoteIsCutAndKeepsToOneLine() {
        Resolution resolution = classifier.classify(Endings.ending(
                new ConversationState.Active(),
                Endings.message(new Author.Bot(), "It is fixed\u001b[31m " + "very ".repeat(100) + "well")));

        assertThat(resolution.isResolved()).isTrue();
        assertThat(resolution.evidence().getFirst().seen()).hasSizeLessThan(200).doesNotContain("\u001b");
    }

    @Test
    void aHugeMessageIsJudgedInNoTime() {
        var transcript = Endings.message(new Author.Bot(), "not fixed if it will be solved by us ".repeat(900));

        assertTimeout(
                Duration.ofSeconds(5),
                () -> classifier.classify(Endings.ending(new ConversationState.Active(), transcript)));
    }

    private static boolean naive(Ending ending) {
        return ending.transcript().stream()
                .anyMatch(message -> message.text().toLowerCase(Locale.ROOT).contains("resolved"));
    }
}
