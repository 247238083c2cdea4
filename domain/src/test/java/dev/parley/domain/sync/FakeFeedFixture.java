package dev.parley.domain.sync;

import dev.parley.domain.VirtualTime;
import dev.parley.domain.conversation.Author;
import dev.parley.domain.conversation.ConversationId;
import dev.parley.domain.conversation.ConversationState.Active;
import dev.parley.domain.conversation.ConversationState.Closed;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** The fake, or what a canary has made of it, ready for the kit. */
final class FakeFeedFixture implements DeltaFeedFixture {
    private final VirtualTime time = new VirtualTime();
    private final FakeDeltaFeed fake = new FakeDeltaFeed();
    private final AtomicInteger opened = new AtomicInteger();
    private final DeltaFeed feed;

    FakeFeedFixture(UnaryOperator<DeltaFeed> broken) {
        feed = broken.apply(fake);
    }

    @Override
    public DeltaFeed feed() {
        return feed;
    }

    @Override
    public VirtualTime time() {
        return time;
    }

    @Override
    public ConversationId open() {
        return fake.changed("c-" + opened.incrementAndGet(), new Active(), time.instant());
    }

    @Override
    public void close(ConversationId conversation) {
        fake.changed(conversation, new Closed(), time.instant());
    }

    @Override
    public void say(ConversationId conversation, String text) {
        fake.says(conversation, new Author.Visitor(), text, time.instant());
        time.pass(Duration.ofSeconds(1));
        fake.says(conversation, new Author.Bot(), "You said: " + text, time.instant());
    }
}
