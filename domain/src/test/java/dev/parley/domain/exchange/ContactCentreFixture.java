package dev.parley.domain.exchange;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.conversation.BotId;
import java.time.Duration;

/**
 * What {@link ContactCentreContract} needs: a contact centre with a scripted bot behind it, both on one virtual time.
 * Fresh for each test.
 */
public interface ContactCentreFixture {

    /** What is tested. */
    ContactCentre centre();

    /** The time of the contact centre and of what is behind it. */
    VirtualTime time();

    /** A bot that keeps to the lines below: it takes at least 100 ms for an answer, and 20 s at most for the last one. */
    BotId bot();

    /** A bot that the vendor refuses because there is none of that name. */
    BotId absentBot();

    /** A line that the bot answers with one message. */
    ScriptedLine oneReply();

    /** A line that the bot answers with two messages or more, at least 100 ms apart. */
    ScriptedLine severalReplies();

    /** A line that nobody answers. */
    ScriptedLine silence();

    /** A line behind which an agent or the platform speaks, and not the bot. */
    ScriptedLine answeredByOthers();

    /** By how much waiting may pass its deadline. */
    default Duration tolerance() {
        return Duration.ofSeconds(1);
    }

    /** The next message that is sent arrives, but the connection dies before the vendor's answer is here. */
    void loseAnswerToNextSend();
}
