package dev.parley.shell.command;

import dev.parley.domain.JsonValue.JsonObject;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.VisitorProfile;
import dev.parley.domain.exchange.Refusal;
import dev.parley.domain.exchange.VisitorWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who talks, to whom, and what the bot's flow is given: options that all commands which open something share. */
final class VisitorOptions {
    static final Option<BotId> BOT = Option.of(
                    "bot",
                    new ValueType<>("NAME", Suggestions.none(), BotId::new),
                    "the bot to talk to (default: the tenant's; order-bot in the sandbox)")
            .shortly('b');
    private static final Option<String> FIRST_NAME =
            Option.of("first-name", ValueType.text(), "the visitor's first name (default: Guest)");
    private static final Option<String> LAST_NAME = Option.of("last-name", ValueType.text(), "the visitor's last name");
    private static final Option<String> EMAIL = Option.of("email", ValueType.text(), "the visitor's address");
    private static final Option<Map.Entry<String, String>> ATTRIBUTE = Option.of(
                    "attr", ValueType.pair(), "another property of the visitor")
            .repeated();
    private static final Option<Map.Entry<String, String>> SESSION = Option.of(
                    "session",
                    ValueType.pair(),
                    "something for the bot's session; JSON keeps its type, all else is text")
            .repeated();

    private final Suggestions bots;

    /** @param bots what TAB offers for {@code --bot} */
    VisitorOptions(Suggestions bots) {
        this.bots = bots;
    }

    /** The options, to be declared. */
    Parameter<?>[] all() {
        return new Parameter<?>[] {BOT.suggesting(bots), FIRST_NAME, LAST_NAME, EMAIL, ATTRIBUTE, SESSION};
    }

    static BotId bot(Invocation line, TenantSession tenant) {
        return namedBot(line, tenant)
                .orElseThrow(() -> CommandFailure.usage(
                        "which bot? The tenant '" + tenant.tenant() + "' has no default one",
                        "Name it with --bot, or write 'bot:' into the tenant's settings"));
    }

    /** The bot that the line itself names. */
    static Optional<BotId> givenBot(Invocation line) {
        return line.find(BOT);
    }

    static Optional<BotId> namedBot(Invocation line, TenantSession tenant) {
        return line.find(BOT).or(tenant::defaultBot);
    }

    static VisitorProfile visitor(Invocation line) {
        return new VisitorProfile(
                line.find(FIRST_NAME).orElse(""),
                line.find(LAST_NAME).orElse(""),
                line.find(EMAIL).orElse(""),
                attributes(line));
    }

    static JsonObject session(Invocation line) {
        return SessionValues.of(line.all(SESSION));
    }

    /** Refuses words that no bot could be told, before anything is asked of anybody. */
    static void checkWords(List<String> words) {
        for (String each : words) {
            VisitorWords.problem(each).ifPresent(problem -> {
                throw ContactFailures.of(new Refusal.UnfitWords(problem));
            });
        }
    }

    private static Map<String, String> attributes(Invocation line) {
        Map<String, String> attributes = new LinkedHashMap<>();
        line.all(ATTRIBUTE).forEach(pair -> attributes.put(pair.getKey(), pair.getValue()));
        return attributes;
    }
}
