package dev.parley.cxone.sandbox;

import dev.parley.cxone.sandbox.BotAnswer.AgentAnswer;
import dev.parley.cxone.sandbox.BotAnswer.Ending;
import dev.parley.cxone.sandbox.BotAnswer.Line;
import dev.parley.cxone.sandbox.BotScript.Reply;
import dev.parley.cxone.sandbox.BotScript.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Decides what a bot answers. Pure: the same message in the same place gets the same words; only delays are drawn. */
final class BotTurn {
    private final BotScript bot;
    private final Heard heard;
    private final Dice dice;
    private final ObjectNode context;
    private Optional<String> state;

    private BotTurn(BotScript bot, Heard heard, Dice dice) {
        this.bot = bot;
        this.heard = heard;
        this.dice = dice;
        this.context = heard.context().deepCopy();
        this.state = heard.state();
    }

    static BotAnswer decide(BotScript bot, Heard heard, Dice dice) {
        return new BotTurn(bot, heard, dice).answer();
    }

    private BotAnswer answer() {
        for (Rule rule : bot.rules()) {
            if (rule.state().isPresent() && !rule.state().equals(heard.state())) {
                continue;
            }
            Optional<Map<String, String>> found = rule.when().match(heard.text(), heard.postback());
            if (found.isPresent()) {
                return perform(rule.reply(), found.get());
            }
        }
        return perform(bot.greeting().filter(greeting -> heard.turn() == 0).orElse(bot.fallback()), Map.of());
    }

    private BotAnswer perform(Reply reply, Map<String, String> found) {
        Words words = new Words(found, context, heard.profile());
        for (Action action : reply.actions()) {
            switch (action) {
                case Action.Put put -> session().put(put.key(), put.value().fill(words::find));
                case Action.GrowContext grow -> grow(grow);
                case Action.GoTo goTo -> state = Optional.of(goTo.state());
                case Action.Resolve resolve -> session().put("resolved", true);
                case Action.HandOver handOver -> session().put("handedOver", true);
                case Action.Silence silence -> {}
                case Action.Close close -> {}
                case Action.End end -> {}
            }
        }
        List<Line> lines = lines(reply, words);
        Optional<Ending> ending = ending(reply, lines.isEmpty() ? reply.delay().draw(dice) : Duration.ZERO);
        return new BotAnswer(lines, state, context, ending, agent(reply, words));
    }

    private List<Line> lines(Reply reply, Words words) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < reply.say().size(); i++) {
            Delay delay = i == 0 ? reply.delay() : reply.pause();
            boolean last = i == reply.say().size() - 1;
            Extras extras = last ? reply.rich().filled(words::find) : Extras.none();
            lines.add(new Line(delay.draw(dice), reply.say().get(i).fill(words::find), extras));
        }
        return List.copyOf(lines);
    }

    private static Optional<Ending> ending(Reply reply, Duration after) {
        if (reply.does(Action.HandOver.class)) {
            return Optional.of(new Ending("queued", "handedOver", after));
        }
        if (reply.does(Action.Close.class) || reply.does(Action.End.class)) {
            String outcome = reply.does(Action.Resolve.class) ? "resolved" : "";
            return Optional.of(new Ending(reply.does(Action.Close.class) ? "closed" : "ended", outcome, after));
        }
        return reply.does(Action.Resolve.class)
                ? Optional.of(new Ending("pending", "resolved", after))
                : Optional.empty();
    }

    private Optional<AgentAnswer> agent(Reply reply, Words words) {
        return bot.agent().filter(agent -> reply.does(Action.HandOver.class)).map(agent -> {
            List<Line> lines = new ArrayList<>();
            for (Template say : agent.say()) {
                Delay delay = lines.isEmpty() ? agent.after() : agent.pause();
                lines.add(Line.saying(delay.draw(dice), say.fill(words::find)));
            }
            return new AgentAnswer(agent.name(), List.copyOf(lines));
        });
    }

    private void grow(Action.GrowContext grow) {
        String before = session().path(grow.key()).asString("");
        session().put(grow.key(), before + "x".repeat(grow.bytes()));
    }

    private ObjectNode session() {
        return context.path("botSession") instanceof ObjectNode session ? session : context.putObject("botSession");
    }
}
