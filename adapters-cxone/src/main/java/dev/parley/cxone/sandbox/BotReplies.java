package dev.parley.cxone.sandbox;

import dev.parley.cxone.sandbox.BotAnswer.AgentAnswer;
import dev.parley.cxone.sandbox.BotAnswer.Line;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Writes down what the bot answers, with the times from when on it can be seen. */
final class BotReplies {
    private final BotLibrary bots;
    private final Weather weather;
    private final long seed;
    private final int contextBytes;

    BotReplies(BotLibrary bots, SandboxSettings settings) {
        this.bots = bots;
        this.weather = settings.weather();
        this.seed = settings.seed();
        this.contextBytes = settings.rules().contextBytes();
    }

    /** @param postback what the button says that was clicked, where one was */
    void decide(Sql sql, ConversationRow row, InteractionRow message, Optional<String> postback) {
        BotScript bot = bots.find(row.bot())
                .orElseThrow(() -> Refusal.badRequest("the bot " + row.bot()
                        + " of this conversation is gone; the bots are: " + String.join(", ", bots.names())));
        ObjectNode context = (ObjectNode) Json.stored(row.context());
        Heard heard =
                new Heard(message.text(), postback, row.turns(), row.step(), context, Participants.visitorProfile(row));
        BotAnswer answer = BotTurn.decide(bot, heard, Dice.of(seed, row.id(), row.turns()));
        new Writing(sql, row, message, weather.lateBy(row.id(), row.turns())).write(answer);
    }

    /** One answer being written, line after line. */
    private final class Writing {
        private final Sql sql;
        private final ConversationRow row;
        private final InteractionRow message;
        private final long late;
        private long at;
        private long shownUntil;
        private long joined;
        private int position;

        Writing(Sql sql, ConversationRow row, InteractionRow message, Duration late) {
            this.sql = sql;
            this.row = row;
            this.message = message;
            this.late = late.toMillis();
            this.at = Math.max(message.created(), row.botBusyUntil());
            this.shownUntil = row.shownUntil();
        }

        void write(BotAnswer answer) {
            String context = answer.context().toString();
            int bytes = context.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > contextBytes) {
                fail(bytes);
                return;
            }
            answer.lines().forEach(line -> say(line, "bot-" + row.bot(), "message", true));
            answer.ending().ifPresent(ending -> {
                at += ending.after().toMillis();
                moveTo(ending.state(), ending.outcome());
            });
            Optional<String> agent = answer.agentLines().map(this::agent);
            keep(context, answer.state(), agent);
        }

        private String agent(AgentAnswer agent) {
            String id = "agent-" + Messages.interactionId(row.id(), row.turns(), -1);
            Line first = agent.lines().getFirst();
            say(Line.saying(first.after(), agent.name() + " has joined the conversation."), "", "system", false);
            joined = shownUntil;
            for (int i = 0; i < agent.lines().size(); i++) {
                Line line = agent.lines().get(i);
                Duration after = i == 0 ? Duration.ofMillis(1) : line.after();
                say(new Line(after, line.text(), line.extras()), id, "message", false);
            }
            return Participants.agent(id, agent.name()).toString();
        }

        private void fail(int bytes) {
            String text = "The bot's flow has failed: its context holds " + bytes + " bytes, at most " + contextBytes
                    + " are allowed.";
            say(Line.saying(Duration.ofMillis(500), text), "", "system", false);
            moveTo("ended", "failed");
            keep(row.context(), row.step(), Optional.empty());
        }

        private void say(Line line, String participant, String type, boolean reply) {
            at += Math.max(1, line.after().toMillis());
            shownUntil = Math.max(at + late, shownUntil);
            position++;
            new InteractionTable(sql)
                    .add(new InteractionRow(
                            Messages.interactionId(row.id(), row.turns(), position),
                            row.id(),
                            Optional.of(participant).filter(id -> !id.isEmpty()),
                            "outbound",
                            type,
                            line.text(),
                            Optional.of(message.id()).filter(id -> reply),
                            line.extras().quickReplies().toString(),
                            line.extras().attachments().toString(),
                            at,
                            shownUntil,
                            false));
        }

        private void moveTo(String state, String outcome) {
            shownUntil = Math.max(at + late, shownUntil);
            new ConversationTable(sql).move(row.id(), shownUntil, state, outcome);
        }

        private void keep(String context, Optional<String> step, Optional<String> agent) {
            new ConversationTable(sql)
                    .update(new ConversationRow(
                            row.id(),
                            row.bot(),
                            row.participants(),
                            row.visitor(),
                            context,
                            row.created(),
                            row.turns() + 1,
                            step,
                            at,
                            shownUntil,
                            agent.or(row::agent),
                            agent.isPresent() ? joined : row.agentJoined()));
        }
    }
}
