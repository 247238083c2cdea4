package dev.parley.shell.render;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.context.ContextBudget;
import dev.parley.domain.exchange.ConversationSnapshot;
import java.util.Optional;

/**
 * A conversation's context and how full it is.
 *
 * @param conversation its id
 * @param gauge how full it is
 * @param context the JSON itself
 */
public record ContextView(String conversation, GaugeView gauge, JsonObject context) {

    /** The context that a look showed. */
    public static ContextView of(ConversationSnapshot look, ContextBudget budget) {
        return new ContextView(
                look.conversation().id().value(),
                GaugeView.of(look.context(), Optional.empty(), budget),
                look.context().root());
    }

    /** How people read it. */
    public static void write(ContextView it, Screen screen) {
        screen.line(it.gauge.spans());
        it.gauge.largestLine().ifPresent(screen::line);
        screen.block("", Span.plain(MachineText.json(it.context)));
    }
}
