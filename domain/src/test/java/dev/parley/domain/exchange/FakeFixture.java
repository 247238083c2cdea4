package dev.parley.domain.exchange;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.BotId;
import dev.parley.domain.conversation.ParticipantId;
import java.time.Duration;
import java.util.function.Function;

/** The fake, or what a canary has made of it, ready for the kits. */
final class FakeFixture implements ConversationDirectoryFixture {
    private final VirtualTime time = new VirtualTime();
    private final FakeBot bot = new FakeBot("order-bot")
            .on(
                    "Hello",
                    FakeReply.after(Duration.ofMillis(1200), "Hi! How can I help?")
                            .offering("Track", "Return"))
            .on(
                    "Track order 12345",
                    FakeReply.after(Duration.ofMillis(900), "One moment, please."),
                    FakeReply.after(Duration.ofMillis(2100), "Order 12345 is on its way."),
                    FakeReply.after(Duration.ofMillis(2900), "Anything else?"))
            .on(
                    "Agent, please",
                    FakeReply.after(Duration.ofMillis(700), "An agent has joined.")
                            .by(new Author.Platform()),
                    FakeReply.after(Duration.ofMillis(1900), "I am Ada.")
                            .by(new Author.Agent(new ParticipantId("agent-7"))));
    private final FakeContactCentre fake = new FakeContactCentre(time, bot);
    private final ContactCentre centre;
    private final ConversationDirectory directory;

    FakeFixture() {
        this(fake -> fake, fake -> fake);
    }

    FakeFixture(
            Function<FakeContactCentre, ContactCentre> centre,
            Function<FakeContactCentre, ConversationDirectory> directory) {
        this.centre = centre.apply(fake);
        this.directory = directory.apply(fake);
    }

    @Override
    public ContactCentre centre() {
        return centre;
    }

    @Override
    public ConversationDirectory directory() {
        return directory;
    }

    @Override
    public VirtualTime time() {
        return time;
    }

    @Override
    public BotId bot() {
        return bot.id();
    }

    @Override
    public BotId absentBot() {
        return new BotId("nobody");
    }

    @Override
    public ScriptedLine oneReply() {
        return ScriptedLine.of("Hello", "Hi! How can I help?").offering("Track", "Return");
    }

    @Override
    public ScriptedLine severalReplies() {
        return ScriptedLine.of(
                "Track order 12345", "One moment, please.", "Order 12345 is on its way.", "Anything else?");
    }

    @Override
    public ScriptedLine silence() {
        return ScriptedLine.of("Hm.");
    }

    @Override
    public ScriptedLine answeredByOthers() {
        return ScriptedLine.of("Agent, please");
    }

    @Override
    public void loseAnswerToNextSend() {
        fake.afterNext(
                FakeContactCentre.Operation.SEND,
                FakeContactCentre.failing(new ContactFault.Unreachable("fake:443", "connection reset")));
    }
}
