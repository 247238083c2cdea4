package dev.parley.domain.campaign;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.context.ContextData;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.Conversation;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState;
import dev.parley.domain.conversation.Message;
import dev.parley.domain.conversation.MessageId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.ConversationSnapshot;
import dev.parley.domain.exchange.Timing;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.exchange.TurnOutcome;
import dev.parley.domain.resolution.Evidence;
import dev.parley.domain.resolution.Resolution;
import dev.parley.domain.scenario.Closing;
import dev.parley.domain.scenario.Completion;
import dev.parley.domain.scenario.Place;
import dev.parley.domain.scenario.Played;
import dev.parley.domain.scenario.SimulationResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conversations turn by turn, for tests that compare them. */
final class Talks {
    private static final ConversationId ID = new ConversationId("c-1");
    private static final Resolution UNRESOLVED = new Resolution.Unresolved(List.of(new Evidence("no-sign", "none")));

    private final List<Turn> turns = new ArrayList<>();
    private Resolution resolution = UNRESOLVED;

    /** What is in a turn beside the visitor's line. */
    record Said(
            TurnOutcome outcome,
            List<String> texts,
            List<String> buttons,
            ConversationState state,
            JsonObject context,
            Duration botTime) {
        static Said replying(String... texts) {
            return new Said(
                    new TurnOutcome.Replied(),
                    List.of(texts),
                    List.of(),
                    new ConversationState.Active(),
                    JsonObject.empty(),
                    Duration.ofSeconds(1));
        }

        Said offering(String... labels) {
            return new Said(outcome, texts, List.of(labels), state, context, botTime);
        }

        Said in(ConversationState other) {
            return new Said(outcome, texts, buttons, other, context, botTime);
        }

        Said with(JsonObject root) {
            return new Said(outcome, texts, buttons, state, root, botTime);
        }

        Said after(long millis) {
            return new Said(outcome, texts, buttons, state, context, Duration.ofMillis(millis));
        }

        Said ending(TurnOutcome other) {
            return new Said(other, texts, buttons, state, context, botTime);
        }
    }

    Talks turn(String line, Said said) {
        turns.add(new Turn(
                ID,
                turns.size() + 1,
                line,
                Instant.EPOCH,
                Optional.empty(),
                messages(said),
                List.of(),
                List.of(),
                said.outcome(),
                new Timing(Optional.of(said.botTime()), Optional.empty(), said.botTime(), 1),
                Optional.of(new ConversationSnapshot(
                        new Conversation(
                                ID,
                                said.state(),
                                Optional.empty(),
                                Optional.empty(),
                                VisitorProfile.guest(),
                                Optional.empty(),
                                Optional.empty()),
                        new ContextData(said.context()))),
                UNRESOLVED));
        return this;
    }

    Talks judged(Resolution verdict) {
        resolution = verdict;
        return this;
    }

    SimulationResult with(String bot) {
        return new SimulationResult(
                new Played("Track", new LinkedHashSet<>(), new BotId(bot), "Guest", false, new Place("a.yaml", 1)),
                ID,
                Instant.EPOCH,
                Duration.ofSeconds(2),
                7,
                turns,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                resolution,
                new Completion.AllSaid(),
                new Closing.Closed());
    }

    private static List<Message> messages(Said said) {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < said.texts().size(); i++) {
            messages.add(Message.of(
                    new MessageId("m" + i),
                    new Author.Bot(),
                    said.texts().get(i),
                    Optional.empty(),
                    Optional.empty(),
                    i == 0 ? said.buttons() : List.of()));
        }
        return messages;
    }
}
