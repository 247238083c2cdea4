package dev.parley.shell.command;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.exchange.OngoingConversation;
import dev.parley.domain.exchange.Turn;
import dev.parley.domain.scenario.FromConversation;
import dev.parley.domain.scenario.Happened;
import java.nio.file.Path;
import java.util.List;

/**
 * The scenario file that a chat leaves behind.
 *
 * @param line of the chat
 * @param tenant where it is held
 * @param session what the bot's flow was given
 * @param file where the scenario goes
 */
record ChatRecord(Invocation line, TenantSession tenant, JsonObject session, NewScenarioFile file) {
    static final Option<Path> RECORD =
            Option.of("record", ValueType.path(), "write what was said to that scenario file when it is over");

    /** @throws CommandFailure when the file cannot be written */
    void write(OngoingConversation conversation, List<Turn> turns) {
        if (turns.isEmpty()) {
            nothingSaid();
            return;
        }
        Happened happened = Happened.watched(conversation, session, turns);
        if (!FromConversation.isPossible(happened)) {
            nothingSaid();
            return;
        }
        ScenarioOfTalk made = ScenarioOfTalk.of(
                happened, tenant, file.name(), file.file(), line.is(ScenarioOfTalk.KEEP_PERSONAL), false, List.of());
        file.write(made.text());
        made.tell(line);
        file.tell(line);
    }

    private void nothingSaid() {
        line.note("nothing was said to the bot, and so '" + file.file() + "' was not written");
    }
}
