package dev.parley.domain.scenario;

import dev.parley.domain.conversation.ConversationState;
import java.util.Map;
import java.util.Optional;

/**
 * Decides forks. Pure but for what it captures.
 *
 * @param texts decides about texts
 * @param variables is read, and keeps what is captured
 */
record Conditions(Matching texts, Variables variables) {

    boolean isTrue(Condition condition, Answer answer, Optional<ConversationState> state) {
        return switch (condition) {
            case Condition.BotSaid said -> botSaid(said, answer);
            case Condition.Offered offered ->
                answer.buttons().stream()
                        .anyMatch(button ->
                                texts.match(offered.text(), button.text()).matched());
            case Condition.InState in -> state.map(in.state()::equals).orElse(false);
            case Condition.Holds holds ->
                texts.match(holds.matcher(), variables.value(holds.variable()).orElse(""))
                        .matched();
            case Condition.Not not -> !isTrue(not.other(), answer, state);
        };
    }

    private boolean botSaid(Condition.BotSaid said, Answer answer) {
        Optional<Map<String, String>> captures = answer.messages().stream()
                .map(heard -> texts.match(said.matcher(), heard.message().text()))
                .filter(Match::matched)
                .map(Match::captures)
                .findFirst();
        captures.ifPresent(variables::keep);
        return captures.isPresent();
    }

    /** A condition in words for people. */
    String words(Condition condition) {
        return switch (condition) {
            case Condition.BotSaid said -> "a message of the bot to " + texts.words(said.matcher());
            case Condition.Offered offered -> "a button to " + texts.words(offered.text());
            case Condition.InState in -> "the state to be " + in.state().word();
            case Condition.Holds holds ->
                "the variable %s to %s".formatted(holds.variable(), texts.words(holds.matcher()));
            case Condition.Not not -> "not " + words(not.other());
        };
    }
}
