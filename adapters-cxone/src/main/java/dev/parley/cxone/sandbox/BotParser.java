package dev.parley.cxone.sandbox;

import dev.parley.cxone.sandbox.BotScript.Agent;
import dev.parley.cxone.sandbox.BotScript.Reply;
import dev.parley.cxone.sandbox.BotScript.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Turns a script into a bot, or says what is wrong with it and where. */
final class BotParser {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final String[] REPLY = {"say", "quickReplies", "cards", "media", "delay", "pause", "do"};
    private static final String[] RULE =
            Stream.concat(Stream.of("when", "state"), Stream.of(REPLY)).toArray(String[]::new);
    private final String file;
    private Delay delay = new Delay.LogNormal(Duration.ofMillis(1200), 0.6, Duration.ofSeconds(8));
    private Delay pause = new Delay.Fixed(Duration.ofMillis(600));

    private BotParser(String file) {
        this.file = file;
    }

    /** @param file the name that errors are to give */
    static BotScript parse(String file, String text) {
        return new BotParser(file).bot(YamlValue.read(file, text));
    }

    private BotScript bot(YamlValue root) {
        Fields fields = Fields.of(
                file,
                "a bot",
                root,
                "name",
                "language",
                "description",
                "delay",
                "pause",
                "agent",
                "greeting",
                "rules",
                "fallback");
        String name = fields.needText("name");
        if (!NAME.matcher(name).matches()) {
            throw fields.wrong(
                    fields.line(),
                    "'" + name + "' cannot be a name. Use small letters, digits and hyphens, like order-bot.");
        }
        delay = fields.take("delay")
                .map(v -> DelayParser.parse(file, "delay", v))
                .orElse(delay);
        pause = fields.take("pause")
                .map(v -> DelayParser.parse(file, "pause", v))
                .orElse(pause);
        Optional<Agent> agent = fields.take("agent").map(this::agent);
        BotScript bot = new BotScript(
                name,
                fields.needText("language"),
                fields.text("description").orElse(""),
                file,
                fields.take("greeting").map(this::plainReply),
                rules(fields),
                fields.take("fallback")
                        .map(this::plainReply)
                        .orElseThrow(() -> fields.wrong(
                                fields.line(),
                                "a bot needs a 'fallback' for what no rule fits. Add 'fallback:' with 'say: …'.")),
                agent);
        requireAgent(bot, fields);
        return bot;
    }

    private void requireAgent(BotScript bot, Fields fields) {
        boolean handsOver = bot.rules().stream().anyMatch(rule -> rule.reply().does(Action.HandOver.class))
                || bot.fallback().does(Action.HandOver.class)
                || bot.greeting()
                        .filter(greeting -> greeting.does(Action.HandOver.class))
                        .isPresent();
        if (handsOver && bot.agent().isEmpty()) {
            throw fields.wrong(
                    fields.line(), "a bot with 'handOver' needs an 'agent' with 'name', 'after' and 'say'. Add one.");
        }
    }

    private Agent agent(YamlValue value) {
        Fields fields = Fields.of(file, "'agent'", value, "name", "after", "pause", "say");
        return new Agent(
                fields.needText("name"),
                fields.take("after")
                        .map(v -> DelayParser.parse(file, "after", v))
                        .orElse(new Delay.Fixed(Duration.ofSeconds(5))),
                fields.take("pause")
                        .map(v -> DelayParser.parse(file, "pause", v))
                        .orElse(pause),
                templates(fields, "say", Set.of()));
    }

    private List<Rule> rules(Fields bot) {
        YamlValue value = bot.take("rules")
                .orElseThrow(() -> bot.wrong(bot.line(), "a bot needs 'rules'. Add at least one '- when: …'."));
        if (!(value instanceof YamlValue.Items items)) {
            throw bot.wrong(value.line(), "'rules' must be a list. Start each rule with '- '.");
        }
        List<Rule> rules = new ArrayList<>();
        for (YamlValue item : items.values()) {
            Fields fields = Fields.of(file, "a rule", item, RULE);
            Optional<String> state = fields.text("state");
            Trigger when = fields.take("when").map(this::trigger).orElseGet(Trigger::any);
            if (when.fitsAnything() && state.isEmpty()) {
                throw fields.wrong(
                        fields.line(), "a rule needs 'when' or 'state'. What always fits belongs in 'fallback'.");
            }
            rules.add(new Rule(when, state, reply(fields, when.groups())));
        }
        return List.copyOf(rules);
    }

    private Trigger trigger(YamlValue value) {
        if (value instanceof YamlValue.Scalar || value instanceof YamlValue.Items) {
            YamlValue.Block words = new YamlValue.Block(value.line(), Map.of("words", value));
            return trigger(words);
        }
        Fields fields = Fields.of(file, "'when'", value, "words", "regex", "postback");
        List<String> words = fields.texts("words");
        Optional<String> regex = fields.text("regex");
        List<String> postbacks = fields.texts("postback");
        long given = Stream.of(words.isEmpty(), regex.isEmpty(), postbacks.isEmpty())
                .filter(missing -> !missing)
                .count();
        if (given != 1) {
            throw fields.wrong(fields.line(), "'when' needs one of 'words', 'regex' and 'postback'. Keep one of them.");
        }
        if (!postbacks.isEmpty()) {
            return Trigger.postbacks(postbacks);
        }
        try {
            return regex.map(Trigger::regex).orElseGet(() -> Trigger.words(words));
        } catch (PatternSyntaxException e) {
            throw fields.wrong(
                    value.line(),
                    "'regex' is not a Java regular expression: " + e.getDescription()
                            + ". Single quotes keep backslashes.");
        }
    }

    private Reply plainReply(YamlValue value) {
        return reply(Fields.of(file, "an answer", value, REPLY), Set.of());
    }

    private Reply reply(Fields fields, Set<String> groups) {
        List<Template> say = templates(fields, "say", groups);
        List<Action> actions = fields.take("do")
                .map(value -> new ActionParser(file, groups).parse(value))
                .orElse(List.of());
        Reply reply = new Reply(
                say,
                new RichParser(file, groups).rich(fields),
                fields.take("delay")
                        .map(v -> DelayParser.parse(file, "delay", v))
                        .orElse(delay),
                fields.take("pause")
                        .map(v -> DelayParser.parse(file, "pause", v))
                        .orElse(pause),
                actions);
        boolean silent = reply.does(Action.Silence.class);
        if (silent && !say.isEmpty()) {
            throw fields.wrong(fields.line(), "'silence' says nothing. Remove 'say' or 'silence'.");
        }
        if (say.isEmpty() && !reply.rich().isEmpty()) {
            throw fields.wrong(fields.line(), "buttons, cards and media come with a message. Add 'say: …'.");
        }
        if (!silent && say.isEmpty() && !reply.does(Action.HandOver.class)) {
            throw fields.wrong(fields.line(), "nothing is said here. Add 'say: …', or 'do: silence' if that is meant.");
        }
        return reply;
    }

    private List<Template> templates(Fields fields, String key, Set<String> groups) {
        return fields.texts(key).stream()
                .map(text -> TemplateCheck.of(file, fields.line(), text, groups))
                .toList();
    }
}
