package dev.parley.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.ContactFault;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.Refusal;
import dev.parley.domain.exchange.Timing;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.resolution.Resolution;
import dev.parley.domain.scenario.Closing;
import dev.parley.domain.scenario.Completion;
import dev.parley.domain.scenario.Played;
import dev.parley.domain.scenario.Scenario;
import dev.parley.domain.scenario.SimulationResult;
import dev.parley.shell.render.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SimulationEndTest {
    private static final ConversationId ID = new ConversationId("4711");
    private static final Resolution UNRESOLVED = new Resolution.Unresolved(List.of());
    private static final ContactFault DOWN = new ContactFault.VendorFailed(503);
    private static final TurnOutcome REPLIED = new TurnOutcome.Replied();
    private static final TurnOutcome SILENT = new TurnOutcome.Silent(Duration.ofSeconds(30));

    static Stream<Arguments> ends() {
        Completion all = new Completion.AllSaid();
        Closing closed = new Closing.Closed();
        Closing leftOpen = new Closing.LeftOpen(DOWN);
        return Stream.of(
                Arguments.of(all, closed, REPLIED, 0),
                Arguments.of(all, closed, new TurnOutcome.AnsweredByOthers(), 0),
                Arguments.of(all, new Closing.NeverOpened(), REPLIED, 0),
                Arguments.of(all, closed, SILENT, 1),
                Arguments.of(all, leftOpen, SILENT, 1),
                Arguments.of(all, leftOpen, REPLIED, 6),
                Arguments.of(all, new Closing.NotFinished(), REPLIED, 6),
                Arguments.of(new Completion.HeldBack(new Refusal.NoVisitor()), closed, REPLIED, 2),
                Arguments.of(new Completion.BrokenOff(DOWN), leftOpen, REPLIED, 5),
                Arguments.of(
                        new Completion.BrokenOff(new ContactFault.CredentialsRefused("https://a")), closed, REPLIED, 4),
                Arguments.of(
                        new Completion.BrokenOff(
                                new ContactFault.ScopeMissing(new TreeSet<>(List.of("a")), "https://a")),
                        closed,
                        REPLIED,
                        4),
                Arguments.of(new Completion.Interrupted(), closed, REPLIED, 130));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void endsAsItWent(Completion completion, Closing closing, TurnOutcome outcome, int code) {
        CommandResult result = SimulationEnd.of(result(completion, closing, outcome), Shown.nothing());

        assertThat(result.exitCode().code()).isEqualTo(code);
        assertThat(result.failure().isPresent()).isEqualTo(List.of(2, 4, 5, 6).contains(code));
    }

    @Test
    void saysHowToCloseWhatStandsOpen() {
        CommandResult result = SimulationEnd.of(
                result(new Completion.AllSaid(), new Closing.LeftOpen(DOWN), REPLIED), Shown.nothing());

        assertThat(result.failure().orElseThrow().line())
                .isEqualTo(
                        "everything was said, but conversation 4711 could not be closed: the tenant fails with HTTP 503."
                                + " Close it with 'parley conversation close 4711'");
    }

    private static SimulationResult result(Completion completion, Closing closing, TurnOutcome outcome) {
        BotId bot = new BotId("order-bot");
        var scenario = Scenario.ofLines("example", bot, VisitorProfile.guest(), JsonObject.empty(), List.of("Hello"));
        var conversation = new Conversation(
                ID,
                new ConversationState.Active(),
                Optional.empty(),
                Optional.of(bot),
                VisitorProfile.guest(),
                Optional.empty(),
                Optional.empty());
        var turn = new Turn(
                ID,
                1,
                "Hello",
                Instant.EPOCH,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                outcome,
                Timing.NONE,
                Optional.of(new ConversationSnapshot(conversation, ContextData.empty())),
                UNRESOLVED);
        return new SimulationResult(
                new Played(
                        scenario.name(),
                        scenario.tags(),
                        scenario.bot().orElseThrow(),
                        scenario.visitor().firstName(),
                        scenario.expects(),
                        scenario.place()),
                ID,
                Instant.EPOCH,
                Duration.ZERO,
                1,
                List.of(turn),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                UNRESOLVED,
                completion,
                closing);
    }
}
