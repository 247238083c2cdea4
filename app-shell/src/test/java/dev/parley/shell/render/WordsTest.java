package dev.parley.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue;
import dev.parley.domain.JsonValue.JsonArray;
import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.JsonValue.JsonString;
import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.LegalMoves;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.Refusal;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static final ContextBudget SMALL = new ContextBudget(400);

    @Test
    void saysForAContextOverBudgetSizeLimitLargestKeysAndWhatPruningWouldGive() {
        Complaint words = RefusalWords.of(new Refusal.ContextOverBudget(context(50), SMALL));

        assertThat(words.what())
                .isEqualTo("the context has 678 bytes and the flow allows 400 (278 too many); its largest keys: "
                        + "botSession.history 661");
        assertThat(words.hint())
                .isEqualTo(
                        "Pruning would leave 392 bytes by removing botSession.history, the oldest 22 of 50 items, 286 bytes"
                                + " (conversation context ID --prune-to 400)");
    }

    @Test
    void saysForARefusedMoveTheStateAndWhatIsLegal() {
        var queued = new ConversationState.Queued();
        Complaint words =
                FaultWords.of(new ContactFault.MoveRefused("no", Optional.of(queued), LegalMoves.from(queued)));

        assertThat(words.what()).isEqualTo("the tenant refuses this in state 'queued': no");
        assertThat(words.hint())
                .isEqualTo("What can happen from there: be accepted by an agent, close, end. "
                        + "'parley conversation open' opens another one");
    }

    @Test
    void doesNotSayThatNothingCanHappenWhereTheStateIsNotKnown() {
        Complaint words = FaultWords.of(new ContactFault.MoveRefused("no", Optional.empty(), List.of()));

        assertThat(words.what()).isEqualTo("the tenant refuses this: no");
        assertThat(words.hint()).isEqualTo("Its state could not be seen; 'parley conversation show' looks again");
    }

    @Test
    void drawsAGaugeThatShowsEvenALittleAndNeverMoreThanFull() {
        assertThat(gauge(1, Optional.empty())).isEqualTo("[###-----------------] 10%  41 of 400 bytes\n");
        assertThat(gauge(1, Optional.of(context(1)))).endsWith("41 of 400 bytes (unchanged)\n");
        assertThat(gauge(2, Optional.of(context(1))))
                .isEqualTo("[###-----------------] 13%  54 of 400 bytes (+13, room for 26 more such turns)\n");
        assertThat(gauge(60, Optional.of(context(1)))).startsWith("[####################] 202%  808 of 400 bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 ms",
        "PT0.085S, 85 ms",
        "PT1S, 1 s",
        "PT1.25S, 1.3 s",
        "PT30S, 30 s",
        "PT125S, 2 min 5 s",
        "PT3M, 3 min"
    })
    void tellsTimesAsPeopleDo(Duration time, String words) {
        assertThat(Amounts.time(time)).isEqualTo(words);
    }

    @Test
    void printsLateMessagesApart() {
        StringWriter out = new StringWriter();

        TurnText.full().write(turn(List.of(message("Sorry, that took a while.\nHere it is."))), Screen.plain(out));

        assertThat(out.toString()).startsWith("""
                late, belongs before this turn:
                bot  Sorry, that took a while.
                     Here it is.

                Ann  Hello
                bot  Hi!
                     [Yes] [No]

                turn      2, replied; the bot took 1.2 s, seen 85 ms later
                state     active
                context   [##""");
    }

    private static TurnView turn(List<MessageView> late) {
        return new TurnView(
                "4711",
                2,
                "Hello",
                "replied",
                Optional.empty(),
                List.of(message("Hi!", "Yes", "No")),
                List.of(),
                late,
                "active",
                GaugeView.of(context(1), Optional.empty(), SMALL),
                Optional.of(Duration.ofMillis(1200)),
                Optional.of(Duration.ofMillis(85)),
                Duration.ofSeconds(2),
                "unresolved",
                List.of(),
                "Ann");
    }

    private static MessageView message(String text, String... buttons) {
        return new MessageView("m", "bot", "bot", text, List.of(buttons), Optional.empty(), Optional.empty());
    }

    private static String gauge(int items, Optional<ContextData> before) {
        StringWriter out = new StringWriter();
        Screen.plain(out).line(GaugeView.of(context(items), before, SMALL).spans());
        return out.toString();
    }

    /** Whose only key is a history of that many items. */
    private static ContextData context(int items) {
        List<JsonValue> history = Collections.nCopies(items, new JsonString("0123456789"));
        var session = JsonObject.empty().with("history", new JsonArray(history));
        return new ContextData(JsonObject.empty().with(ContextData.SESSION, session));
    }
}
