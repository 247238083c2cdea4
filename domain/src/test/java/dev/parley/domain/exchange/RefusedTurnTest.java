package dev.parley.domain.exchange;

import static dev.parley.domain.exchange.Bench.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationState.Closed;
import dev.parley.domain.conversation.Move;
import dev.parley.domain.exchange.Refusal.ContextOverBudget;
import dev.parley.domain.exchange.Refusal.MoveNotLegal;
import dev.parley.domain.exchange.Refusal.NoVisitor;
import dev.parley.domain.exchange.Refusal.UnfitWords;
import dev.parley.domain.exchange.TurnOutcome.Refused;
import dev.parley.domain.exchange.TurnOutcome.Replied;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Parley's own guard keeps back: nothing is sent, and the turn is on record all the same. */
class RefusedTurnTest {
    private final Bench bench = new Bench();

    @ParameterizedTest
    @MethodSource
    void unfitWordsAreNotSent(String words, String problem) {
        assertThat(refusalOf(bench.open(), words)).isEqualTo(new UnfitWords(problem));
    }

    static Stream<Arguments> unfitWordsAreNotSent() {
        return Stream.of(
                Arguments.of("", "is blank"),
                Arguments.of(" \n\t ", "is blank"),
                Arguments.of("x".repeat(100 * 1024), "has 102,400 bytes; at most 32,768 are allowed"),
                Arguments.of("ä".repeat(16 * 1024) + "x", "has 32,769 bytes; at most 32,768 are allowed"),
                Arguments.of("ring\u0007", "holds the control character U+0007"),
                Arguments.of("\u001b[31mred\u001b[0m", "holds the control character U+001B"),
                Arguments.of("nul\u0000", "holds the control character U+0000"),
                Arguments.of("over\rwritten", "holds the control character U+000D"),
                Arguments.of("csi\u009b31m", "holds the control character U+009B"),
                Arguments.of("half \ud83d", "holds half of a character (U+D83D)"),
                Arguments.of("\ude00 half", "holds half of a character (U+DE00)"));
    }

    @ParameterizedTest
    @MethodSource
    void fitWordsAreSentAsTheyAre(String words) {
        bench.bot.on(words, after(1, "Fine."));

        assertThat(bench.sending().say(bench.open(), words).turn().outcome()).isEqualTo(new Replied());
    }

    static Stream<String> fitWordsAreSentAsTheyAre() {
        return Stream.of("Grüße 😀", "two\nlines\tand a tab", "x".repeat(32 * 1024), " . ");
    }

    @Test
    void aContextOverTheBudgetIsRefusedWithoutAnyCall() {
        ContextData large = Bench.contextOf(64 * 1024 + 1);
        OngoingConversation opened = bench.open();
        var grown = opened.seenAs(new ConversationSnapshot(opened.snapshot().conversation(), large));

        assertThat(refusalOf(grown, "Hello")).isEqualTo(new ContextOverBudget(large, ContextBudget.STANDARD));
    }

    @Test
    void aContextThatFillsTheBudgetExactlyIsNotRefused() {
        bench.bot.on("Hello", after(1, "Hi!"));
        OngoingConversation opened = bench.open();
        var full =
                opened.seenAs(new ConversationSnapshot(opened.snapshot().conversation(), Bench.contextOf(64 * 1024)));

        assertThat(bench.sending().say(full, "Hello").turn().outcome()).isEqualTo(new Replied());
    }

    @Test
    void aClosedConversationIsNotSpokenToAndWhatIsLegalIsSaid() {
        OngoingConversation opened = bench.open();
        bench.centre.move(opened.id(), new Closed());
        OngoingConversation closed = new ResumeConversation(bench.centre).resume(opened.id());
        int calls = bench.centre.calls().size();

        Turn turn = bench.sending().say(closed, "Hello").turn();

        assertThat(turn.outcome()).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(new MoveNotLegal(Move.SAY, new Closed()));
            assertThat(((MoveNotLegal) refused.refusal()).legal()).isEqualTo(List.of(Move.END));
        });
        assertThat(bench.centre.calls()).hasSize(calls);
    }

    @Test
    void aConversationWithoutAVisitorCannotBeSpokenIn() {
        OngoingConversation opened = bench.open();
        Conversation c = opened.snapshot().conversation();
        var nobody = new Conversation(
                c.id(), c.state(), Optional.empty(), c.bot(), c.profile(), c.createdAt(), c.updatedAt());
        var without =
                opened.seenAs(new ConversationSnapshot(nobody, opened.snapshot().context()));

        assertThat(refusalOf(without, "Hello")).isEqualTo(new NoVisitor());
    }

    private Refusal refusalOf(OngoingConversation conversation, String words) {
        TurnTaken taken = bench.sending().say(conversation, words);

        assertThat(bench.callsBehindOpening()).isEmpty();
        assertThat(bench.recorded).containsExactly(taken.turn());
        assertThat(taken.turn().said()).isEqualTo(words);
        assertThat(taken.turn().replies()).isEmpty();
        assertThat(taken.conversation()).isEqualTo(conversation);
        return ((Refused) taken.turn().outcome()).refusal();
    }
}
