package dev.parley.cxone.sandbox;

import java.util.List;
import java.util.Optional;

/** A bot, as its script describes it. */
record BotScript(
        String name,
        String language,
        String description,
        String source,
        Optional<Reply> greeting,
        List<Rule> rules,
        Reply fallback,
        Optional<Agent> agent) {

    /** What it answers when a message fits. */
    record Rule(Trigger when, Optional<String> state, Reply reply) {}

    /** What is said and done. */
    record Reply(List<Template> say, Rich rich, Delay delay, Delay pause, List<Action> actions) {
        boolean does(Class<? extends Action> kind) {
            return actions.stream().anyMatch(kind::isInstance);
        }
    }

    /** Who takes over. */
    record Agent(String name, Delay after, Delay pause, List<Template> say) {}
}
